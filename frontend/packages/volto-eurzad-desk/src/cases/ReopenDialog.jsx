import React from 'react';
import { StepDialog } from '../archive/StepDialog';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';

/** Makes a closed case work again, with a reason. */
export function ReopenDialog({ record, onClose }) {
  const text = useText();
  return (
    <StepDialog
      title={text(messages.reopenTitle)}
      action={text(messages.reopen)}
      meaning={text(messages.reopenMeaning)}
      fields={[{ name: 'comment', label: text(messages.reason), type: 'area' }]}
      path={`${record['@id']}/@reopen`}
      done={text(messages.reopened, { mark: record.mark || record.title })}
      onClose={onClose}
    />
  );
}
