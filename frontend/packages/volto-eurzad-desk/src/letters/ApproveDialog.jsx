import React, { useState } from 'react';
import { useTransition } from '../api/mutations';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { letters as messages } from '../messages/letters';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { useFinish } from '../work/useSideList';
import { Missing } from './Missing';

/** The head of the unit approves a letter. */
export function ApproveDialog({ letter, onClose }) {
  const text = useText();
  const finish = useFinish();
  const move = useTransition();
  const [comment, setComment] = useState('');
  const submit = () =>
    move.mutate(
      { path: letter['@id'], transition: 'approve', comment: comment.trim() },
      {
        onSuccess: () => {
          onClose();
          finish({ text: text(messages.approved, { title: letter.title }) });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.approveTitle)}
      action={text(messages.approve)}
      error={move.error}
      busy={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Missing elements={letter.elements_missing} kind={letter.kind} />
      <Notice tone="warning">
        {text(messages.approveConsequence, { title: letter.title })}
      </Notice>
      <TextArea
        label={text(messages.comment)}
        optional={text(common.optional)}
        rows={3}
        value={comment}
        onChange={setComment}
        error={move.error?.about('comment')}
      />
    </FormDialog>
  );
}
