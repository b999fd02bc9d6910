import React, { useState } from 'react';
import { useArchive } from '../api/archive';
import { pathOf } from '../api/client';
import { useCloseCase } from '../api/mutations';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { archive } from '../messages/archive';
import { cases as messages } from '../messages/cases';
import { common } from '../messages/common';
import { DateField } from '../ui/DateField';
import { SelectField, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { useFinish } from '../work/useSideList';

const OTHER = 'other';

/** What speaks against closing now, and the box that says that it is meant. */
function Warnings({ warnings, confirmed, onConfirm, error }) {
  const text = useText();
  return (
    <>
      <Notice tone="warning">
        {text(archive.unfinished)}
        <ul>
          {warnings.map(({ id, message }) => (
            <li key={id}>{message}</li>
          ))}
        </ul>
      </Notice>
      {error && <p className="desk-field__error">{error}</p>}
      <label className="desk-check">
        <input
          type="checkbox"
          checked={confirmed}
          onChange={(event) => onConfirm(event.target.checked)}
        />
        <span>{text(archive.closeAnyway)}</span>
      </label>
    </>
  );
}

/** The letters that fit an outcome come first. */
function lettersFor(options, kind) {
  const fitting = options.outcomes.find(({ id }) => id === kind)?.letters || [];
  return [...options.letters].sort(
    (one, other) =>
      Number(fitting.includes(other.kind)) - Number(fitting.includes(one.kind)),
  );
}

function CloseForm({ record, options, onClose }) {
  const text = useText();
  const finish = useFinish();
  const close = useCloseCase();
  const [kind, setKind] = useState('');
  const [words, setWords] = useState('');
  const [letter, setLetter] = useState('');
  const [day, setDay] = useState(today());
  const [confirmed, setConfirmed] = useState(false);
  const [tried, setTried] = useState(false);
  const { warnings } = options;
  const lacksWords = kind === OTHER && !words.trim();
  const lacksYes = warnings.length > 0 && !confirmed;

  const submit = () => {
    setTried(true);
    if (!kind || lacksWords || lacksYes || day === null) return;
    close.mutate(
      {
        path: record['@id'],
        outcome_kind: kind,
        outcome: words.trim(),
        final_letter: letter,
        closed_on: day,
        confirmed,
      },
      {
        onSuccess: () => {
          onClose();
          finish({
            text: text(messages.closedDone, {
              mark: record.mark || record.title,
            }),
          });
        },
      },
    );
  };
  const wrong = (field, otherwise) =>
    close.error?.about(field) || (tried && otherwise) || undefined;

  return (
    <FormDialog
      title={text(messages.closeTitle)}
      action={text(messages.closeCase)}
      error={close.error}
      busy={close.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={text(messages.outcome)}
        error={wrong('outcome_kind', !kind && text(messages.chooseOutcome))}
        value={kind}
        onChange={setKind}
        options={[
          { value: '', title: text(messages.pickOutcome) },
          ...options.outcomes.map(({ id, title }) => ({ value: id, title })),
        ]}
      />
      <TextField
        label={text(archive.outcomeWords)}
        hint={text(archive.outcomeWordsHint)}
        optional={kind === OTHER ? undefined : text(common.optional)}
        error={wrong('outcome', lacksWords && text(messages.chooseOutcome))}
        value={words}
        onChange={setWords}
      />
      {options.letters.length > 0 && (
        <SelectField
          label={text(archive.finalLetter)}
          error={wrong('final_letter')}
          value={letter}
          onChange={setLetter}
          options={[
            { value: '', title: text(archive.noFinalLetter) },
            ...lettersFor(options, kind).map(({ UID, title }) => ({
              value: UID,
              title,
            })),
          ]}
        />
      )}
      <DateField
        label={text(archive.closedOn)}
        error={wrong('closed_on')}
        value={day}
        onChange={setDay}
      />
      {warnings.length > 0 && (
        <Warnings
          warnings={warnings}
          confirmed={confirmed}
          onConfirm={setConfirmed}
          error={
            tried && lacksYes ? text(archive.missingConfirmation) : undefined
          }
        />
      )}
      <p className="desk-muted">
        {text(messages.closeConsequence)}{' '}
        {options.category &&
          text(archive.keptAs, { category: options.category })}
      </p>
    </FormDialog>
  );
}

/** Ends a case: how it was settled, by which letter, when; what is unfinished is confirmed. */
export function CloseCaseDialog({ record, onClose }) {
  const query = useArchive(
    `${pathOf(record['@id'])}/@close`,
    {},
    { gcTime: 0 },
  );
  return (
    <Loaded query={query} lines={4}>
      {(options) => (
        <CloseForm record={record} options={options} onClose={onClose} />
      )}
    </Loaded>
  );
}
