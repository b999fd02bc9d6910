/**
 * The clock of a case: reading it, entering events, drafting acts.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { pathOf } from './client';
import { useClient } from './ClientContext';
import { useRefresh } from './mutations';

export const clockKey = (path) => ['clock', pathOf(path)];

export function useClock(path) {
  const client = useClient();
  return useQuery({
    queryKey: clockKey(path),
    queryFn: ({ signal }) => client.get(`${pathOf(path)}/@clock`, { signal }),
  });
}

/** An event, or `{cancels, reason}` → the clock */
export function useEnterEvent(path) {
  const client = useClient();
  const queries = useQueryClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (event) => client.post(`${pathOf(path)}/@clock`, event),
    onSuccess: (clock) => {
      queries.setQueryData(clockKey(path), clock);
      void refresh();
    },
  });
}

/** `{act, template, until, days, reason, authority}` → the letter */
export function useDraftAct(path) {
  const client = useClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (act) => client.post(`${pathOf(path)}/@acts`, act),
    onSuccess: () => void refresh(),
  });
}

/** What the act of a draft letter was given. */
export function useChangeAct(letterPath) {
  const client = useClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (data) => client.patch(`${pathOf(letterPath)}/@act`, data),
    onSuccess: () => void refresh(),
  });
}

/** By which rules a case goes, and what could be chosen in a class of the file plan. */
export function useProcedure(path, symbol = '') {
  const client = useClient();
  const address = `${pathOf(path)}/@procedure`;
  return useQuery({
    queryKey: [...clockKey(path), 'procedure', symbol],
    queryFn: ({ signal }) =>
      client.get(symbol ? `${address}?class=${symbol}` : address, { signal }),
  });
}

/** `{service | regime, reason}` */
export function useChangeProcedure(path) {
  const client = useClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (data) => client.post(`${pathOf(path)}/@procedure`, data),
    onSuccess: () => void refresh(),
  });
}
