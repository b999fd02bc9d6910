import React, { useCallback, useEffect, useState } from 'react';
import { useClient } from '../api/ClientContext';
import { useText } from '../format/text';
import { letters as messages } from '../messages/letters';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { PdfFrame } from '../ui/Pdf';
import { useBlobAddress } from '../ui/useBlobAddress';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Waiting';

/**
 * The letter as its PDF looked when it was last asked for; `before` saves what is not saved yet.
 * With `changed` later edits are told, not shown: a page that redraws itself loses its place.
 */
export function Preview({ path, title, before, changed = false, onFresh }) {
  const text = useText();
  const client = useClient();
  const [address, show] = useBlobAddress();
  const [state, setState] = useState({ busy: true, error: null });

  const refresh = useCallback(async () => {
    setState({ busy: true, error: null });
    try {
      if (before) await before();
      if (onFresh) onFresh();
      show(await client.blob(`${path}/@preview`, 'application/pdf'));
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  }, [before, client, onFresh, path, show]);

  useEffect(() => void refresh(), [refresh]);

  return (
    <section className="desk-preview" aria-label={text(messages.preview)}>
      <div className="desk-preview__head">
        <h2 className="desk-h3">{text(messages.preview)}</h2>
        <Button
          small
          icon="refresh"
          busy={state.busy}
          onClick={() => void refresh()}
        >
          {text(state.busy ? messages.previewRunning : messages.refreshPreview)}
        </Button>
      </div>
      {changed && address && !state.busy && (
        <p className="desk-muted" role="status">
          {text(messages.previewOutdated)}
        </p>
      )}
      {state.error && (
        <Notice tone="error">{errorSentence(state.error, text)}</Notice>
      )}
      {address && (
        <PdfFrame
          address={address}
          title={text(messages.previewOf, { title })}
        />
      )}
      {!address && state.busy && <Skeleton lines={10} />}
    </section>
  );
}
