/** What of residents' data will be removed, and the protocol of what was. */
import { useQuery } from '@tanstack/react-query';
import { useClient } from './ClientContext';

export function useDataRemoval() {
  const client = useClient();
  return useQuery({
    queryKey: ['data-removal'],
    queryFn: ({ signal }) => client.get('/@data-removal', { signal }),
  });
}
