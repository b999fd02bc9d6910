import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { withParameters } from './client';
import { useClient } from './ClientContext';

const AGAIN = 30000;
const KEY = ['failed-steps'];

/** Steps that failed, as whoever asks may see them; with `of` (a UID) those of one case. */
export function useFailedSteps({ of = '', page = 1, size = 25 } = {}) {
  const client = useClient();
  return useQuery({
    queryKey: [...KEY, of, page],
    queryFn: ({ signal }) =>
      client.get(
        withParameters('/@failed-steps', {
          case: of,
          b_start: (page - 1) * size || '',
          b_size: size,
        }),
        { signal },
      ),
    refetchInterval: AGAIN,
  });
}

/** `{act: 'retry' | 'settle', items: [id…], remark}` → what became of each */
export function useDealWithSteps() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body) => client.post('/@failed-steps', body),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: KEY });
      void queries.invalidateQueries({ queryKey: ['log'] });
    },
  });
}
