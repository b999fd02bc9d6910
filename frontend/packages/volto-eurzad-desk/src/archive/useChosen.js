/** Which of some cases are chosen: a Set of UIDs, and ways to change it. */
import { useState } from 'react';

export function useChosen(initial = []) {
  const [chosen, setChosen] = useState(() => new Set(initial));
  const choose = (uid, on) =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(uid);
      else next.delete(uid);
      return next;
    });
  const chooseOnly = (uids) => setChosen(new Set(uids));
  return { chosen, choose, chooseOnly };
}
