/** Visits at the office: the book of a schedule, and the schedules themselves. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { pathOf, withParameters } from './client';
import { useClient } from './ClientContext';
import { itemsOf } from './queries';

const AGAIN = 30000;
const KEY = ['appointments'];

/** The schedules whose visitors whoever asks receives. */
export function useBooks() {
  const client = useClient();
  return useQuery({
    queryKey: [...KEY, 'books'],
    queryFn: ({ signal }) => client.get('/@appointment-book', { signal }),
    select: itemsOf,
  });
}

/** Some days of a schedule, and the visits it has no room for; asked again every half minute. */
export function useBook(schedule, day, days) {
  const client = useClient();
  return useQuery({
    queryKey: [...KEY, 'book', schedule, day, days],
    queryFn: ({ signal }) =>
      client.get(
        withParameters(`/@appointment-book/${schedule}`, { day, days }),
        { signal },
      ),
    enabled: Boolean(schedule && day),
    refetchInterval: AGAIN,
  });
}

/** The schedules that whoever asks sets, with the services they can be for. */
export function useSchedules() {
  const client = useClient();
  return useQuery({
    queryKey: [...KEY, 'schedules'],
    queryFn: ({ signal }) => client.get('/@appointment-schedules', { signal }),
  });
}

/** The visits about a case, and the schedules in which whoever asks may book another one. */
export function useCaseVisits(path) {
  const client = useClient();
  return useQuery({
    queryKey: [...KEY, 'case', pathOf(path)],
    queryFn: ({ signal }) => client.get(`${pathOf(path)}/@visits`, { signal }),
  });
}

function useAct(send) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (variables) => send(client, variables),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: KEY });
      // the log of the case that a visit is about tells of it
      void queries.invalidateQueries({ queryKey: ['log'] });
    },
  });
}

/** `{schedule, day, time, name, email, phone, remarks, service}` → the visit */
export const useBookVisit = () =>
  useAct((client, { schedule, ...body }) =>
    client.post(`/@appointment-book/${schedule}`, body),
  );

/** `{path, schedule, party, day, time, name, email, phone, remarks}` → the visit */
export const useBookForParty = () =>
  useAct((client, { path, ...body }) =>
    client.post(`${pathOf(path)}/@visits`, body),
  );

/** `{visit, state, reason}`, `{visit, day, time}` or `{visit, case}` */
export const useChangeVisit = () =>
  useAct((client, { visit, ...body }) =>
    client.patch(pathOf(visit['@id']), body),
  );

/** `{schedule, day, from, to, why}` */
export const useBlock = () =>
  useAct((client, { schedule, ...body }) =>
    client.post(`/@appointment-blocks/${schedule}`, body),
  );

/** `{schedule, day, time}` */
export const useUnblock = () =>
  useAct((client, { schedule, day, time }) =>
    client.remove(`/@appointment-blocks/${schedule}/${day}/${time}/${time}`),
  );

/** A schedule with its `id`, or a new one without. */
export const useKeepSchedule = () =>
  useAct((client, { id, ...body }) =>
    id
      ? client.patch(`/@appointment-schedules/${id}`, body)
      : client.post('/@appointment-schedules', body),
  );

/** `{id}` */
export const useRemoveSchedule = () =>
  useAct((client, { id }) => client.remove(`/@appointment-schedules/${id}`));
