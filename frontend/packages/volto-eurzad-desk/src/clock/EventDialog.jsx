import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useClock, useEnterEvent } from '../api/clock';
import { longDate, today } from '../format/dates';
import { useText } from '../format/text';
import { clock as messages } from '../messages/clock';
import { useDesk } from '../shell/DeskContext';
import { DateField } from '../ui/DateField';
import { SelectField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Loaded } from '../ui/Waiting';
import { EventFields, filled } from './EventFields';

function Questions({ possible, state, change, about }) {
  const text = useText();
  const event = possible.find(({ event: name }) => name === state.event);
  return (
    <>
      <SelectField
        label={text(messages.event)}
        value={state.event}
        onChange={(name) => change({ event: name, values: {} })}
        error={
          about('event') ||
          (state.tried && !event ? text(messages.chooseEvent) : undefined)
        }
        options={[
          { value: '', title: text(messages.pickEvent) },
          ...possible.map(({ event: value, title }) => ({ value, title })),
        ]}
      />
      <DateField
        label={text(messages.date)}
        value={state.date}
        onChange={(date) => change({ date })}
        error={
          about('date') ||
          (state.tried && !state.date ? text(messages.giveDate) : undefined)
        }
      />
      {event && (
        <EventFields
          fields={event.fields}
          values={state.values}
          onChange={(name, value) =>
            change({ values: { ...state.values, [name]: value } })
          }
          errorOf={about}
        />
      )}
    </>
  );
}

/** Enters what happened in a case and matters for its deadline. */
export function EventDialog({ record, onClose }) {
  const text = useText();
  const { locale } = useIntl();
  const { tell } = useDesk();
  const query = useClock(record['@id']);
  const enter = useEnterEvent(record['@id']);
  const [state, setState] = useState({
    event: '',
    date: today(),
    values: {},
    tried: false,
  });
  const change = (part) => setState((before) => ({ ...before, ...part }));
  const possible = query.data?.possible || [];
  const event = possible.find(({ event: name }) => name === state.event);

  const submit = () => {
    change({ tried: true });
    if (!event || !state.date) return;
    enter.mutate(
      {
        event: state.event,
        date: state.date,
        ...filled(event.fields, state.values),
      },
      {
        onSuccess: ({ deadline }) => {
          onClose();
          tell({
            text: text(messages.entered, {
              date: longDate(deadline.date, locale),
            }),
          });
        },
      },
    );
  };

  return (
    <FormDialog
      title={text(messages.enter)}
      action={text(messages.save)}
      error={enter.error}
      busy={enter.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Loaded query={query} lines={3}>
        {() => (
          <Questions
            possible={possible}
            state={state}
            change={change}
            about={(name) => enter.error?.about(name)}
          />
        )}
      </Loaded>
    </FormDialog>
  );
}
