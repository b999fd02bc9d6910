import React from 'react';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { TextField } from '../ui/Fields';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Rows that are added and removed; `error` is what the office said of them. */
function Rows({ name, legend, hint, add, value, fresh, onChange, error, row }) {
  const change = (index) => (changes) =>
    onChange(
      value.map((one, at) => (at === index ? { ...one, ...changes } : one)),
    );
  const whole = error?.about(name);
  return (
    <fieldset className={`desk-group${whole ? ' desk-field--wrong' : ''}`}>
      <legend>{legend}</legend>
      {hint && <p className="desk-field__hint">{hint}</p>}
      {whole && (
        <p className="desk-field__error" role="alert">
          {whole}
        </p>
      )}
      {value.map((one, index) =>
        row({
          one,
          index,
          change: change(index),
          wrong: error?.about(`${name}.${index}`),
          remove: () => onChange(value.filter((_, at) => at !== index)),
        }),
      )}
      <Button icon="plus" small onClick={() => onChange([...value, fresh])}>
        {add}
      </Button>
    </fieldset>
  );
}

/** Days of the week and hours in which people are received. */
export function HoursFields(props) {
  const text = useText();
  return (
    <Rows
      {...props}
      name="hours"
      legend={text(messages.hours)}
      add={text(messages.addHours)}
      fresh={{ days: [], from: '', to: '' }}
      row={(row) => <Hours key={row.index} {...row} />}
    />
  );
}

function Hours({ one, index, change, wrong, remove }) {
  const text = useText();
  const toggle = (day) =>
    change({
      days: one.days.includes(day)
        ? one.days.filter((other) => other !== day)
        : [...one.days, day].sort(),
    });
  const number = { number: index + 1 };
  return (
    <div
      role="group"
      aria-label={text(messages.interval, number)}
      className={`desk-visits__row${wrong ? ' desk-field--wrong' : ''}`}
    >
      {wrong && (
        <p className="desk-field__error" role="alert">
          {wrong}
        </p>
      )}
      <div className="desk-visits__days">
        {WEEKDAYS.map((day) => (
          <label key={day} className="desk-check">
            <input
              type="checkbox"
              checked={one.days.includes(day)}
              onChange={() => toggle(day)}
            />
            <span>{text(messages[`weekday${day}`])}</span>
          </label>
        ))}
      </div>
      <div className="desk-row">
        {['from', 'to'].map((end) => (
          <TextField
            key={end}
            label={text(messages[end])}
            value={one[end]}
            onChange={(value) => change({ [end]: value })}
            inputMode="numeric"
            autoComplete="off"
            placeholder="8:00"
          />
        ))}
        <Button
          small
          look="quiet"
          onClick={remove}
          aria-label={text(messages.removeHours, number)}
        >
          {text(messages.removeRow)}
        </Button>
      </div>
    </div>
  );
}

/** Days off besides statutory holidays. */
export function ClosedFields(props) {
  const text = useText();
  return (
    <Rows
      {...props}
      name="closed"
      legend={text(messages.closedDays)}
      hint={text(messages.closedHint)}
      add={text(messages.addClosed)}
      fresh={{ from: '', to: '', why: '' }}
      row={(row) => <Closed key={row.index} {...row} />}
    />
  );
}

function Closed({ one, index, change, wrong, remove }) {
  const text = useText();
  const number = { number: index + 1 };
  return (
    <div
      role="group"
      aria-label={text(messages.closedNumber, number)}
      className={`desk-visits__row${wrong ? ' desk-field--wrong' : ''}`}
    >
      {wrong && (
        <p className="desk-field__error" role="alert">
          {wrong}
        </p>
      )}
      <div className="desk-row">
        {['from', 'to'].map((end) => (
          <DateField
            key={end}
            label={text(messages[end])}
            value={one[end]}
            onChange={(value) => change({ [end]: value })}
          />
        ))}
        <TextField
          label={text(messages.closedWhy)}
          value={one.why}
          onChange={(why) => change({ why })}
          maxLength={120}
        />
        <Button
          small
          look="quiet"
          onClick={remove}
          aria-label={text(messages.removeClosed, number)}
        >
          {text(messages.removeRow)}
        </Button>
      </div>
    </div>
  );
}
