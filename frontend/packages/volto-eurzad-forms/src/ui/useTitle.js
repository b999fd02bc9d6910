import { useEffect, useRef } from 'react';

/** Titles the document; what the server wrote after the last dash, the office's name, stays. */
export function useTitle(title) {
  const office = useRef(null);
  useEffect(() => {
    office.current ??= document.title.split(' – ').pop();
    document.title = office.current ? `${title} – ${office.current}` : title;
  }, [title]);
}
