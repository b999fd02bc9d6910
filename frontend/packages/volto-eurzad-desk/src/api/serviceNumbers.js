/** What became of the applications for each service, and how long its cases took. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { withParameters } from './client';
import { useClient } from './ClientContext';

/** The address of the numbers; `format` 'xlsx' makes it a spreadsheet's. */
export const serviceNumbersPath = (parameters) =>
  withParameters('/@service-statistics', parameters);

export function useServiceNumbers(parameters) {
  const client = useClient();
  return useQuery({
    queryKey: ['statistics', 'services', parameters],
    queryFn: ({ signal }) =>
      client.get(serviceNumbersPath(parameters), { signal }),
    placeholderData: keepPreviousData,
  });
}
