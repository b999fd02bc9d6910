import React, { useState } from 'react';
import { useTransition } from '../api/mutations';
import { useText } from '../format/text';
import { letters as messages } from '../messages/letters';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { useFinish } from '../work/useSideList';

/** The head of the unit gives a letter back, saying what to mend. */
export function ReturnDialog({ letter, onClose }) {
  const text = useText();
  const finish = useFinish();
  const move = useTransition();
  const [remarks, setRemarks] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!remarks.trim()) return;
    move.mutate(
      { path: letter['@id'], transition: 'return', comment: remarks.trim() },
      {
        onSuccess: () => {
          onClose();
          finish({
            text: text(messages.returnedDone, { title: letter.title }),
          });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.returnTitle)}
      action={text(messages.return)}
      error={move.error}
      busy={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label={text(messages.remarksLabel)}
        hint={text(messages.remarksHint)}
        rows={5}
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
