/**
 * Lists of work beyond their rows: what they can be narrowed by, saved views, batches.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { withParameters } from './client';
import { useClient } from './ClientContext';
import { useRefresh } from './mutations';
import { itemsOf } from './queries';

const VIEWS = ['work', 'views'];

/** What a whole list can be narrowed by: `{handler: [{value, title, count}], …}`. */
export function useFacets(scope, { enabled }) {
  const client = useClient();
  return useQuery({
    queryKey: ['work', 'facets', scope],
    queryFn: ({ signal }) =>
      client.get(
        withParameters('/@work', { scope, facets: '1', b_size: '1' }),
        { signal },
      ),
    select: (data) => data.facets || {},
    enabled,
  });
}

/** The person's saved views, each with its count. */
export function useViews() {
  const client = useClient();
  return useQuery({
    queryKey: VIEWS,
    queryFn: ({ signal }) => client.get('/@views', { signal }),
    select: itemsOf,
  });
}

/** Whether the person gets the daily mail about deadlines: true or false. */
export function useChangeDigest() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (digest) => client.patch('/@desk', { digest }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['desk'] }),
  });
}

function useViewChange(send) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (variables) => send(client, variables),
    onSuccess: () => void queries.invalidateQueries({ queryKey: VIEWS }),
  });
}

/** `{id?, name, scope, sort, columns, filters}`: a new view, or the one with this id anew */
export const useSaveView = () =>
  useViewChange((client, { id, ...view }) =>
    id ? client.patch(`/@views/${id}`, view) : client.post('/@views', view),
  );

/** the id of a view */
export const useRemoveView = () =>
  useViewChange((client, id) => client.remove(`/@views/${id}`));

/** What would become of a batch, row by row; nothing is done. */
export function useBatchTrial({ action, items, data }) {
  const client = useClient();
  return useQuery({
    queryKey: ['trial', action, items, data],
    queryFn: () =>
      client.post('/@batch', { action, items, data, dry_run: true }),
    gcTime: 0,
  });
}

/** `{action, items, data}` → a result for each row */
export function useBatch() {
  const client = useClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ action, items, data }) =>
      client.post('/@batch', { action, items, data }),
    onSuccess: () => void refresh(),
  });
}
