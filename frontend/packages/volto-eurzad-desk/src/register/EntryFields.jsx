import React from 'react';
import { useUnits } from '../api/queries';
import { useChoices } from '../api/registers';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { entries as messages } from '../messages/entries';
import { errors } from '../messages/errors';
import { DateField } from '../ui/DateField';
import { Field, SelectField, TextArea, TextField } from '../ui/Fields';
import { Button } from '../ui/Button';
import { SenderField } from './SenderField';

const unitTitle = (unit) =>
  `${'\u2003'.repeat(unit.depth || 0)}${unit.symbol} – ${unit.title}`;

function UnitField({ label, value, onChange, error, name }) {
  const text = useText();
  const units = useUnits();
  return (
    <SelectField
      label={label}
      name={name}
      value={value}
      onChange={onChange}
      error={error}
      options={[
        { value: '', title: text(messages.chooseUnit) },
        ...(units.data || []).map((unit) => ({
          value: unit.symbol,
          title: unitTitle(unit),
        })),
      ]}
    />
  );
}

/** Several units: chosen one after the other, each can be taken away. */
function UnitsField({ label, value, onChange, error, name, optional }) {
  const text = useText();
  const units = useUnits();
  const left = (units.data || []).filter(
    ({ symbol }) => !value.includes(symbol),
  );
  return (
    <Field label={label} error={error} optional={optional}>
      {(aria) => (
        <>
          <select
            {...aria}
            name={name}
            value=""
            onChange={(event) =>
              event.target.value && onChange([...value, event.target.value])
            }
          >
            <option value="">{text(messages.addUnit)}</option>
            {left.map((unit) => (
              <option key={unit.symbol} value={unit.symbol}>
                {unitTitle(unit)}
              </option>
            ))}
          </select>
          {value.length > 0 && (
            <ul className="desk-chosen">
              {value.map((symbol) => (
                <li key={symbol}>
                  <Button
                    small
                    icon="close"
                    aria-label={text(messages.removeUnit, { symbol })}
                    onClick={() =>
                      onChange(value.filter((one) => one !== symbol))
                    }
                  >
                    {symbol}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Field>
  );
}

function CheckField({ label, value, onChange, name }) {
  return (
    <label className="desk-check">
      <input
        type="checkbox"
        name={name}
        checked={value}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

function ChoiceField({ field, entry, set, errorOf, options, label, required }) {
  const text = useText();
  const note = `${field.name}_note`;
  return (
    <>
      <SelectField
        label={label}
        name={field.name}
        value={entry[field.name]}
        error={errorOf(field.name)}
        onChange={(value) => set({ [field.name]: value })}
        options={[
          ...(required || !entry[field.name]
            ? [{ value: '', title: text(messages.choose) }]
            : []),
          ...options.map(({ id, title }) => ({ value: id, title })),
        ]}
      />
      {entry[field.name] === 'other' && (
        <TextField
          label={text(messages.note, { what: label })}
          name={note}
          value={entry[note]}
          error={errorOf(note)}
          autoComplete="off"
          onChange={(value) => set({ [note]: value })}
        />
      )}
    </>
  );
}

function OneField({ field, register, entry, set, errorOf, choices }) {
  const text = useText();
  const { name, as, required } = field;
  const shared = {
    name,
    label: text(messages[name]),
    value: entry[name],
    error: errorOf(name),
    onChange: (value) => set({ [name]: value }),
  };
  const optional = required ? undefined : text(common.optional);
  if (as === 'sender')
    return <SenderField {...shared} onPick={(sender) => set({ ...sender })} />;
  if (as === 'choice') {
    const lists = choices.data || {};
    const options =
      field.choices === 'way' ? lists.way?.[register] : lists[field.choices];
    return (
      <ChoiceField
        field={field}
        entry={entry}
        set={set}
        errorOf={errorOf}
        options={options || []}
        label={shared.label}
        required={required}
      />
    );
  }
  if (as === 'unit') return <UnitField {...shared} />;
  if (as === 'units') return <UnitsField {...shared} optional={optional} />;
  if (as === 'check') return <CheckField {...shared} />;
  if (as === 'area')
    return <TextArea {...shared} optional={optional} rows={2} />;
  if (as === 'number')
    return (
      <TextField
        {...shared}
        type="number"
        min="0"
        max="9999"
        inputMode="numeric"
      />
    );
  if (as === 'date' || as === 'partial')
    return (
      <DateField {...shared} optional={optional} partial={as === 'partial'} />
    );
  return (
    <TextField
      {...shared}
      optional={optional}
      disabled={
        entry.address_unknown &&
        ['street', 'postal_code', 'town'].includes(name)
      }
      autoComplete="off"
    />
  );
}

/** The fields of an entry; `set` takes changes, `errorOf` tells what is wrong with a field. */
export function EntryFields({ fields, register, entry, set, missing, error }) {
  const text = useText();
  const choices = useChoices();
  const errorOf = (name) =>
    error?.about(name) ||
    (missing.includes(name) ? text(errors.required) : undefined);
  return fields.map((field) => (
    <div
      key={field.name}
      className={field.wide ? 'desk-form__wide' : 'desk-form__cell'}
    >
      <OneField
        field={field}
        register={register}
        entry={entry}
        set={set}
        errorOf={errorOf}
        choices={choices}
      />
    </div>
  ));
}
