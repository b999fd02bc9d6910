import { useCallback, useEffect, useRef, useState } from 'react';

/** After this much quiet the changes go to the server. */
const QUIET = 1200;

/**
 * Sends changes a little after the last one, one request at a time, and knows in which state they are.
 * @param {(fields: object) => Promise<unknown>} save
 * @returns {{status: 'clean'|'waiting'|'saving'|'saved'|'failed', savedAt: Date|null, error: Error|null,
 *   change: (fields: object) => void, flush: () => Promise<boolean>, drop: (names: string[]) => void, isPending: (name: string) => boolean}}
 */
export function useAutosave(save) {
  const [state, setState] = useState({
    status: 'clean',
    savedAt: null,
    error: null,
  });
  const pending = useRef({});
  const timer = useRef(null);
  const running = useRef(null);
  const sender = useRef(save);
  sender.current = save;

  const send = useCallback(async () => {
    clearTimeout(timer.current);
    if (running.current) await running.current;
    const fields = pending.current;
    if (Object.keys(fields).length === 0) {
      setState((before) =>
        before.status === 'waiting' ? { ...before, status: 'saved' } : before,
      );
      return true;
    }
    pending.current = {};
    setState((before) => ({ ...before, status: 'saving', error: null }));
    running.current = sender.current(fields).then(
      () => {
        const more = Object.keys(pending.current).length > 0;
        setState({
          status: more ? 'waiting' : 'saved',
          savedAt: new Date(),
          error: null,
        });
        return true;
      },
      (error) => {
        pending.current = { ...fields, ...pending.current };
        setState((before) => ({ ...before, status: 'failed', error }));
        return false;
      },
    );
    const done = await running.current;
    running.current = null;
    return done;
  }, []);

  const change = useCallback(
    (fields) => {
      pending.current = { ...pending.current, ...fields };
      setState((before) =>
        before.status === 'saving' ? before : { ...before, status: 'waiting' },
      );
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), QUIET);
    },
    [send],
  );

  /** Forgets changes of these parts: somebody else's text was taken. */
  const drop = useCallback((names) => {
    pending.current = Object.fromEntries(
      Object.entries(pending.current).filter(([name]) => !names.includes(name)),
    );
    setState((before) => ({ ...before, status: 'waiting', error: null }));
  }, []);
  const isPending = useCallback((name) => name in pending.current, []);

  const unsaved =
    state.status === 'waiting' ||
    state.status === 'saving' ||
    state.status === 'failed';
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event) => {
      event.preventDefault();
      event.returnValue = '';
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);

  useEffect(() => () => void send(), [send]);

  return { ...state, change, flush: send, drop, isPending };
}
