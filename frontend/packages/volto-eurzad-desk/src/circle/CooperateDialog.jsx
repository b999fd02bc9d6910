import React, { useState } from 'react';
import { useAskUnit } from '../api/circle';
import { useText } from '../format/text';
import { assign } from '../messages/assign';
import { circle as messages } from '../messages/circle';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { DateField } from '../ui/DateField';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { UnitSelect } from './UnitAndPerson';

/** Asks another unit to read along and do a task of its own. */
export function CooperateDialog({ record, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const ask = useAskUnit();
  const [unit, setUnit] = useState('');
  const [task, setTask] = useState('');
  const [due, setDue] = useState('');
  const [tried, setTried] = useState(false);
  const about = (field) => ask.error?.about(field);
  const submit = () => {
    setTried(true);
    if (!unit || !task.trim() || due === null) return;
    ask.mutate(
      { path: record['@id'], unit, task: task.trim(), due: due || null },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.asked, { unit }) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.cooperateTitle)}
      action={text(messages.cooperateAction)}
      error={ask.error}
      busy={ask.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitSelect
        value={unit}
        onChange={setUnit}
        except={record.unit?.symbol}
        error={
          about('unit') ||
          (tried && !unit ? text(assign.chooseUnit) : undefined)
        }
      />
      <TextArea
        label={text(messages.task)}
        rows={3}
        value={task}
        onChange={setTask}
        error={
          about('task') ||
          (tried && !task.trim() ? text(messages.giveTask) : undefined)
        }
      />
      <DateField
        label={text(messages.due)}
        optional={text(common.optional)}
        value={due}
        onChange={setDue}
        error={about('due')}
      />
      <Notice>{text(messages.cooperateConsequence)}</Notice>
    </FormDialog>
  );
}
