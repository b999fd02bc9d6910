import { useCallback, useEffect, useState } from 'react';

/**
 * What the server gave with the page, or what is fetched once the page is there.
 *
 * Returns `{data, failure, setData, reload}`; both are null while it is on its way.
 */
export function useLoaded(initial, load) {
  const [data, setData] = useState(initial ?? null);
  const [failure, setFailure] = useState(null);
  const reload = useCallback(async () => {
    setFailure(null);
    try {
      setData(await load());
    } catch (problem) {
      setFailure(problem);
    }
  }, [load]);
  useEffect(() => {
    if (initial === undefined || initial === null) reload();
  }, [initial, reload]);
  return { data, failure, setData, reload };
}
