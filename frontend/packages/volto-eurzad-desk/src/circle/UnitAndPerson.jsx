import React from 'react';
import { usePeople, useUnits } from '../api/queries';
import { useText } from '../format/text';
import { assign } from '../messages/assign';
import { SelectField } from '../ui/Fields';

/** A unit of the office, chosen from the tree. */
export function UnitSelect({ value, onChange, error, label, except }) {
  const text = useText();
  const units = useUnits();
  return (
    <SelectField
      label={label || text(assign.unit)}
      value={value}
      onChange={onChange}
      error={error}
      options={[
        { value: '', title: text(assign.pickUnit) },
        ...(units.data || [])
          .filter(({ symbol }) => symbol !== except)
          .map((unit) => ({
            value: unit.symbol,
            title: `${'\u2003'.repeat(unit.depth)}${unit.symbol} – ${unit.title}`,
          })),
      ]}
    />
  );
}

/** A person who works in a unit. `none` is what choosing nobody means. */
export function PersonSelect({
  unit,
  value,
  onChange,
  error,
  label,
  none,
  first = [],
}) {
  const people = usePeople(unit);
  return (
    <SelectField
      label={label}
      value={value}
      onChange={onChange}
      error={error}
      disabled={!unit}
      options={[
        { value: '', title: none },
        ...first,
        ...(people.data || []).map((person) => ({
          value: person.id,
          title: person.fullname,
        })),
      ]}
    />
  );
}
