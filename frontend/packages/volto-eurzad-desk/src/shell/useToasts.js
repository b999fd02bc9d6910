import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a message stays, and with it the offer to undo. */
export const STAYS = 10000;

/** One message at a time; the next one takes its place. It waits while `hold` is set (pointer or focus on it). */
export function useToasts() {
  const [toast, setToast] = useState(null);
  const [held, hold] = useState(false);
  const count = useRef(0);
  const tell = useCallback(({ text, undo, link }) => {
    count.current += 1;
    setToast({ id: count.current, text, undo, link });
  }, []);
  const dismiss = useCallback(() => {
    setToast(null);
    hold(false);
  }, []);
  useEffect(() => {
    if (!toast || held) return undefined;
    const timer = setTimeout(dismiss, STAYS);
    return () => clearTimeout(timer);
  }, [toast, held, dismiss]);
  return { toast, tell, dismiss, hold };
}
