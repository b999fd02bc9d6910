import React, { useState } from 'react';
import { useTransition } from '../api/mutations';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { letters as messages } from '../messages/letters';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { useFinish } from '../work/useSideList';
import { Approval } from './Approval';
import { Missing } from './Missing';

/** Hands a draft to whoever takes the first step of its approval. */
export function SubmitDialog({ letter, onClose }) {
  const text = useText();
  const finish = useFinish();
  const move = useTransition();
  const [comment, setComment] = useState('');
  const [asked, setAsked] = useState(false);
  const { opinion_possible: possible, opinion_required: required } =
    letter.approval || {};
  const submit = () =>
    move.mutate(
      {
        path: letter['@id'],
        transition: 'submit',
        comment: comment.trim(),
        revision: letter.revision,
        ...(asked ? { opinion: true } : {}),
      },
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
      <Approval letter={letter} />
      <p>{text(messages.submitConsequence)}</p>
      {required && <p>{text(messages.opinionRequired)}</p>}
      {possible && !required && (
        <label className="desk-check">
          <input
            type="checkbox"
            checked={asked}
            onChange={(event) => setAsked(event.target.checked)}
          />{' '}
          {text(messages.askForOpinion)}
        </label>
      )}
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
