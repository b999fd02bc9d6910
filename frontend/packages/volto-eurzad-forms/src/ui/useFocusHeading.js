import { useEffect, useRef } from 'react';

/**
 * Moves the focus to the heading when `key` changes, but not when the page is first shown.
 *
 * With `elsewhere` something more important takes the focus: a list of errors, a field.
 */
export function useFocusHeading(key, elsewhere = false) {
  const heading = useRef(null);
  const before = useRef(key);
  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    if (elsewhere) return;
    heading.current?.focus();
    window.scrollTo?.({ top: 0 });
  }, [key, elsewhere]);
  return heading;
}
