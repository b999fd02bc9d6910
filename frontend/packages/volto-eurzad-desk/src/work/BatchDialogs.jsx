import React, { useState } from 'react';
import { usePeople, useUnits } from '../api/queries';
import { useText } from '../format/text';
import { assign as assignMessages } from '../messages/assign';
import { cases } from '../messages/cases';
import { common } from '../messages/common';
import { work as messages } from '../messages/work';
import { DateField } from '../ui/DateField';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { BatchDialog } from './BatchDialog';

/** Hands all chosen rows to one unit and person. */
export function AssignBatch({ rows, onClose }) {
  const text = useText();
  const units = useUnits();
  const [unit, setUnit] = useState('');
  const [handler, setHandler] = useState('');
  const [instruction, setInstruction] = useState('');
  const [due, setDue] = useState('');
  const people = usePeople(unit);
  return (
    <BatchDialog
      rows={rows}
      action="assign"
      data={{
        unit,
        handler: handler || null,
        instruction: instruction.trim(),
        due: due || null,
      }}
      ready={Boolean(unit) && due !== null}
      title={text(messages.assignMany)}
      button={text(assignMessages.action)}
      onClose={onClose}
    >
      <SelectField
        label={text(assignMessages.unit)}
        value={unit}
        onChange={(value) => {
          setUnit(value);
          setHandler('');
        }}
        options={[
          { value: '', title: text(assignMessages.pickUnit) },
          ...(units.data || []).map((entry) => ({
            value: entry.symbol,
            title: `${'\u2003'.repeat(entry.depth)}${entry.symbol} – ${entry.title}`,
          })),
        ]}
      />
      <SelectField
        label={text(assignMessages.handler)}
        value={handler}
        onChange={setHandler}
        disabled={!unit}
        options={[
          { value: '', title: text(assignMessages.headDecides) },
          ...(people.data || []).map((person) => ({
            value: person.id,
            title: person.fullname,
          })),
        ]}
      />
      <TextArea
        label={text(assignMessages.instruction)}
        optional={text(common.optional)}
        rows={2}
        value={instruction}
        onChange={setInstruction}
      />
      <DateField
        label={text(assignMessages.due)}
        optional={text(common.optional)}
        value={due}
        onChange={setDue}
      />
    </BatchDialog>
  );
}

const NOTHING = {};

/** Approves all chosen letters. */
export function ApproveBatch({ rows, onClose }) {
  const text = useText();
  return (
    <BatchDialog
      rows={rows}
      action="approve"
      data={NOTHING}
      title={text(messages.approveMany)}
      button={text(messages.approve)}
      onClose={onClose}
    >
      <p>{text(messages.approveManyConsequence)}</p>
    </BatchDialog>
  );
}

/** Closes all chosen cases with one outcome. */
export function CloseBatch({ rows, onClose }) {
  const text = useText();
  const [outcome, setOutcome] = useState('');
  return (
    <BatchDialog
      rows={rows}
      action="close"
      data={{ outcome: outcome.trim() }}
      ready={Boolean(outcome.trim())}
      title={text(messages.closeMany)}
      button={text(cases.closeCase)}
      onClose={onClose}
    >
      <p>{text(messages.closeManyConsequence)}</p>
      <TextField
        label={text(cases.outcome)}
        value={outcome}
        maxLength={500}
        onChange={setOutcome}
      />
    </BatchDialog>
  );
}
