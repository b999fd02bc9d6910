/**
 * Messages between the parties of a case and the office: reading, writing, noting that they were seen.
 */
import { useMutation, useQuery } from '@tanstack/react-query';
import { pathOf } from './client';
import { useClient } from './ClientContext';
import { useRefresh } from './mutations';

const addressOf = (path) => `${pathOf(path)}/@messages`;

export function useMessages(path) {
  const client = useClient();
  return useQuery({
    queryKey: ['object', pathOf(path), 'messages'],
    queryFn: ({ signal }) => client.get(addressOf(path), { signal }),
  });
}

function useSend(send) {
  const client = useClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (variables) => send(client, variables),
    onSuccess: () => void refresh(),
  });
}

/** `{path, account, text}` */
export const useWriteMessage = () =>
  useSend((client, { path, ...body }) => client.post(addressOf(path), body));

/** `{path, read}`: the account whose messages were seen */
export const useMarkRead = () =>
  useSend((client, { path, ...body }) => client.patch(addressOf(path), body));
