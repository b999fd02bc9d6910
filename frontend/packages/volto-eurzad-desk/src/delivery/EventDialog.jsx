import React, { useState } from 'react';
import { useChannels, useEnterEvent } from '../api/delivery';
import { useText } from '../format/text';
import { delivery as messages } from '../messages/delivery';
import { useDesk } from '../shell/DeskContext';
import { DateField } from '../ui/DateField';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { FileField } from './FileField';

const optionsOf = (items) =>
  (items || []).map(({ id, title }) => ({ value: id, title }));

/** Asks only for what the event needs. */
function Details({ event, value, set, error, tried }) {
  const text = useText();
  const { data } = useChannels();
  const optional = text(messages.optional);
  if (event === 'received') {
    return (
      <>
        <TextField
          label={text(messages.by)}
          optional={optional}
          value={value.by}
          onChange={(by) => set({ by })}
          error={error?.about('by')}
        />
        <SelectField
          label={text(messages.capacity)}
          value={value.capacity}
          onChange={(capacity) => set({ capacity })}
          options={optionsOf(data?.capacities)}
          error={error?.about('capacity')}
        />
      </>
    );
  }
  if (event === 'returned') {
    return (
      <SelectField
        label={text(messages.reason)}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        options={[
          { value: '', title: text(messages.choose) },
          ...optionsOf(data?.reasons),
        ]}
        error={
          error?.about('reason') ||
          (tried && !value.reason ? text(messages.chooseReason) : undefined)
        }
      />
    );
  }
  if (event === 'put_up') {
    return (
      <TextField
        label={text(messages.place)}
        hint={text(messages.placeHint)}
        value={value.place}
        onChange={(place) => set({ place })}
        error={
          error?.about('place') ||
          (tried && !value.place.trim() ? text(messages.fillPlace) : undefined)
        }
      />
    );
  }
  return null;
}

const NEEDED = {
  received: ['by', 'capacity'],
  returned: ['reason'],
  put_up: ['place'],
};
const isComplete = (value) =>
  value.day &&
  (value.event !== 'returned' || value.reason) &&
  (value.event !== 'put_up' || value.place.trim());

/** Enters what became of a dispatch, with a scan of the proof. */
export function EventDialog({ dispatch, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const enter = useEnterEvent();
  const events = dispatch.possible_events.filter(
    ({ id }) => id !== 'withdrawn',
  );
  const [value, setValue] = useState({
    event: events[0]?.id || '',
    day: '',
    by: '',
    capacity: 'addressee',
    reason: '',
    place: '',
    note: '',
  });
  const [file, setFile] = useState(null);
  const [tried, setTried] = useState(false);
  const set = (changes) => setValue({ ...value, ...changes });
  const submit = () => {
    setTried(true);
    if (!isComplete(value)) return;
    const { event, day, note } = value;
    const details = Object.fromEntries(
      (NEEDED[event] || []).map((name) => [name, value[name]]),
    );
    enter.mutate(
      { path: dispatch['@id'], body: { event, day, note, ...details }, file },
      {
        onSuccess: () => {
          onClose();
          tell({
            text: text(messages.enteredDone, {
              number: dispatch.register_number,
            }),
          });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.eventTitle, { number: dispatch.register_number })}
      action={text(messages.enter)}
      error={enter.error}
      busy={enter.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={text(messages.event)}
        value={value.event}
        onChange={(event) => set({ event })}
        options={optionsOf(events)}
        error={enter.error?.about('event')}
      />
      <DateField
        label={text(messages.day)}
        value={value.day}
        onChange={(day) => set({ day })}
        error={
          enter.error?.about('day') ||
          (tried && !value.day ? text(messages.fillDay) : undefined)
        }
      />
      <Details
        event={value.event}
        value={value}
        set={set}
        error={enter.error}
        tried={tried}
      />
      {value.event.endsWith('_notice') && (
        <p className="desk-muted">{text(messages.noticesExplained)}</p>
      )}
      <TextArea
        label={text(messages.note)}
        optional={text(messages.optional)}
        rows={2}
        value={value.note}
        onChange={(note) => set({ note })}
        error={enter.error?.about('note')}
      />
      <FileField file={file} onChange={setFile} />
    </FormDialog>
  );
}
