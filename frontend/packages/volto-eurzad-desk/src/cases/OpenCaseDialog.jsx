import React, { useState } from 'react';
import { useGroups } from '../api/circle';
import { useProcedure } from '../api/clock';
import {
  givenProcedure,
  procedureOf,
  ProcedureField,
} from '../clock/ProcedureField';
import { useOpenCase } from '../api/mutations';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { cases as messages } from '../messages/cases';
import { circle } from '../messages/circle';
import { SelectField, TextField } from '../ui/Fields';
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
  const [group, setGroup] = useState('');
  const [tried, setTried] = useState(false);
  const groups = useGroups(record.unit?.symbol, chosen?.symbol).data || [];
  const base = groups.some((one) => String(one.base) === group) ? group : '';
  const procedure = useProcedure(record['@id'], chosen?.symbol).data;
  const [way, setWay] = useState(null);
  const given = procedure ? givenProcedure(procedure) : '';
  const current = procedure && givenProcedure({ ...procedure, proposed: '' });
  const settledBy = way ?? given;
  const about = (field) => open.error?.about(field);

  const submit = () => {
    setTried(true);
    if (!chosen || !title.trim()) return;
    open.mutate(
      {
        path: record['@id'],
        file_plan_class: chosen.symbol,
        title: title.trim(),
        ...(base ? { group: Number(base) } : {}),
        ...(settledBy && settledBy !== current ? procedureOf(settledBy) : {}),
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
  const example = `${record.unit?.symbol || '…'}.${chosen ? chosen.symbol : '…'}.${base ? `${base}.` : ''}[${text(messages.nextNumber)}].${year}`;
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
        unit={record.unit?.symbol}
        value={chosen}
        onChange={setChosen}
        error={
          about('file_plan_class') ||
          (tried && !chosen ? text(messages.chooseClass) : undefined)
        }
      />
      {groups.length > 0 && (
        <SelectField
          label={text(circle.group)}
          value={base}
          onChange={setGroup}
          error={about('group')}
          options={[
            { value: '', title: text(circle.noGroup) },
            ...groups.map((one) => ({
              value: String(one.base),
              title: `${one.mark} – ${one.title}`,
            })),
          ]}
        />
      )}
      {procedure && (
        <ProcedureField
          procedure={procedure}
          value={settledBy}
          onChange={setWay}
          error={about('service') || about('regime')}
        />
      )}
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
