import React, { useEffect } from 'react';
import { useBook } from '../api/appointments';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { DateField } from '../ui/DateField';
import { SelectField } from '../ui/Fields';

/** A day and one of its free times; `when` is `{day, time}`. */
export function WhenFields({ schedule, when, onChange, error }) {
  const text = useText();
  const query = useBook(schedule, when.day, 1);
  const times = query.data?.days[0].times.filter(({ free }) => free > 0);
  const gone =
    times && when.time && !times.some(({ time }) => time === when.time);
  useEffect(() => {
    if (gone) onChange({ ...when, time: '' });
  }, [gone, onChange, when]);
  return (
    <div className="desk-row">
      <DateField
        label={text(messages.day)}
        value={when.day}
        onChange={(day) => onChange({ day, time: when.time })}
        error={error?.about('day')}
      />
      <SelectField
        label={text(messages.time)}
        value={when.time}
        onChange={(time) => onChange({ ...when, time })}
        hint={times?.length === 0 ? text(messages.noTimes) : undefined}
        error={error?.about('time')}
        options={[
          { value: '', title: text(messages.chooseTime) },
          ...(times || []).map(({ time, end }) => ({
            value: time,
            title: `${time}–${end}`,
          })),
        ]}
      />
    </div>
  );
}
