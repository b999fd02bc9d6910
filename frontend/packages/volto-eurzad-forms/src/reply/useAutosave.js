import { useCallback, useEffect, useRef, useState } from 'react';

const QUIET_MS = 1500;
const RETRY_MS = 15_000;

/**
 * Keeps what is written on the server: a while after the last change, when the page is hidden,
 * and again after a failure. `send(values, keepalive)` resolves with `{saved}`.
 *
 * Returns `{state, saved, failure, flush}`; `state` is 'idle', 'unsaved', 'saving' or 'failed'.
 */
export function useAutosave({ values, revision, savedAt, send }) {
  const [told, setTold] = useState({ at: 0, saved: savedAt, failure: null });
  const [busy, setBusy] = useState(false);
  const latest = useRef({});
  latest.current = { values, revision };
  const line = useRef(Promise.resolve());
  const done = useRef(0);

  const save = useCallback(
    async (keepalive) => {
      const now = latest.current;
      if (done.current >= now.revision) return;
      setBusy(true);
      try {
        const { saved } = await send(now.values, keepalive);
        done.current = now.revision;
        setTold({ at: now.revision, saved, failure: null });
      } catch (failure) {
        setTold((before) => ({ ...before, failure }));
        throw failure;
      } finally {
        setBusy(false);
      }
    },
    [send],
  );

  const flush = useCallback(
    (keepalive = false) => {
      const next = line.current.catch(() => {}).then(() => save(keepalive));
      line.current = next;
      return next;
    },
    [save],
  );

  const unsaved = revision > told.at;
  useEffect(() => {
    if (!unsaved || busy) return undefined;
    const wait = told.failure ? RETRY_MS : QUIET_MS;
    // a failed save is told by `failure`, and tried again
    const timer = setTimeout(() => flush().catch(() => {}), wait);
    return () => clearTimeout(timer);
  }, [unsaved, revision, busy, told.failure, flush]);

  useEffect(() => {
    const pending = () => latest.current.revision > done.current;
    const hidden = () => {
      if (document.visibilityState === 'hidden' && pending())
        flush(true).catch(() => {});
    };
    const warn = (event) => {
      if (!pending()) return;
      event.preventDefault();
      event.returnValue = '';
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', warn);
    };
  }, [flush]);

  const state = busy ? 'saving' : unsaved ? 'unsaved' : 'idle';
  return {
    state: told.failure && !busy ? 'failed' : state,
    saved: told.saved,
    failure: told.failure,
    flush,
  };
}
