import { useEffect, useRef } from 'react';

const WAITS_MS = [1_500, 2_000, 3_000, 5_000, 10_000, 20_000, 30_000];

/**
 * Asks what the virus scan said of the files that wait for it, less and less often.
 *
 * `path` is that of the draft, asked for with `headers`; `onTold` gets its attachments.
 */
export function useScans({ api, path, headers, attachments, onTold }) {
  const waiting = Object.values(attachments).some(
    (file) => file.scan?.state === 'waiting',
  );
  const told = useRef(onTold);
  told.current = onTold;
  useEffect(() => {
    if (!waiting || !path) return undefined;
    let timer;
    let left = false;
    function ask(turn) {
      timer = setTimeout(
        async () => {
          const draft = await api.get(path, { headers }).catch(() => null);
          if (left) return;
          if (draft) told.current(draft.attachments);
          ask(turn + 1);
        },
        WAITS_MS[Math.min(turn, WAITS_MS.length - 1)],
      );
    }
    ask(0);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [api, path, headers, waiting]);
}

/** The attachments with what the scan said of them. */
export function withScans(attachments, told) {
  const known = { ...attachments };
  for (const { id, scan } of told) {
    if (known[id]) known[id] = { ...known[id], scan };
  }
  return known;
}
