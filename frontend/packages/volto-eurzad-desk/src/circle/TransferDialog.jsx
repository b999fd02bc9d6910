import React, { useState } from 'react';
import { useTransfer } from '../api/circle';
import { useText } from '../format/text';
import { assign } from '../messages/assign';
import { circle as messages } from '../messages/circle';
import { common } from '../messages/common';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { useFinish } from '../work/useSideList';
import { PersonSelect, UnitSelect } from './UnitAndPerson';

/** Hands the case over to another unit, mark and all. */
export function TransferDialog({ record, onClose }) {
  const text = useText();
  const finish = useFinish();
  const transfer = useTransfer();
  const [unit, setUnit] = useState('');
  const [handler, setHandler] = useState('');
  const [instruction, setInstruction] = useState('');
  const [tried, setTried] = useState(false);
  const about = (field) => transfer.error?.about(field);
  const mark = record.mark || '';
  const submit = () => {
    setTried(true);
    if (!unit) return;
    transfer.mutate(
      {
        path: record['@id'],
        unit,
        handler: handler || null,
        instruction: instruction.trim(),
      },
      {
        onSuccess: () => {
          onClose();
          finish({ text: text(messages.transferred, { mark, unit }) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.transferTitle, { mark })}
      action={text(messages.transferAction)}
      error={transfer.error}
      busy={transfer.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitSelect
        value={unit}
        except={record.unit?.symbol}
        onChange={(symbol) => {
          setUnit(symbol);
          setHandler('');
        }}
        error={
          about('unit') ||
          (tried && !unit ? text(assign.chooseUnit) : undefined)
        }
      />
      <PersonSelect
        unit={unit}
        label={text(assign.handler)}
        none={text(assign.headDecides)}
        value={handler}
        onChange={setHandler}
        error={about('handler')}
      />
      <TextArea
        label={text(assign.instruction)}
        optional={text(common.optional)}
        rows={3}
        value={instruction}
        onChange={setInstruction}
        error={about('instruction')}
      />
      <Notice tone="warning">{text(messages.transferConsequence)}</Notice>
    </FormDialog>
  );
}
