import React, { useRef } from 'react';
import { useText } from '../format/text';
import { errorSentence } from './errors';

/**
 * A PDF that is sent as soon as it is chosen.
 *
 * `change` is the mutation that sends it; `onTaken` gets its answer.
 */
export function FileInput({ id, label, hint, sending, change, onTaken }) {
  const text = useText();
  const input = useRef(null);
  const take = (event) => {
    const [file] = event.target.files;
    if (!file) return;
    change.mutate(file, {
      onSuccess: onTaken,
      onSettled: () => {
        input.current.value = '';
      },
    });
  };
  return (
    <div className="desk-field">
      <label htmlFor={id}>{label}</label>
      <p className="desk-field__hint" id={`${id}-hint`}>
        {hint}
      </p>
      {change.error && (
        <p className="desk-field__error" role="alert">
          {errorSentence(change.error, text)}
        </p>
      )}
      <input
        ref={input}
        id={id}
        type="file"
        accept="application/pdf,.pdf"
        aria-describedby={`${id}-hint`}
        disabled={change.isPending}
        onChange={take}
      />
      {change.isPending && <p role="status">{sending}</p>}
    </div>
  );
}
