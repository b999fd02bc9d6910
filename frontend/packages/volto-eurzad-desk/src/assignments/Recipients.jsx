import React from 'react';
import { useText } from '../format/text';
import { assign as messages } from '../messages/assign';
import { PersonField } from '../people/PersonField';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Fields';

export const PARTS = ['info', 'cowork'];
const NEW = { unit: '', handler: '', part: 'info' };

/** Recipients beside the one who is responsible: for information, or to work on the case, too. */
export function Recipients({ value, onChange, about }) {
  const text = useText();
  const set = (index, changes) =>
    onChange(
      value.map((entry, at) =>
        at === index ? { ...entry, ...changes } : entry,
      ),
    );
  return (
    <fieldset className="desk-group">
      <legend>{text(messages.recipients)}</legend>
      <p className="desk-field__hint">{text(messages.recipientsHint)}</p>
      {about('recipients') && (
        <p className="desk-field__error">{about('recipients')}</p>
      )}
      {value.map((entry, index) => (
        <div className="desk-group__row" key={index}>
          <PersonField
            unit={entry.unit}
            person={entry.handler}
            onChange={({ unit, person }) =>
              set(index, { unit, handler: person })
            }
            unitLabel={text(messages.unit)}
            personLabel={text(messages.recipient)}
            nobody={text(messages.headOfUnit)}
            unitError={about(`recipients.${index}.unit`)}
            personError={about(`recipients.${index}.handler`)}
          />
          <SelectField
            label={text(messages.part)}
            value={entry.part}
            error={about(`recipients.${index}.part`)}
            onChange={(part) => set(index, { part })}
            options={PARTS.map((part) => ({
              value: part,
              title: text(messages[`part_${part}`]),
            }))}
          />
          <Button
            small
            look="quiet"
            icon="close"
            onClick={() => onChange(value.filter((_, at) => at !== index))}
            aria-label={text(messages.removeRecipient, { number: index + 1 })}
          >
            {text(messages.remove)}
          </Button>
        </div>
      ))}
      <Button small icon="plus" onClick={() => onChange([...value, NEW])}>
        {text(messages.addRecipient)}
      </Button>
    </fieldset>
  );
}

/** What a template or an earlier assignment holds, as the fields of a form. */
export const fieldsOf = (entry) => ({
  unit: entry.unit?.symbol || '',
  handler: entry.handler?.id || '',
  instruction: entry.instruction || '',
  recipients: (entry.recipients || []).map((one) => ({
    unit: one.unit?.symbol || '',
    handler: one.handler?.id || '',
    part: one.part,
  })),
});
