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

const WORDS = {
  approve: {
    title: messages.approveTitle,
    action: messages.approve,
    consequence: messages.approveConsequence,
    done: messages.approved,
  },
  endorse: {
    title: messages.endorseTitle,
    action: messages.endorse,
    consequence: messages.endorseConsequence,
    done: messages.endorsed,
  },
};

/** Whoever's turn it is approves a letter, or, before the last step, passes it on. */
export function ApproveDialog({ letter, onClose, transition = 'approve' }) {
  const text = useText();
  const finish = useFinish();
  const move = useTransition();
  const [comment, setComment] = useState('');
  const words = WORDS[transition];
  const opinion = letter.approval?.opinion;
  const submit = () =>
    move.mutate(
      {
        path: letter['@id'],
        transition,
        comment: comment.trim(),
        revision: letter.revision,
      },
      {
        onSuccess: () => {
          onClose();
          finish({ text: text(words.done, { title: letter.title }) });
        },
      },
    );
  return (
    <FormDialog
      title={text(words.title)}
      action={text(words.action)}
      error={move.error}
      busy={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Missing elements={letter.elements_missing} kind={letter.kind} />
      <Notice tone="warning">
        {text(words.consequence, { title: letter.title })}
      </Notice>
      {opinion && !opinion.by && (
        <Notice tone="warning">{text(messages.opinionMissing)}</Notice>
      )}
      {opinion?.by && opinion.verdict !== 'positive' && (
        <Notice tone="warning">
          <p>
            <strong>{opinion.verdict_title}</strong>
          </p>
          <p className="desk-multiline">{opinion.comment}</p>
        </Notice>
      )}
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

/** A step before the last. */
export function EndorseDialog(props) {
  return <ApproveDialog {...props} transition="endorse" />;
}
