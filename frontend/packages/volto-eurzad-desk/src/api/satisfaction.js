/** What people answered after their cases, by service. */
import { useQuery } from '@tanstack/react-query';
import { useClient } from './ClientContext';
import { itemsOf } from './queries';

export function useSatisfaction() {
  const client = useClient();
  return useQuery({
    queryKey: ['statistics', 'satisfaction'],
    queryFn: ({ signal }) => client.get('/@satisfaction', { signal }),
    select: itemsOf,
  });
}
