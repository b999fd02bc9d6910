import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useEnterEvent } from '../api/clock';
import { longDate } from '../format/dates';
import { useText } from '../format/text';
import { clock as messages } from '../messages/clock';
import { useDesk } from '../shell/DeskContext';
import { TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';

/** Takes an entry of the clock back by another one, with a reason. */
export function CancelDialog({ record, step, onClose }) {
  const text = useText();
  const { locale } = useIntl();
  const { tell } = useDesk();
  const cancel = useEnterEvent(record['@id']);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!reason.trim()) return;
    cancel.mutate(
      { cancels: step.id, reason },
      {
        onSuccess: ({ deadline }) => {
          onClose();
          tell({
            text: text(messages.cancelledDone, {
              date: longDate(deadline.date, locale),
            }),
          });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.cancelTitle)}
      action={text(messages.cancel)}
      look="danger"
      error={cancel.error}
      busy={cancel.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        <strong>{step.title}</strong>, {longDate(step.date, locale)}
      </p>
      <TextField
        label={text(messages.why)}
        value={reason}
        onChange={setReason}
        maxLength={300}
        error={
          cancel.error?.about('reason') ||
          cancel.error?.about('cancels') ||
          (tried && !reason.trim() ? text(messages.sayWhy) : undefined)
        }
      />
      <p className="desk-muted">{text(messages.cancelConsequence)}</p>
    </FormDialog>
  );
}
