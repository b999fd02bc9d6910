/**
 * The archive: what it tells and what is done in it.
 */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { pathOf, withParameters } from './client';
import { useClient } from './ClientContext';
import { useRefresh } from './mutations';
import { PAGE_SIZE } from './queries';

/** One answer of the archive; `parameters` without a value are left out. */
export function useArchive(path, parameters = {}, options = {}) {
  const client = useClient();
  return useQuery({
    queryKey: ['archive', path, parameters],
    queryFn: ({ signal }) =>
      client.get(withParameters(path, parameters), { signal }),
    placeholderData: keepPreviousData,
    ...options,
  });
}

/** A page of a list of the archive. */
export const useArchivePage = (path, { page = 1, ...filters }) =>
  useArchive(path, {
    ...filters,
    b_start: (page - 1) * PAGE_SIZE,
    b_size: PAGE_SIZE,
  });

/** Sends `{path, ...body}`; everything that may have changed is asked for again. */
export function useArchiveChange() {
  const client = useClient();
  const queries = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ path, ...body }) => client.post(pathOf(path), body),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['archive'] });
      void refresh();
    },
  });
}
