import React, { useRef, useState } from 'react';
import { newToken, useAnnul, useCorrect } from '../api/registers';
import { useText } from '../format/text';
import { entries as messages } from '../messages/entries';
import { errors } from '../messages/errors';
import { useDesk } from '../shell/DeskContext';
import { FormDialog } from '../ui/FormDialog';
import { TextArea } from '../ui/Fields';
import { pathOf } from '../api/client';
import { EntryFields } from './EntryFields';
import { bodyOf, CORRECTABLE, emptyOf, missingOf } from './fields';

const same = (one, other) =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

/** The entry as its form shows it. */
function entryOf(register, record) {
  const given = Object.fromEntries(
    Object.entries(record.entry || {}).filter(([, value]) => value !== null),
  );
  return { ...emptyOf(CORRECTABLE[register]), ...given };
}

/** Corrects an entry by a new one: what changes, and why. */
export function CorrectDialog({ record, register, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const correct = useCorrect();
  const token = useRef(newToken());
  const kind = record.letter ? 'letter' : register;
  const fields = CORRECTABLE[kind];
  const [before] = useState(() => entryOf(kind, record));
  const [entry, setEntry] = useState(before);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const changes = Object.fromEntries(
    Object.entries(bodyOf(fields, entry)).filter(
      ([name, value]) => !same(value, bodyOf(fields, before)[name]),
    ),
  );
  const missing = missingOf(fields, entry);
  const nothing = Object.keys(changes).length === 0;
  const submit = () => {
    setAsked(true);
    if (!reason.trim() || missing.length > 0 || nothing) return;
    correct.mutate(
      { path: pathOf(record['@id']), reason, token: token.current, ...changes },
      {
        onSuccess: ({ register_number }) => {
          tell({ text: text(messages.corrected, { number: register_number }) });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      wide
      title={text(messages.correctTitle, { number: record.register_number })}
      action={text(messages.correct)}
      error={correct.error}
      busy={correct.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.correctIntro)}</p>
      {record.letter && <p>{text(messages.correctLetterIntro)}</p>}
      <div className="desk-form desk-form--two">
        <EntryFields
          fields={fields}
          register={register}
          entry={entry}
          set={(more) => setEntry((now) => ({ ...now, ...more }))}
          missing={asked ? missing : []}
          error={correct.error}
        />
        <div className="desk-form__wide">
          <TextArea
            label={text(messages.reason)}
            value={reason}
            onChange={setReason}
            rows={2}
            error={
              correct.error?.about('reason') ||
              (asked && !reason.trim() ? text(errors.required) : undefined) ||
              (asked && nothing ? text(messages.nothingChanged) : undefined)
            }
          />
        </div>
      </div>
    </FormDialog>
  );
}

/** Annuls an entry; says what that means before it happens. */
export function AnnulDialog({ record, register, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const annul = useAnnul();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (!reason.trim()) return;
    annul.mutate(
      { path: pathOf(record['@id']), reason },
      {
        onSuccess: () => {
          tell({
            text: text(messages.annulled, { number: record.register_number }),
          });
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.annulTitle, { number: record.register_number })}
      action={text(messages.annul)}
      look="danger"
      error={annul.error}
      busy={annul.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {text(
          register === 'incoming'
            ? messages.annulIncomingIntro
            : messages.annulIntro,
        )}
      </p>
      <TextArea
        label={text(messages.reason)}
        value={reason}
        onChange={setReason}
        rows={3}
        error={
          annul.error?.about('reason') ||
          (asked && !reason.trim() ? text(errors.required) : undefined)
        }
      />
    </FormDialog>
  );
}
