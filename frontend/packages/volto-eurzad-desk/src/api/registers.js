/**
 * The registers: reading them, entering, correcting, annulling; stamps; scans.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { withParameters } from './client';
import { useClient } from './ClientContext';
import { useChange } from './mutations';
import { itemsOf } from './queries';

const SELDOM = 10 * 60000;
const EVERY_FEW_SECONDS = 4000;
const ASK_AT_MOST = 60;

/** Lists of values: `{access, format, kind, way: {incoming, outgoing, internal}, labels}`. */
export function useChoices() {
  const client = useClient();
  return useQuery({
    queryKey: ['register-choices'],
    queryFn: ({ signal }) => client.get('/@register-choices', { signal }),
    staleTime: SELDOM,
  });
}

/** Senders of earlier items that fit what is typed. */
export function useSenders(query) {
  const client = useClient();
  return useQuery({
    queryKey: ['senders', query],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@senders', { query }), { signal }),
    enabled: query.trim().length > 1,
    placeholderData: keepPreviousData,
    select: itemsOf,
  });
}

/** Entries that may be the same letter. */
export function useDuplicates({ senders_mark, sender }) {
  const client = useClient();
  return useQuery({
    queryKey: ['register', 'duplicates', senders_mark, sender],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@duplicates', { senders_mark, sender }), {
        signal,
      }),
    enabled: Boolean(senders_mark?.trim() && sender?.trim()),
    select: itemsOf,
  });
}

/** A number that is late is asked for again when the office says: the same token is the same entry. */
async function numbered(client, path, body) {
  let result = await client.post(path, body);
  for (let n = 0; !result.register_number && n < ASK_AT_MOST; n += 1) {
    const wait = result.retry_after * 1000;
    await new Promise((resolve) => setTimeout(resolve, wait));
    result = await client.post(path, body);
  }
  return result;
}

/** An entry with its `token` → `{register_number, '@id', stamp?, entries?}` */
export const useEnter = (register) =>
  useChange((client, entry) =>
    numbered(client, `/@${register}-register`, entry),
  );

/** `{path, reason, token, …changed fields}` → `{register_number}` of the correction */
export const useCorrect = () =>
  useChange((client, { path, ...body }) =>
    numbered(client, `${path}/@correct`, body),
  );

/** `{path, reason}` → the entry */
export const useAnnul = () =>
  useChange((client, { path, reason }) =>
    client.post(`${path}/@annul`, { reason }),
  );

export function useStamp(path) {
  const client = useClient();
  return useQuery({
    queryKey: ['object', path, 'stamp'],
    queryFn: ({ signal }) => client.get(`${path}/@stamp`, { signal }),
  });
}

/** Scans that wait for a decision, and the latest batches; asked again while the page is open. */
export function useScans(page, size) {
  const client = useClient();
  return useQuery({
    queryKey: ['scans', page],
    queryFn: ({ signal }) =>
      client.get(
        withParameters('/@scans', { b_start: (page - 1) * size, b_size: size }),
        { signal },
      ),
    refetchInterval: EVERY_FEW_SECONDS,
    placeholderData: keepPreviousData,
  });
}

export const useBringBatch = () =>
  useChange((client, file) => client.upload('/@scans', file));

/** `{id, register_number}` */
export const useAttachScan = () =>
  useChange((client, { id, register_number }) =>
    client.post(`/@scans/${id}/attach`, { register_number }),
  );

/** `{id}` */
export const useDiscardScan = () =>
  useChange((client, { id }) => client.post(`/@scans/${id}/discard`));

/** Names one entry: sent again after a lost answer, it is still the same entry. */
export function newToken() {
  const bytes = window.crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
