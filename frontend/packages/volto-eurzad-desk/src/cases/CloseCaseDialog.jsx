import React, { useState } from 'react';
import { useCloseCase } from '../api/mutations';
import { useText } from '../format/text';
import { cases as messages } from '../messages/cases';
import { Field, TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { useFinish } from '../work/useSideList';

const OUTCOMES = [
  'granted',
  'refused',
  'partly',
  'discontinued',
  'certificate',
  'answered',
  'forwarded',
  'withdrawn',
];
const OTHER = 'other';

/** Ends a case: how it was settled, and what closing means. */
export function CloseCaseDialog({ record, onClose }) {
  const text = useText();
  const finish = useFinish();
  const close = useCloseCase();
  const [outcome, setOutcome] = useState('');
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const said =
    outcome === OTHER
      ? words.trim()
      : outcome && text(messages[`outcome_${outcome}`]);
  const pending = (record.letters || []).filter(
    (letter) => letter.review_state !== 'dispatched',
  );

  const submit = () => {
    setTried(true);
    if (!said) return;
    close.mutate(
      { path: record['@id'], outcome: said },
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

  return (
    <FormDialog
      title={text(messages.closeTitle)}
      action={text(messages.closeCase)}
      error={close.error}
      busy={close.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {pending.length > 0 && (
        <Notice tone="warning">
          {text(messages.pendingLetters, { count: pending.length })}
        </Notice>
      )}
      <Field
        label={text(messages.outcome)}
        error={
          close.error?.about('outcome') ||
          (tried && !outcome ? text(messages.chooseOutcome) : undefined)
        }
      >
        {(aria) => (
          <select
            {...aria}
            value={outcome}
            onChange={(event) => setOutcome(event.target.value)}
          >
            <option value="">{text(messages.pickOutcome)}</option>
            {[...OUTCOMES, OTHER].map((id) => (
              <option key={id} value={id}>
                {text(messages[`outcome_${id}`])}
              </option>
            ))}
          </select>
        )}
      </Field>
      {outcome === OTHER && (
        <TextArea
          label={text(messages.outcomeWords)}
          rows={2}
          value={words}
          onChange={setWords}
          error={
            tried && !words.trim() ? text(messages.chooseOutcome) : undefined
          }
        />
      )}
      <p className="desk-muted">{text(messages.closeConsequence)}</p>
    </FormDialog>
  );
}
