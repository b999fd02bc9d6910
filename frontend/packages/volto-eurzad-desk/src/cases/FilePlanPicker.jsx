import React, { useEffect, useState } from 'react';
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components';
import { useFilePlan } from '../api/queries';
import { useText } from '../format/text';
import { cases as messages } from '../messages/cases';
import { ClassTags } from '../office/ClassTags';
import { Icon } from '../ui/Icon';

const WAIT = 200;
const nameOf = (entry) => `${entry.symbol} – ${entry.title}`;

/** A class of the file plan, sought by symbol or words; only the last level can be taken. */
export function FilePlanPicker({ value, onChange, error, unit }) {
  const text = useText();
  const [typed, setTyped] = useState(value ? nameOf(value) : '');
  const [query, setQuery] = useState(value?.symbol || '');
  useEffect(() => {
    const words =
      value && typed === nameOf(value) ? value.symbol : typed.trim();
    const timer = setTimeout(() => setQuery(words), WAIT);
    return () => clearTimeout(timer);
  }, [typed, value]);
  const plan = useFilePlan(query, unit);
  const found = plan.data || [];
  const entries =
    value && !found.some(({ symbol }) => symbol === value.symbol)
      ? [value, ...found]
      : found;

  const choose = (symbol) => {
    const entry = entries.find((candidate) => candidate.symbol === symbol);
    onChange(entry || null);
    if (entry) setTyped(nameOf(entry));
  };

  return (
    <ComboBox
      className={`desk-field desk-combo${error ? ' desk-field--wrong' : ''}`}
      items={entries}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={value?.symbol || null}
      onSelectionChange={choose}
      disabledKeys={entries
        .filter((entry) => entry.leaf === false || entry.in_use === false)
        .map(({ symbol }) => symbol)}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label>{text(messages.fileClass)}</Label>
      <Text slot="description" className="desk-field__hint">
        {text(messages.fileClassHint)}
      </Text>
      <FieldError className="desk-field__error">{error}</FieldError>
      <div className="desk-combo__control">
        <Input />
        <Button aria-label={text(messages.showClasses)}>
          <Icon name="chevronDown" size={18} />
        </Button>
      </div>
      <Popover className="eu-desk desk-popover desk-popover--list">
        <ListBox
          className="desk-options"
          renderEmptyState={() => (
            <p className="desk-muted">
              {text(
                plan.isFetching ? messages.searching : messages.noSuchClass,
              )}
            </p>
          )}
        >
          {(entry) => (
            <ListBoxItem
              id={entry.symbol}
              textValue={nameOf(entry)}
              className="desk-option"
            >
              <strong className="desk-number">{entry.symbol}</strong>
              <span>
                {entry.title}
                {entry.synonyms?.length > 0 && (
                  <small>{entry.synonyms.join(', ')}</small>
                )}
                {entry.note && <small>{entry.note}</small>}
              </span>
              <ClassTags entry={entry} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
