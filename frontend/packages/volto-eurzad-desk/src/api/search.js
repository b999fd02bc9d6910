/**
 * Search in all records, and numbers for heads.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { withParameters } from './client';
import { useClient } from './ClientContext';
import { PAGE_SIZE } from './queries';

/** Records with these words, in their files as well. */
export function useFound({ query, kind, page = 1 }) {
  const client = useClient();
  const parameters = {
    query,
    kind,
    b_start: (page - 1) * PAGE_SIZE,
    b_size: PAGE_SIZE,
  };
  return useQuery({
    queryKey: ['found', parameters],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@find', parameters), { signal }),
    placeholderData: keepPreviousData,
    enabled: Boolean(query),
  });
}

/** Month by month what came in, was opened and settled; who has how much. */
export function useStatistics({ unit, months = 12 }) {
  const client = useClient();
  return useQuery({
    queryKey: ['statistics', unit, months],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@statistics', { unit, months }), { signal }),
    placeholderData: keepPreviousData,
  });
}
