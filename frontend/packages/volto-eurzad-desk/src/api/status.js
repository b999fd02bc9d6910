import { useQuery } from '@tanstack/react-query';
import { useClient } from './ClientContext';

const AGAIN = 15000;

/** What the office runs on; asked for again while it is looked at. */
export function useStatus() {
  const client = useClient();
  return useQuery({
    queryKey: ['status'],
    queryFn: ({ signal }) => client.get('/@status', { signal }),
    refetchInterval: AGAIN,
  });
}
