import React, { useState } from 'react';
import { useText } from '../format/text';
import { useDesk } from '../shell/DeskContext';
import { Button } from './Button';
import { errorSentence } from './errors';
import { TextArea } from './Fields';

/**
 * A few words that are added to a page: one field and its button; empty again once they are saved.
 *
 * `save` is a mutation that takes `{...with, text}`; `missing` is said when nothing was written,
 * `saved` when it was kept.
 */
export function WriteForm({
  save,
  with: given,
  label,
  hint,
  maxLength,
  missing,
  saved,
  icon,
  button,
}) {
  const text = useText();
  const { tell } = useDesk();
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event) => {
    event.preventDefault();
    setTried(true);
    if (!words.trim()) return;
    save.mutate(
      { ...given, text: words.trim() },
      {
        onSuccess: () => {
          setWords('');
          setTried(false);
          tell({ text: saved });
        },
      },
    );
  };
  const refusal = save.error && errorSentence(save.error, text);
  return (
    <form className="desk-form" onSubmit={submit} noValidate>
      <TextArea
        label={label}
        hint={hint}
        rows={3}
        maxLength={maxLength}
        value={words}
        onChange={setWords}
        error={
          save.error?.about('text') ||
          refusal ||
          (tried && !words.trim() ? missing : undefined)
        }
      />
      <div className="desk-actions">
        <Button type="submit" icon={icon} busy={save.isPending}>
          {button}
        </Button>
      </div>
    </form>
  );
}
