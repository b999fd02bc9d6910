import { useEffect, useState } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { TextField } from 'volto-eurzad-desk/ui/Fields';
import { designer } from '../messages/designer';

const shown = (value) =>
  value === undefined || value === null ? '' : String(value).replace('.', ',');

/** A number that may be left out, typed with a comma or a point; or a date. */
export function NumberField({
  label,
  hint,
  value,
  onChange,
  date,
  fraction,
  min = -Infinity,
  max = Infinity,
}) {
  const text = useText();
  const [typed, setTyped] = useState(shown(value));
  const [error, setError] = useState('');
  useEffect(() => {
    setTyped((before) => (numberOf(before) === value ? before : shown(value)));
  }, [value]);
  if (date)
    return (
      <TextField
        type="date"
        label={label}
        value={value || ''}
        onChange={onChange}
      />
    );
  const change = (entered) => {
    setTyped(entered);
    const number = numberOf(entered);
    const right =
      number === undefined ||
      (!Number.isNaN(number) && (fraction || Number.isInteger(number)));
    const within = number === undefined || (number >= min && number <= max);
    if (!right) setError(text(designer.numberWrong));
    else setError(within ? '' : text(designer.numberBounds, { min, max }));
    if (right && within) onChange(number);
  };
  return (
    <TextField
      inputMode="decimal"
      label={label}
      hint={hint}
      error={error}
      value={typed}
      onChange={change}
    />
  );
}

function numberOf(entered) {
  const digits = entered.replace(/\s/g, '').replace(',', '.');
  return digits === '' ? undefined : Number(digits);
}
