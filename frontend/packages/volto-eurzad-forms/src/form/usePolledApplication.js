import { useEffect, useState } from 'react';

const WAITS_MS = [800, 1_200, 2_000, 3_000, 5_000, 8_000, 13_000, 20_000];

/** The application once it has its register number; `gaveUp` when that takes too long to watch. */
export function usePolledApplication(api, token, waits = WAITS_MS) {
  const [application, setApplication] = useState(null);
  const [gaveUp, setGaveUp] = useState(false);
  useEffect(() => {
    let timer;
    let left = true;
    async function ask(turn) {
      const found = await api
        .get(`/@my-applications/${token}`)
        .catch(() => null);
      if (!left) return;
      if (found) setApplication(found);
      if (found?.register_number) return;
      if (turn < waits.length)
        timer = setTimeout(() => ask(turn + 1), waits[turn]);
      else setGaveUp(true);
    }
    ask(0);
    return () => {
      left = false;
      clearTimeout(timer);
    };
  }, [api, token, waits]);
  return { application, gaveUp };
}
