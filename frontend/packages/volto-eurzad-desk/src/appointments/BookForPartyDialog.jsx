import React, { useState } from 'react';
import { useBookForParty } from '../api/appointments';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { daysAfter } from './days';
import { WhenFields } from './WhenFields';

const knownOf = ({ id, name, email }) => ({
  party: id,
  name,
  email: email || '',
});

/** Books a visit for a party of the case, whose name and e-mail are filled in. */
export function BookForPartyDialog({
  path,
  parties,
  schedules,
  unit,
  onClose,
}) {
  const text = useText();
  const { tell } = useDesk();
  const own = schedules.find((one) => one.unit.symbol === unit);
  const [when, setWhen] = useState({ day: daysAfter(today(), 1), time: '' });
  const [given, setGiven] = useState({
    schedule: (own || schedules[0]).id,
    phone: '',
    remarks: '',
    ...knownOf(parties[0]),
  });
  const act = useBookForParty();
  const { error } = act;
  const party = parties.find(({ id }) => id === given.party);
  const field = (name, message, more) => ({
    label: text(message),
    value: given[name],
    onChange: (value) => setGiven({ ...given, [name]: value }),
    error: error?.about(name),
    ...more,
  });
  const optional = { optional: text(common.optional) };
  const choose = (id) =>
    setGiven({ ...given, ...knownOf(parties.find((one) => one.id === id)) });
  const submit = () =>
    act.mutate(
      { path, ...when, ...given },
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
      title={text(messages.bookForParty)}
      action={text(messages.bookAct)}
      error={error}
      busy={act.isPending}
      disabled={!when.day || !when.time}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        {...field('party', messages.who)}
        hint={text(
          party.account
            ? messages.partyWithAccount
            : messages.partyWithoutAccount,
        )}
        onChange={choose}
        options={parties.map(({ id, name }) => ({ value: id, title: name }))}
      />
      <SelectField
        {...field('schedule', messages.schedule)}
        options={schedules.map(({ id, title, unit: { symbol } }) => ({
          value: id,
          title: `${symbol} – ${title}`,
        }))}
      />
      <WhenFields
        schedule={given.schedule}
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
