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
import { useFindCase } from '../api/circle';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { Icon } from '../ui/Icon';

const WAIT = 250;
const nameOf = (found) =>
  found.mark ? `${found.mark} – ${found.title}` : found.title;

/** A case, sought by its mark or by words of its title. `onChange` gets the case or null. */
export function CasePicker({ value, onChange, label, hint, error, except }) {
  const text = useText();
  const [typed, setTyped] = useState(value ? nameOf(value) : '');
  const [query, setQuery] = useState('');
  useEffect(() => {
    const words = value && typed === nameOf(value) ? '' : typed.trim();
    const timer = setTimeout(() => setQuery(words), WAIT);
    return () => clearTimeout(timer);
  }, [typed, value]);
  const search = useFindCase(query);
  const found = (search.data || []).filter(({ UID }) => !except?.includes(UID));
  const entries =
    value && !found.some(({ UID }) => UID === value.UID)
      ? [value, ...found]
      : found;
  const choose = (uid) => {
    const entry = entries.find(({ UID }) => UID === uid) || null;
    onChange(entry);
    if (entry) setTyped(nameOf(entry));
  };
  return (
    <ComboBox
      className={`desk-field desk-combo${error ? ' desk-field--wrong' : ''}`}
      items={entries.map((entry) => ({ ...entry, id: entry.UID }))}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={value?.UID || null}
      onSelectionChange={choose}
      defaultFilter={() => true}
      menuTrigger="input"
      allowsEmptyCollection
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label>{label || text(messages.pickCase)}</Label>
      <Text slot="description" className="desk-field__hint">
        {hint || text(messages.pickCaseHint)}
      </Text>
      <FieldError className="desk-field__error">{error}</FieldError>
      <div className="desk-combo__control">
        <Input />
        <Button aria-label={text(messages.showCases)}>
          <Icon name="chevronDown" size={18} />
        </Button>
      </div>
      <Popover className="eu-desk desk-popover desk-popover--list">
        <ListBox
          className="desk-options"
          renderEmptyState={() => (
            <p className="desk-muted">
              {text(
                query.length > 1 && !search.isFetching
                  ? messages.noSuchCase
                  : messages.typeMore,
              )}
            </p>
          )}
        >
          {(entry) => (
            <ListBoxItem
              id={entry.UID}
              textValue={nameOf(entry)}
              className="desk-option"
            >
              <strong className="desk-number">{entry.mark || '–'}</strong>
              <span>
                {entry.title}
                <small>
                  {[entry.unit?.symbol, entry.review_state_title]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
