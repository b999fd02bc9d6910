import React from 'react';
import { useText } from '../format/text';
import { clock as messages } from '../messages/clock';
import { DateField } from '../ui/DateField';
import { TextField } from '../ui/Fields';

/** Fields that only the machine needs, or that have a box to tick instead. */
const HIDDEN = ['call', 'way', 'basis', 'delivery'];
const TICKED = {
  basis: { message: messages.onRequest, value: 'request' },
  delivery: { message: messages.hybrid, value: 'hybrid' },
};
const HINTS = { days: messages.daysHint, reason: messages.reasonHint };

function labelOf(name, required) {
  if (name === 'until' && required) return messages.field_newDate;
  return messages[`field_${name}`];
}

function OneField({ field, value, onChange, error }) {
  const text = useText();
  const { name, type, required } = field;
  const given = {
    label: text(labelOf(name, required)),
    optional: required ? undefined : text(messages.optional),
    error,
    value: value ?? '',
    onChange: (entered) => onChange(name, entered),
  };
  if (type === 'date') return <DateField {...given} />;
  const hint = HINTS[name] && text(HINTS[name]);
  if (type === 'days')
    return <TextField {...given} hint={hint} inputMode="numeric" />;
  return <TextField {...given} hint={hint} maxLength={300} />;
}

/** What is asked beside the day; `fields` are as the API names them, `errorOf` tells what is wrong with one. */
export function EventFields({ fields, values, onChange, errorOf }) {
  const text = useText();
  return (
    <>
      {fields
        .filter(({ name }) => !HIDDEN.includes(name))
        .map((field) => (
          <OneField
            key={field.name}
            field={field}
            value={values[field.name]}
            onChange={onChange}
            error={errorOf(field.name)}
          />
        ))}
      {fields
        .filter(({ name }) => TICKED[name])
        .map(({ name }) => (
          <label key={name} className="desk-check">
            <input
              type="checkbox"
              checked={Boolean(values[name])}
              onChange={(event) =>
                onChange(name, event.target.checked ? TICKED[name].value : '')
              }
            />
            <span>{text(TICKED[name].message)}</span>
          </label>
        ))}
    </>
  );
}

/** Only what was filled in, numbers as numbers. */
export function filled(fields, values) {
  return Object.fromEntries(
    fields
      .filter(({ name }) => values[name])
      .map(({ name, type }) => [
        name,
        type === 'days' && /^\d+$/.test(values[name])
          ? Number(values[name])
          : values[name],
      ]),
  );
}

const ACT_TYPES = { until: 'date', days: 'days' };

/** Fields of an act in the order of asking, with their types. */
export const actFields = (fields) =>
  fields.map((field) => ({
    ...field,
    type: ACT_TYPES[field.name] || 'text',
    required: field.required || field.name === 'until',
  }));
