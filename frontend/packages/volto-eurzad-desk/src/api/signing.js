/**
 * The signing tray: what waits for my signature, and what is done about it.
 */
import { useQuery } from '@tanstack/react-query';
import { useClient } from './ClientContext';
import { useAct } from './delivery';

const WHILE_SIGNING = 2000;
const MOST = 200;

/** While something is being signed the tray is asked for again and again. */
export function useTray() {
  const client = useClient();
  return useQuery({
    queryKey: ['object', 'signing-tray'],
    queryFn: ({ signal }) =>
      client.get(`/@signing-tray?b_size=${MOST}`, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some((item) => item.state === 'queued')
        ? WHILE_SIGNING
        : false,
  });
}

/** `{act: 'accept' | 'take_back' | 'sign', items: addresses}` → a result for each */
export const useTrayAct = () =>
  useAct((client, { act, items }) =>
    client.post('/@signing-tray', { act, items }),
  );
