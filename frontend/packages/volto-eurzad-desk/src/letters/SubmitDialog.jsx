import React, { useState } from 'react';
import { useTransition } from '../api/mutations';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { letters as messages } from '../messages/letters';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { useFinish } from '../work/useSideList';
import { Missing } from './Missing';

/** Hands a draft to the head of the unit. */
export function SubmitDialog({ letter, onClose }) {
  const text = useText();
  const finish = useFinish();
  const move = useTransition();
  const [comment, setComment] = useState('');
  const submit = () =>
    move.mutate(
      { path: letter['@id'], transition: 'submit', comment: comment.trim() },
      {
        onSuccess: () => {
          onClose();
          finish({ text: text(messages.submitted), stay: true });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.submitTitle)}
      action={text(messages.submit)}
      error={move.error}
      busy={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Missing elements={letter.elements_missing} kind={letter.kind} />
      <p>{text(messages.submitConsequence)}</p>
      <TextArea
        label={text(messages.noteToHead)}
        optional={text(common.optional)}
        rows={3}
        value={comment}
        onChange={setComment}
        error={move.error?.about('comment')}
      />
    </FormDialog>
  );
}
