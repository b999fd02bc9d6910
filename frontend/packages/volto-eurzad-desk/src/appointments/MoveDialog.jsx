import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useChangeVisit } from '../api/appointments';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { useDesk } from '../shell/DeskContext';
import { FormDialog } from '../ui/FormDialog';
import { dayName } from './days';
import { WhenFields } from './WhenFields';

/** Moves a visit to another free time of its schedule. */
export function MoveDialog({ book, visit, onClose }) {
  const text = useText();
  const { locale } = useIntl();
  const { tell } = useDesk();
  const [when, setWhen] = useState({
    day: visit.day < today() ? today() : visit.day,
    time: '',
  });
  const change = useChangeVisit();
  const submit = () =>
    change.mutate(
      { visit, ...when },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.moved) });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.moveTitle)}
      action={text(messages.moveAct)}
      error={change.error}
      busy={change.isPending}
      disabled={!when.day || !when.time}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {text(messages.moveWhat, {
          name: visit.name,
          when: `${dayName(visit.day, locale)}, ${visit.time}`,
        })}
      </p>
      <WhenFields
        schedule={book.id}
        when={when}
        onChange={setWhen}
        error={change.error}
      />
    </FormDialog>
  );
}
