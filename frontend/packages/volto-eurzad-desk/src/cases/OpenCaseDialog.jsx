import React, { useState } from 'react';
import { useOpenCase } from '../api/mutations';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { cases as messages } from '../messages/cases';
import { TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { useFinish } from '../work/useSideList';
import { FilePlanPicker } from './FilePlanPicker';

/** Turns a draft case into a case: class, title, and the consequence before the button. */
export function OpenCaseDialog({ record, onClose }) {
  const text = useText();
  const finish = useFinish();
  const open = useOpenCase();
  const [chosen, setChosen] = useState(
    record.file_plan_class || record.suggested_class || null,
  );
  const [title, setTitle] = useState(record.title || '');
  const [tried, setTried] = useState(false);
  const about = (field) => open.error?.about(field);

  const submit = () => {
    setTried(true);
    if (!chosen || !title.trim()) return;
    open.mutate(
      {
        path: record['@id'],
        file_plan_class: chosen.symbol,
        title: title.trim(),
      },
      {
        onSuccess: (opened) => {
          onClose();
          finish({
            text: text(messages.opened, { mark: opened?.mark || '' }),
            stay: true,
          });
        },
      },
    );
  };

  const year = today().slice(0, 4);
  const example = `${record.unit?.symbol || '…'}.${chosen ? chosen.symbol : '…'}.[${text(messages.nextNumber)}].${year}`;
  return (
    <FormDialog
      title={text(messages.openTitle)}
      action={text(messages.giveMark)}
      error={open.error}
      busy={open.isPending}
      disabled={!record.unit}
      onSubmit={submit}
      onClose={onClose}
    >
      {!record.unit && (
        <Notice tone="warning">{text(messages.assignFirst)}</Notice>
      )}
      <FilePlanPicker
        value={chosen}
        onChange={setChosen}
        error={
          about('file_plan_class') ||
          (tried && !chosen ? text(messages.chooseClass) : undefined)
        }
      />
      <TextField
        label={text(messages.caseTitle)}
        value={title}
        onChange={setTitle}
        error={
          about('title') ||
          (tried && !title.trim() ? text(messages.giveTitle) : undefined)
        }
      />
      <Notice tone="warning">
        <p>
          {text(messages.markWillBe)}{' '}
          <strong className="desk-number">{example}</strong>
        </p>
        <p>{text(messages.markConsequence)}</p>
      </Notice>
    </FormDialog>
  );
}
