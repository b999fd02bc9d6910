/**
 * Signing with a card at the clerk's: what the office does of it.
 */
import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useClient } from './ClientContext';
import { useAct } from './delivery';

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

const PEOPLE = '/@signing-cards';

/** Whose cards are known, and who has another name on theirs. */
export function useCards() {
  const client = useClient();
  return useQuery({
    queryKey: ['object', 'signing-cards'],
    queryFn: ({ signal }) => client.get(PEOPLE, { signal }),
  });
}

/** `{person, name}` */
export const useNameOnCard = () =>
  useAct((client, { person, name }) =>
    client.patch(`${PEOPLE}/${encodeURIComponent(person)}`, { name }),
  );

/** `{person}` */
export const useForgetCard = () =>
  useAct((client, { person }) =>
    client.remove(`${PEOPLE}/${encodeURIComponent(person)}`),
  );
