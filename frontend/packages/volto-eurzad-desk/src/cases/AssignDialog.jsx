import React, { useState } from 'react';
import { useAssign } from '../api/mutations';
import { usePeople, useUnits } from '../api/queries';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { assign as messages } from '../messages/assign';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { errorSentence } from '../ui/errors';
import { DateField } from '../ui/DateField';
import { SelectField, TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { useFinish } from '../work/useSideList';

/** Hands an item or a case to a unit and a person: unit → handler → instruction → due date. */
export function AssignDialog({ record, unit, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const finish = useFinish();
  const units = useUnits();
  const assign = useAssign();
  const [symbol, setSymbol] = useState(
    unit?.symbol ||
      record.suggested_unit?.symbol ||
      record.suggested_unit ||
      '',
  );
  const [handler, setHandler] = useState(record.handler?.id || '');
  const [instruction, setInstruction] = useState('');
  const [due, setDue] = useState('');
  const [missing, setMissing] = useState(false);
  const people = usePeople(symbol);
  const path = record['@id'];

  const before = unit && {
    unit: unit.symbol,
    handler: record.handler?.id || null,
    instruction: record.instruction || '',
    due: record.due >= today() ? record.due : null,
  };
  const undo = () =>
    assign.mutateAsync({ path, ...before }).then(
      () => tell({ text: text(messages.undone) }),
      (error) => tell({ text: errorSentence(error, text) }),
    );

  const submit = () => {
    setMissing(!symbol);
    if (!symbol || due === null) return;
    const person = people.data?.find(({ id }) => id === handler);
    assign.mutate(
      {
        path,
        unit: symbol,
        handler: handler || null,
        instruction: instruction.trim(),
        due: due || null,
      },
      {
        onSuccess: () => {
          onClose();
          finish({
            text: text(messages.done, {
              to: person ? person.fullname : symbol,
            }),
            undo: before ? undo : undefined,
          });
        },
      },
    );
  };

  const about = (field) => assign.error?.about(field);
  return (
    <FormDialog
      title={text(messages.title)}
      action={text(messages.action)}
      error={assign.error}
      busy={assign.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={text(messages.unit)}
        value={symbol}
        error={
          about('unit') ||
          (missing && !symbol ? text(messages.chooseUnit) : undefined)
        }
        onChange={(value) => {
          setSymbol(value);
          setHandler('');
        }}
        options={[
          { value: '', title: text(messages.pickUnit) },
          ...(units.data || []).map((entry) => ({
            value: entry.symbol,
            title: `${'\u2003'.repeat(entry.depth)}${entry.symbol} – ${entry.title}`,
          })),
        ]}
      />
      <SelectField
        label={text(messages.handler)}
        hint={text(messages.handlerHint)}
        value={handler}
        error={about('handler')}
        onChange={setHandler}
        disabled={!symbol}
        options={[
          { value: '', title: text(messages.headDecides) },
          ...(people.data || []).map((person) => ({
            value: person.id,
            title: person.fullname,
          })),
        ]}
      />
      <TextArea
        label={text(messages.instruction)}
        optional={text(common.optional)}
        rows={3}
        value={instruction}
        error={about('instruction')}
        onChange={setInstruction}
      />
      <DateField
        label={text(messages.due)}
        optional={text(common.optional)}
        value={due}
        error={about('due')}
        onChange={setDue}
      />
    </FormDialog>
  );
}
