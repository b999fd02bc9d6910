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

/** After this much quiet a preview that follows the text is made anew. */
const FOLLOW = 2500;

/**
 * The letter as its PDF looked when it was last asked for; `before` saves what is not saved yet. With `changed` later edits are told; they are
 * shown at once only to those who want it: a page that redraws itself loses its place.
 */
export function Preview({
  path,
  title,
  before,
  changed = false,
  onFresh,
  follows = false,
  onFollows,
  load,
}) {
  const text = useText();
  const client = useClient();
  const [address, show] = useBlobAddress();
  const [state, setState] = useState({ busy: true, error: null });

  const refresh = useCallback(async () => {
    setState({ busy: true, error: null });
    try {
      if (before) await before();
      if (onFresh) onFresh();
      show(
        load
          ? await load()
          : await client.blob(`${path}/@preview`, 'application/pdf'),
      );
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  }, [before, client, load, onFresh, path, show]);

  useEffect(() => void refresh(), [refresh]);
  const due = follows && changed !== false && !state.busy;
  useEffect(() => {
    if (!due) return undefined;
    const timer = setTimeout(() => void refresh(), FOLLOW);
    return () => clearTimeout(timer);
  }, [due, changed, refresh]);

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
      {onFollows && (
        <label className="desk-check">
          <input
            type="checkbox"
            checked={follows}
            onChange={(event) => onFollows(event.target.checked)}
          />{' '}
          {text(messages.previewFollows)}
        </label>
      )}
      {changed && !follows && address && !state.busy && (
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
