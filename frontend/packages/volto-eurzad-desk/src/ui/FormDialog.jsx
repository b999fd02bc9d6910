import React, { useEffect, useRef } from 'react';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { errorSentence } from './errors';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { Notice } from './Notice';

/** A dialog that asks and then acts: fields, the server's refusal, the button that names the act. */
export function FormDialog({
  title,
  action,
  look = 'primary',
  error,
  busy,
  disabled,
  onSubmit,
  onClose,
  children,
  wide,
}) {
  const text = useText();
  const refusal = useRef(null);
  useEffect(() => {
    if (error) refusal.current?.focus();
  }, [error]);
  const submit = (event) => {
    event.preventDefault();
    if (!busy && !disabled) onSubmit();
  };
  return (
    <Dialog title={title} onClose={onClose} wide={wide} focusFirst>
      <form className="desk-form" onSubmit={submit} noValidate>
        {error && (
          <Notice tone="error" ref={refusal} tabIndex={-1}>
            {errorSentence(error, text)}
          </Notice>
        )}
        {children}
        <footer className="desk-dialog__foot">
          <Button type="submit" look={look} busy={busy} disabled={disabled}>
            {busy ? text(common.working) : action}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {text(common.cancel)}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
