import React, { useState } from 'react';
import { useBlock, useBook } from '../api/appointments';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { DateField } from '../ui/DateField';
import { SelectField, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';

/** Closes the free places of some times of a day. */
export function BlockDialog({ book, day: given, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const [day, setDay] = useState(given < today() ? today() : given);
  const [span, setSpan] = useState({ from: '', to: '' });
  const [why, setWhy] = useState('');
  const query = useBook(book.id, day, 1);
  const times = query.data?.days[0].times || [];
  const from = times.some(({ time }) => time === span.from)
    ? span.from
    : times[0]?.time || '';
  const later = times.filter(({ time }) => time >= from);
  const to = later.some(({ time }) => time === span.to)
    ? span.to
    : later[later.length - 1]?.time || '';
  const block = useBlock();
  const error = block.error;
  const submit = () =>
    block.mutate(
      { schedule: book.id, day, from, to, why },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.blockedDone) });
        },
      },
    );
  const options = (some) =>
    some.map(({ time }) => ({ value: time, title: time }));
  return (
    <FormDialog
      title={text(messages.blockTitle)}
      action={text(messages.blockAct)}
      error={error}
      busy={block.isPending}
      disabled={!from || !to}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.blockHint)}</p>
      <DateField
        label={text(messages.day)}
        value={day}
        onChange={setDay}
        error={error?.about('day')}
      />
      {query.data && times.length === 0 && (
        <p role="status">{text(messages.closedDay)}</p>
      )}
      <div className="desk-row">
        <SelectField
          label={text(messages.first)}
          value={from}
          onChange={(value) => setSpan({ from: value, to })}
          options={options(times)}
          error={error?.about('from')}
        />
        <SelectField
          label={text(messages.last)}
          value={to}
          onChange={(value) => setSpan({ from, to: value })}
          options={options(later)}
          error={error?.about('to')}
        />
      </div>
      <TextField
        label={text(messages.why)}
        optional={text(common.optional)}
        value={why}
        onChange={setWhy}
        maxLength={120}
        error={error?.about('why')}
      />
    </FormDialog>
  );
}
