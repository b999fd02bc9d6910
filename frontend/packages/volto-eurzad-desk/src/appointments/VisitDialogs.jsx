import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useChangeVisit } from '../api/appointments';
import { CasePicker } from '../circle/CasePicker';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { useDesk } from '../shell/DeskContext';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { dayName } from './days';

/** Cancels a visit with a reason; says who is told, and how. */
export function CancelDialog({ visit, onClose }) {
  const text = useText();
  const { locale } = useIntl();
  const { tell } = useDesk();
  const [reason, setReason] = useState('');
  const change = useChangeVisit();
  const told = visit.email
    ? text(messages.cancelMail, { email: visit.email })
    : visit.phone
      ? text(messages.cancelCall, { phone: visit.phone })
      : text(messages.cancelNobody);
  const submit = () =>
    change.mutate(
      { visit, state: 'cancelled', reason },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.cancelled) });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.cancelTitle)}
      action={text(messages.cancel)}
      look="danger"
      error={change.error}
      busy={change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {text(messages.cancelWhat, {
          name: visit.name,
          when: `${dayName(visit.day, locale)}, ${visit.time}`,
        })}
      </p>
      <p>{told}</p>
      <TextArea
        label={text(messages.reason)}
        value={reason}
        onChange={setReason}
        rows={3}
        maxLength={500}
        error={change.error?.about('reason')}
      />
    </FormDialog>
  );
}

/** Notes which case a visit is about. */
export function LinkDialog({ visit, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const [found, setFound] = useState(null);
  const change = useChangeVisit();
  const submit = () =>
    change.mutate(
      { visit, case: found.UID },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.linked) });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.linkTitle)}
      action={text(messages.linkAct)}
      error={change.error}
      busy={change.isPending}
      disabled={!found}
      onSubmit={submit}
      onClose={onClose}
    >
      <CasePicker
        value={found}
        onChange={setFound}
        error={change.error?.about('case')}
      />
    </FormDialog>
  );
}
