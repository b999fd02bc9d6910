import React from 'react';
import { useFile } from '../api/files';
import { useText } from '../format/text';
import { Button } from './Button';
import { errorSentence } from './errors';
import { Notice } from './Notice';

/** A button for a file: saved under `filename`, a PDF without one is shown in a new tab. Says what went wrong. */
export function Download({ path, filename, children, ...rest }) {
  const text = useText();
  const { save, open, busy, error } = useFile();
  return (
    <>
      <Button
        icon={filename ? 'download' : 'eye'}
        busy={busy}
        onClick={() => void (filename ? save(path, filename) : open(path))}
        {...rest}
      >
        {children}
      </Button>
      {error && <Notice tone="error">{errorSentence(error, text)}</Notice>}
    </>
  );
}
