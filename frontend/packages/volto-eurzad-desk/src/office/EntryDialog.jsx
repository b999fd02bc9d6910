import React, { useState } from 'react';
import { useCorrectEntry, useMakeEntry } from '../api/office';
import { useText } from '../format/text';
import { officeRegisters as messages } from '../messages/officeRegisters';
import { useDesk } from '../shell/DeskContext';
import { TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { EntryFields } from './EntryFields';
import { emptyValues, lacking, sentValues } from './entryValues';

function useEntryForm(columns, start, error) {
  const text = useText();
  const [values, setValues] = useState(start);
  const [missing, setMissing] = useState([]);
  const errorOf = ({ id }) =>
    error?.about(id) ||
    (missing.includes(id) ? text(messages.required) : undefined);
  const check = () => {
    const found = lacking(columns, values);
    setMissing(found);
    return found.length === 0;
  };
  return { values, setValues, errorOf, check };
}

/** A new entry: its fields come from the definition of the register. */
export function EntryDialog({ register, columns, people, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const make = useMakeEntry();
  const form = useEntryForm(columns, emptyValues(columns), make.error);
  const submit = async () => {
    if (!form.check()) return;
    make.mutate(
      { register: register.id, values: await sentValues(form.values) },
      {
        onSuccess: ({ number }) => {
          tell({ text: text(messages.made, { number }) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      wide
      title={`${text(messages.newEntry)}: ${register.entry}`}
      action={text(messages.save)}
      error={make.error}
      busy={make.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <EntryFields
        columns={columns}
        people={people}
        values={form.values}
        onChange={form.setValues}
        errorOf={form.errorOf}
      />
      <Notice tone="warning">{text(messages.numberConsequence)}</Notice>
    </FormDialog>
  );
}

/** A correction: a new version with its reason; the earlier one stays. */
export function CorrectDialog({ entry, columns, people, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const correct = useCorrectEntry();
  const form = useEntryForm(columns, entry.values, correct.error);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (!form.check() || !reason.trim()) return;
    correct.mutate(
      { path: entry['@id'], reason, values: await sentValues(form.values) },
      {
        onSuccess: () => {
          tell({ text: text(messages.corrected) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      wide
      title={text(messages.correctTitle, { number: entry.number })}
      action={text(messages.saveCorrection)}
      error={correct.error}
      busy={correct.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <EntryFields
        columns={columns}
        people={people}
        values={form.values}
        onChange={form.setValues}
        errorOf={form.errorOf}
        before={entry}
      />
      <TextField
        label={text(messages.reason)}
        value={reason}
        onChange={setReason}
        error={
          correct.error?.about('reason') ||
          (tried && !reason.trim() ? text(messages.required) : undefined)
        }
      />
    </FormDialog>
  );
}

/** Declares an entry void, or lets it count again; the number stays in any case. */
export function VoidDialog({ entry, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const correct = useCorrectEntry();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const action = text(entry.void ? messages.restore : messages.annul);
  const submit = () => {
    setTried(true);
    if (!reason.trim()) return;
    correct.mutate(
      { path: entry['@id'], reason, void: !entry.void },
      {
        onSuccess: () => {
          tell({
            text: text(entry.void ? messages.restored : messages.annulled),
          });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={
        entry.void
          ? action
          : text(messages.annulTitle, { number: entry.number })
      }
      action={action}
      look={entry.void ? 'primary' : 'danger'}
      error={correct.error}
      busy={correct.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {!entry.void && (
        <Notice tone="warning">{text(messages.annulConsequence)}</Notice>
      )}
      <TextField
        label={text(messages.annulReason)}
        value={reason}
        onChange={setReason}
        error={
          correct.error?.about('reason') ||
          (tried && !reason.trim() ? text(messages.required) : undefined)
        }
      />
    </FormDialog>
  );
}
