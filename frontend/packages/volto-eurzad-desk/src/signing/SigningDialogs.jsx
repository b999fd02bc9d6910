import React, { useState } from 'react';
import { useTransition } from '../api/mutations';
import { pathOf } from '../api/client';
import { useText } from '../format/text';
import { signing as messages } from '../messages/signing';
import { useDesk } from '../shell/DeskContext';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';

/** Asks before letters are signed, naming how many and that it is for good. */
export function SignDialog({ count, act, onSign, onClose }) {
  const text = useText();
  return (
    <FormDialog
      title={text(messages.signAllTitle, { count })}
      action={text(messages.sign)}
      error={act.error}
      busy={act.isPending}
      onSubmit={onSign}
      onClose={onClose}
    >
      <p>{text(messages.signAllText)}</p>
    </FormDialog>
  );
}

/** Gives a letter back to its author, with remarks. */
export function RefuseDialog({ item, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const move = useTransition();
  const [remarks, setRemarks] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!remarks.trim()) return;
    move.mutate(
      {
        path: pathOf(item['@id']),
        transition: 'refuse_signature',
        comment: remarks.trim(),
      },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.refused, { title: item.title }) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.refuseTitle)}
      action={text(messages.refuse)}
      look="danger"
      error={move.error}
      busy={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.refuseText)}</p>
      <TextArea
        label={text(messages.remarks)}
        hint={text(messages.remarksHint)}
        rows={4}
        required
        value={remarks}
        onChange={setRemarks}
        error={
          move.error?.about('comment') ||
          (tried && !remarks.trim() ? text(messages.remarksNeeded) : undefined)
        }
      />
    </FormDialog>
  );
}
