import React, { useEffect, useRef } from 'react';
import { newToken, useEnter } from '../api/registers';
import { useText } from '../format/text';
import { paper as messages } from '../messages/paper';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { Notice } from '../ui/Notice';
import { EntryFields } from './EntryFields';
import { bodyOf, FIELDS } from './fields';
import { useEntryForm } from './useEntryForm';

const numbersOf = (result) =>
  (result.entries || [result])
    .map((one) => one.register_number)
    .filter(Boolean)
    .join(', ');

/**
 * Entries of a register one after the other: filled in by keyboard alone, sent, told their number, then the next.
 * `nextOf(entry)` is what the next one begins with, `first` the field it begins at; `also` is sent beside the fields, and
 * `moreMissing` names what is missing there; `Result` shows the last one; `above` and `below` (of the entry and the error) frame the
 * fields.
 */
export function EntryForm({
  register,
  beginning,
  nextOf,
  first,
  also,
  moreMissing,
  onEntered,
  Result,
  above,
  below,
}) {
  const text = useText();
  const { announce } = useDesk();
  const fields = FIELDS[register];
  const send = useEnter(register);
  const token = useRef(newToken());
  const summary = useRef(null);
  const entered = (entry) => (result) => {
    token.current = newToken();
    const number = numbersOf(result);
    announce(
      number ? text(messages.done, { number }) : text(messages.numberLater),
    );
    onEntered?.();
    filled.setEntry(nextOf(entry));
    filled.focusOn(first);
  };
  const filled = useEntryForm(
    fields,
    beginning,
    (entry) =>
      !send.isPending &&
      send.mutate(
        { ...bodyOf(fields, entry), ...also, token: token.current },
        { onSuccess: entered(entry) },
      ),
    moreMissing,
  );
  const { focusOn } = filled;
  useEffect(() => focusOn(first), [focusOn, first]);
  useEffect(() => {
    if (send.error) summary.current?.focus();
  }, [send.error]);
  return (
    <>
      {send.data && <Result result={send.data} />}
      {send.error && (
        <Notice tone="error" ref={summary} tabIndex={-1}>
          {errorSentence(send.error, text)}
        </Notice>
      )}
      {/* Enter goes from field to field: a form for those who type all day */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form className="desk-form desk-form--two" {...filled.form}>
        {above?.(filled.entry, send.error)}
        <EntryFields
          fields={fields}
          register={register}
          entry={filled.entry}
          set={filled.set}
          missing={filled.missing}
          error={send.error}
        />
        {below?.(filled.entry, send.error)}
        <div className="desk-form__wide desk-actions">
          <Button
            type="submit"
            look="primary"
            icon="check"
            busy={send.isPending}
          >
            {text(send.isPending ? messages.waitingForNumber : messages.save)}
          </Button>
          <span className="desk-muted">
            <kbd>Ctrl+Enter</kbd>
          </span>
        </div>
      </form>
    </>
  );
}
