import React, { useState } from 'react';
import { useText } from '../format/text';
import { useDesk } from '../shell/DeskContext';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';

/** Asks for one text (a reason, an answer), tells what follows, acts. `change` is a mutation, `body` all it needs but the text. */
export function TextDialog({
  title,
  action,
  label,
  missing,
  consequence,
  change,
  field = 'comment',
  body,
  done,
  start = '',
  onClose,
}) {
  const text = useText();
  const { tell } = useDesk();
  const [words, setWords] = useState(start);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!words.trim()) return;
    change.mutate(
      { ...body, [field]: words.trim() },
      {
        onSuccess: () => {
          onClose();
          tell({ text: done });
        },
      },
    );
  };
  return (
    <FormDialog
      title={title}
      action={action}
      error={change.error}
      busy={change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {consequence && <Notice tone="warning">{consequence}</Notice>}
      <TextArea
        label={label}
        rows={4}
        value={words}
        onChange={setWords}
        error={
          change.error?.about(field) ||
          (tried && !words.trim() ? text(missing) : undefined)
        }
      />
    </FormDialog>
  );
}
