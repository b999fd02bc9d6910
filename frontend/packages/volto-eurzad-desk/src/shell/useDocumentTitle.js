import { useEffect } from 'react';
import { useDesk } from './DeskContext';

/** Title of the browser's tab: what is on the page, desk, office. */
export function useDocumentTitle(title) {
  const { office, deskTitle, onTitle } = useDesk();
  const whole = [title, deskTitle, office?.short_name || office?.name]
    .filter(Boolean)
    .join(' – ');
  useEffect(() => {
    onTitle(whole);
  }, [onTitle, whole]);
}
