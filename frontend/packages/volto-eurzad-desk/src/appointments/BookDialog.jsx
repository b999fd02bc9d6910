import React, { useState } from 'react';
import { useBookVisit } from '../api/appointments';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { WhenFields } from './WhenFields';

const NOBODY = { name: '', phone: '', email: '', remarks: '', service: '' };

/** Books for somebody who calls or stands at the counter. */
export function BookDialog({ book, day, time = '', onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const [when, setWhen] = useState({
    day: day < today() ? today() : day,
    time,
  });
  const [visitor, setVisitor] = useState(NOBODY);
  const act = useBookVisit();
  const error = act.error;
  const field = (name, message, more) => ({
    label: text(message),
    value: visitor[name],
    onChange: (value) => setVisitor({ ...visitor, [name]: value }),
    error: error?.about(name),
    ...more,
  });
  const optional = { optional: text(common.optional) };
  const submit = () =>
    act.mutate(
      { schedule: book.id, ...when, ...visitor },
      {
        onSuccess: ({ number, email }) => {
          onClose();
          tell({
            text: email
              ? text(messages.bookedAndMailed, { number, email })
              : text(messages.booked, { number }),
          });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.bookTitle)}
      action={text(messages.bookAct)}
      error={error}
      busy={act.isPending}
      disabled={!when.day || !when.time}
      onSubmit={submit}
      onClose={onClose}
    >
      <WhenFields
        schedule={book.id}
        when={when}
        onChange={setWhen}
        error={error}
      />
      <TextField {...field('name', messages.name, { maxLength: 120 })} />
      <div className="desk-row">
        <TextField
          {...field('phone', messages.phone, { ...optional, inputMode: 'tel' })}
        />
        <TextField
          {...field('email', messages.email, {
            ...optional,
            inputMode: 'email',
          })}
        />
      </div>
      {book.services.length > 0 && (
        <SelectField
          {...field('service', messages.service)}
          options={[
            { value: '', title: text(messages.noService) },
            ...book.services.map(({ id, title }) => ({ value: id, title })),
          ]}
        />
      )}
      <TextArea
        {...field('remarks', messages.remarks, {
          ...optional,
          rows: 2,
          maxLength: 500,
        })}
      />
    </FormDialog>
  );
}
