import React, { useEffect, useState } from 'react';
import { readDate, typedDate } from '../format/typedDate';
import { useText } from '../format/text';
import { errors } from '../messages/errors';
import { common } from '../messages/common';
import { TextField } from './Fields';

/**
 * A date typed as text, the same in every browser. `onChange` gets the ISO date, "" for nothing, null for what is no date.
 */
export const DateField = React.forwardRef(function DateField(
  { value, onChange, error, hint, partial, ...rest },
  ref,
) {
  const text = useText();
  const [typed, setTyped] = useState(typedDate(value));
  const [left, setLeft] = useState(false);
  useEffect(() => {
    if (value !== null)
      setTyped((before) =>
        readDate(before, { partial }) === value ? before : typedDate(value),
      );
  }, [value, partial]);
  const wrong = left && readDate(typed, { partial }) === null;
  return (
    <TextField
      ref={ref}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      hint={hint || text(partial ? common.partialDateHint : common.dateHint)}
      error={wrong ? text(errors.date) : error}
      onChange={(entered) => {
        setTyped(entered);
        onChange(readDate(entered, { partial }));
      }}
      onBlur={() => {
        setLeft(true);
        const iso = readDate(typed, { partial });
        if (iso) setTyped(typedDate(iso));
      }}
      {...rest}
    />
  );
});
