import React from 'react';
import { useIntl } from 'react-intl';
import { usePeople, useUnits } from '../api/queries';
import { longDate } from '../format/dates';
import { useText } from '../format/text';
import { assign as messages } from '../messages/assign';
import { SelectField } from '../ui/Fields';

/** Options of the units: the tree, with symbol and name. */
export function useUnitOptions(first) {
  const units = useUnits();
  return [
    { value: '', title: first },
    ...(units.data || []).map((entry) => ({
      value: entry.symbol,
      title: `${'\u2003'.repeat(entry.depth)}${entry.symbol} – ${entry.title}`,
    })),
  ];
}

/** A unit and a person in it. People who are absent say until when, and who acts for them. */
export function PersonField({
  unit,
  person,
  onChange,
  unitLabel,
  personLabel,
  personHint,
  nobody,
  unitError,
  personError,
  without = [],
}) {
  const text = useText();
  const { locale } = useIntl();
  const options = useUnitOptions(text(messages.pickUnit));
  const people = usePeople(unit);
  const known = (people.data || []).filter(({ id }) => !without.includes(id));
  const told = (one) => ({
    end: longDate(one.end, locale),
    substitute: one.person.fullname,
  });
  const [absence] = known.find(({ id }) => id === person)?.absent || [];
  return (
    <>
      <SelectField
        label={unitLabel}
        value={unit}
        error={unitError}
        onChange={(value) => onChange({ unit: value, person: '' })}
        options={options}
      />
      <SelectField
        label={personLabel}
        hint={absence ? text(messages.absentHint, told(absence)) : personHint}
        value={person}
        error={personError}
        disabled={!unit}
        onChange={(value) => onChange({ unit, person: value })}
        options={[
          { value: '', title: nobody },
          ...known.map((one) => ({
            value: one.id,
            title: one.absent?.length
              ? text(messages.absent, {
                  name: one.fullname,
                  ...told(one.absent[0]),
                })
              : one.fullname,
          })),
        ]}
      />
    </>
  );
}
