import React, { useState } from 'react';
import { useChangeProcedure, useProcedure } from '../api/clock';
import { useText } from '../format/text';
import { procedure as messages } from '../messages/procedure';
import { useDesk } from '../shell/DeskContext';
import { TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Loaded } from '../ui/Waiting';
import { givenProcedure, procedureOf, ProcedureField } from './ProcedureField';

/** Puts a case under another service or other rules; once it has a mark, with a reason. */
export function ProcedureDialog({ record, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const query = useProcedure(record['@id']);
  const change = useChangeProcedure(record['@id']);
  const [chosen, setChosen] = useState(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const value = chosen ?? (query.data ? givenProcedure(query.data) : '');
  const needsReason = record.review_state !== 'draft';
  const about = (field) => change.error?.about(field);
  const submit = () => {
    setTried(true);
    if (!value || (needsReason && !reason.trim())) return;
    change.mutate(
      { ...procedureOf(value), reason: reason.trim() },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.changed) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.change)}
      action={text(messages.change)}
      error={change.error}
      busy={change.isPending}
      disabled={!query.data}
      onSubmit={submit}
      onClose={onClose}
    >
      <Loaded query={query} lines={2}>
        {(procedure) => (
          <ProcedureField
            procedure={procedure}
            value={value}
            onChange={setChosen}
            error={about('service') || about('regime')}
          />
        )}
      </Loaded>
      {needsReason && (
        <TextField
          label={text(messages.reason)}
          hint={text(messages.reasonHint)}
          value={reason}
          onChange={setReason}
          maxLength={300}
          error={
            about('reason') ||
            (tried && !reason.trim() ? text(messages.sayWhy) : undefined)
          }
        />
      )}
      <p className="desk-muted">{text(messages.consequence)}</p>
    </FormDialog>
  );
}
