/** Services that a clerk can file for at the counter, and what became of what they filed. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from './ClientContext';
import { itemsOf } from './queries';

const SOON = 2000;
const PAPERS = 2;

export function useCounterServices() {
  const client = useClient();
  return useQuery({
    queryKey: ['counter'],
    queryFn: ({ signal }) => client.get('/@counter', { signal }),
    select: itemsOf,
  });
}

/** What was filed under a token; asked again until its number and papers are there. */
export function useCounterFiling(token) {
  const client = useClient();
  return useQuery({
    queryKey: ['counter', token],
    queryFn: ({ signal }) =>
      client.get(`/@counter/${encodeURIComponent(token)}`, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.documents.length === PAPERS ? false : SOON,
  });
}

/** Adds the scan of the paper that the person signed. */
export function useAddSigned(token) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file) =>
      client.upload(`/@counter/${encodeURIComponent(token)}/signed`, file),
    onSuccess: () =>
      queries.invalidateQueries({ queryKey: ['counter', token] }),
  });
}
