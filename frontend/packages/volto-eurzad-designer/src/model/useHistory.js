import { useCallback, useState } from 'react';

const LONGEST = 100;

/**
 * What is being edited, with everything that it was before.
 *
 * Changes with the same `kind` in a row, such as the letters of one title, are one step back.
 */
export function useHistory(first) {
  const [history, setHistory] = useState({
    past: [],
    present: first,
    future: [],
    kind: null,
  });
  const put = useCallback((change, kind = null) => {
    setHistory((before) => {
      const present =
        typeof change === 'function' ? change(before.present) : change;
      const same = kind !== null && kind === before.kind;
      const past = same
        ? before.past
        : [...before.past, before.present].slice(-LONGEST);
      return { past, present, future: [], kind };
    });
  }, []);
  const undo = useCallback(() => {
    setHistory((now) =>
      now.past.length === 0
        ? now
        : {
            past: now.past.slice(0, -1),
            present: now.past[now.past.length - 1],
            future: [now.present, ...now.future],
            kind: null,
          },
    );
  }, []);
  const redo = useCallback(() => {
    setHistory((now) =>
      now.future.length === 0
        ? now
        : {
            past: [...now.past, now.present],
            present: now.future[0],
            future: now.future.slice(1),
            kind: null,
          },
    );
  }, []);
  return {
    value: history.present,
    put,
    undo,
    redo,
    mayUndo: history.past.length > 0,
    mayRedo: history.future.length > 0,
  };
}
