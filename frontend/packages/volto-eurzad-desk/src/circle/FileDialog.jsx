import React, { useState } from 'react';
import { useStep } from '../api/circle';
import { FilePlanPicker } from '../cases/FilePlanPicker';
import { useText } from '../format/text';
import { cases as caseMessages } from '../messages/cases';
import { circle as messages } from '../messages/circle';
import { common } from '../messages/common';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { useFinish } from '../work/useSideList';

/** Closes a draft as documentation that forms no case: under a class, without a mark. */
export function FileDialog({ record, onClose }) {
  const text = useText();
  const finish = useFinish();
  const step = useStep();
  const [chosen, setChosen] = useState(
    record.file_plan_class || record.suggested_class || null,
  );
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!chosen) return;
    step.mutate(
      {
        path: record['@id'],
        transition: 'file',
        file_plan_class: chosen.symbol,
        comment: comment.trim(),
      },
      {
        onSuccess: () => {
          onClose();
          finish({ text: text(messages.fileDone, { symbol: chosen.symbol }) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.fileTitle)}
      action={text(messages.file)}
      error={step.error}
      busy={step.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <FilePlanPicker
        value={chosen}
        onChange={setChosen}
        unit={record.unit?.symbol}
        error={
          step.error?.about('file_plan_class') ||
          (tried && !chosen ? text(caseMessages.chooseClass) : undefined)
        }
      />
      <TextArea
        label={text(messages.remarks)}
        optional={text(common.optional)}
        rows={2}
        value={comment}
        onChange={setComment}
        error={step.error?.about('comment')}
      />
      <Notice tone="warning">{text(messages.fileConsequence)}</Notice>
    </FormDialog>
  );
}

/** Takes such documentation up again: a case may still come of it. */
export function TakeUpDialog({ record, onClose }) {
  const text = useText();
  const finish = useFinish();
  const step = useStep();
  const submit = () =>
    step.mutate(
      { path: record['@id'], transition: 'take_up' },
      {
        onSuccess: () => {
          onClose();
          finish({ text: text(messages.takenUp), stay: true });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.takeUpTitle)}
      action={text(messages.takeUp)}
      error={step.error}
      busy={step.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.takeUpConsequence)}</p>
    </FormDialog>
  );
}
