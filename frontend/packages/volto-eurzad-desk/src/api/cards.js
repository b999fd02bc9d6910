/**
 * Signing with a card at the clerk's: what the office does of it.
 */
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useClient } from './ClientContext';

const PATH = '/@card-signing';

/** Begin with letters, prepare them for a certificate, send what the card signed. */
export function useCardOffice() {
  const client = useClient();
  return useMemo(
    () => ({
      begin: (items) => client.post(PATH, { items }),
      prepare: (id, certificate) =>
        client.post(`${PATH}/${id}/prepare`, certificate),
      send: (id, results) =>
        client.post(`${PATH}/${id}/signatures`, { results }),
    }),
    [client],
  );
}

/** The key that agents are paired with, and its fingerprint. */
export function useCardKey() {
  const client = useClient();
  return useQuery({
    queryKey: ['card-key'],
    queryFn: ({ signal }) => client.get('/@card-key', { signal }),
  });
}
