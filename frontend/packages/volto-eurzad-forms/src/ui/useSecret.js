import { useEffect, useState } from 'react';

/**
 * The secret that a link of the office holds behind the hash, where no log sees it: null until
 * the browser has read it, empty when there is none.
 */
export function useSecret() {
  const [secret, setSecret] = useState(null);
  useEffect(() => {
    const read = () => setSecret(window.location.hash.slice(1));
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return secret;
}
