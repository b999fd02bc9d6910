import React, { useState } from 'react';
import { useAcknowledge } from '../api/assignments';
import { useText } from '../format/text';
import { assign as messages } from '../messages/assign';
import { common } from '../messages/common';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { useFinish } from '../work/useSideList';

/** The name of what waits for the person: to have read it, or to have done their part. */
export const acknowledgeMessage = (part) =>
  part === 'cowork' ? messages.acknowledgeCowork : messages.acknowledgeInfo;

/** Marks one's part of a case as done; it leaves one's desk. */
export function AcknowledgeDialog({ record, onClose }) {
  const text = useText();
  const finish = useFinish();
  const acknowledge = useAcknowledge();
  const [comment, setComment] = useState('');
  const name = text(acknowledgeMessage(record.waits_for_you));
  const submit = () =>
    acknowledge.mutate(
      { path: record['@id'], comment: comment.trim() },
      {
        onSuccess: () => {
          onClose();
          finish({ text: text(messages.acknowledged) });
        },
      },
    );
  return (
    <FormDialog
      title={name}
      action={name}
      error={acknowledge.error}
      busy={acknowledge.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.acknowledgeWhat)}</p>
      <TextArea
        label={text(messages.comment)}
        optional={text(common.optional)}
        rows={3}
        value={comment}
        error={acknowledge.error?.about('comment')}
        onChange={setComment}
      />
    </FormDialog>
  );
}
