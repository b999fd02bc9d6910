import { useEffect, useRef, useState } from 'react';

const PAUSE = 500;

/**
 * What the server says about the form as it is now: `reasons` why it cannot be published yet, and
 * the form as residents would see it. While the shape itself is wrong, the last good preview stays.
 */
export function useCheck(definition, check) {
  const [told, setTold] = useState({ reasons: [], form: null, checked: false });
  const newest = useRef(0);
  useEffect(() => {
    newest.current += 1;
    const mine = newest.current;
    const timer = setTimeout(async () => {
      try {
        const { reasons, form } = await check(definition);
        if (mine === newest.current)
          setTold((before) => ({
            reasons,
            form: form || before.form,
            checked: true,
          }));
      } catch (failure) {
        const reasons = (failure.fields || []).map(({ field, message }) => ({
          field,
          reason: message,
        }));
        // what nobody could check, such as without a connection, counts as unchecked
        const checked = reasons.length > 0;
        if (mine === newest.current)
          setTold((before) => ({ ...before, reasons, checked }));
      }
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [definition, check]);
  return told;
}
