import { useEffect, useState } from 'react';

/** How far the person's identity is confirmed; asked for where a form is signed by it. */
export function useIdentity(api, filing, known) {
  const [identity, setIdentity] = useState(known);
  const wanted = filing?.signing === 'identity' && !known;
  useEffect(() => {
    if (!wanted) return;
    api
      .get('/@account')
      .then((account) => setIdentity(account.identity))
      // filing without it is refused with the reason
      .catch(() => {});
  }, [api, wanted]);
  return identity;
}
