import React from 'react';
import { useUnits } from '../api/queries';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { officeRegisters as messages } from '../messages/officeRegisters';
import { DateField } from '../ui/DateField';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { FileField } from './FileField';

const LARGEST = 10 * 1024 * 1024;

function FileColumn({ column, before, value, onChange, error, ...rest }) {
  const text = useText();
  const name = before?.shown[column.id];
  const large = value?.size > LARGEST;
  return (
    <FileField
      {...rest}
      hint={name ? text(messages.fileKept, { name }) : column.hint}
      error={large ? text(messages.fileTooLarge) : error}
      onChange={(file) => onChange(file || before?.values[column.id] || '')}
    />
  );
}

function optionsOf(column, { people, units, text }) {
  const none = { value: '', title: text(messages.choose) };
  if (column.type === 'person')
    return [
      none,
      ...people.map(({ id, fullname }) => ({ value: id, title: fullname })),
    ];
  if (column.type === 'unit')
    return [
      none,
      ...units.map(({ symbol, title }) => ({
        value: symbol,
        title: `${symbol} – ${title}`,
      })),
    ];
  return [none, ...column.choices];
}

function Column({ column, before, people, units, ...rest }) {
  const text = useText();
  const field = {
    ...rest,
    label: column.title,
    hint: column.hint || undefined,
    optional: column.required ? undefined : text(common.optional),
  };
  switch (column.type) {
    case 'long':
      return <TextArea {...field} rows={3} />;
    case 'date':
      return <DateField {...field} />;
    case 'file':
      return <FileColumn {...field} column={column} before={before} />;
    case 'case':
      return <TextField {...field} hint={text(messages.caseHint)} />;
    case 'amount':
      return <TextField {...field} inputMode="decimal" />;
    case 'choice':
    case 'person':
    case 'unit':
      return (
        <SelectField
          {...field}
          options={optionsOf(column, { people, units, text })}
        />
      );
    default:
      return <TextField {...field} />;
  }
}

/** A field for each column of a register, in the order of its definition. */
export function EntryFields({
  columns,
  people,
  values,
  onChange,
  errorOf,
  before,
}) {
  const units = useUnits();
  return columns.map((column) => (
    <Column
      key={column.id}
      column={column}
      before={before}
      people={people}
      units={units.data || []}
      value={values[column.id]}
      onChange={(value) => onChange({ ...values, [column.id]: value })}
      error={errorOf(column)}
    />
  ));
}
