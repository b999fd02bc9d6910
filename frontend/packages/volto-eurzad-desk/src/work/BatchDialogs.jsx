import React, { useState } from 'react';
import {
  AssignFields,
  assignmentOf,
  NO_ASSIGNMENT,
} from '../assignments/AssignFields';
import { useText } from '../format/text';
import { assign as assignMessages } from '../messages/assign';
import { cases } from '../messages/cases';
import { work as messages } from '../messages/work';
import { TextField } from '../ui/Fields';
import { BatchDialog } from './BatchDialog';

const NO_ERROR = () => undefined;

/** Hands all chosen rows to one unit and person. */
export function AssignBatch({ rows, onClose }) {
  const text = useText();
  const [fields, setFields] = useState(NO_ASSIGNMENT);
  return (
    <BatchDialog
      rows={rows}
      action="assign"
      data={assignmentOf(fields)}
      ready={Boolean(fields.unit) && fields.due !== null}
      title={text(messages.assignMany)}
      button={text(assignMessages.action)}
      onClose={onClose}
    >
      <AssignFields fields={fields} onChange={setFields} about={NO_ERROR} />
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
