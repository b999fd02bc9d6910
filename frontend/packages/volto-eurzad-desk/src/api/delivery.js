/**
 * Dispatch, service, appeals, handing over: what is read and what is changed.
 */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { withParameters } from './client';
import { useClient } from './ClientContext';
import { useRefresh } from './mutations';
import { itemsOf, PAGE_SIZE } from './queries';

const SELDOM = 10 * 60000;

/** Ways of dispatch with their kinds of mail, and the words of the forms. */
export function useChannels() {
  const client = useClient();
  return useQuery({
    queryKey: ['channels'],
    queryFn: ({ signal }) => client.get('/@channels', { signal }),
    staleTime: SELDOM,
  });
}

/** The other offices of the platform. */
export function useOffices() {
  const client = useClient();
  return useQuery({
    queryKey: ['offices'],
    queryFn: ({ signal }) => client.get('/@offices', { signal }),
    staleTime: SELDOM,
    select: itemsOf,
  });
}

/** What waits to be sent. */
export function useToSend({ channel, mailKind, page = 1 }) {
  const client = useClient();
  const parameters = {
    channel,
    mail_kind: mailKind,
    b_start: (page - 1) * PAGE_SIZE,
    b_size: PAGE_SIZE,
  };
  return useQuery({
    queryKey: ['object', 'to-send', parameters],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@to-send', parameters), { signal }),
    placeholderData: keepPreviousData,
  });
}

/** One change: `change` gets the client and what it is called with. Everything it may touch is asked for again. */
export function useAct(change) {
  const client = useClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (variables) => change(client, variables),
    onSettled: () => void refresh(),
  });
}

/** `{path, body}` */
export const usePost = () =>
  useAct((client, { path, body }) => client.post(path, body));

/** `{path, body}` */
export const usePatch = () =>
  useAct((client, { path, body }) => client.patch(path, body));

/** Enters an event and, when there is one, adds its scan. `{path, body, file}` */
export const useEnterEvent = () =>
  useAct(async (client, { path, body, file }) => {
    const answer = await client.post(`${path}/@service`, body);
    return file ? addScan(client, path, file) : answer;
  });

/** `{path, file}` */
export const useAddScan = () =>
  useAct((client, { path, file }) => addScan(client, path, file));

const addScan = (client, path, file) =>
  client.upload(
    withParameters(`${path}/@proof`, { filename: file.name }),
    file,
  );
