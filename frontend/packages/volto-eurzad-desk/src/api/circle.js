/**
 * Parties, notes, relations and readers of a case, other cases, and case lists: what the desk reads and changes of them.
 */
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { withParameters, pathOf } from './client';
import { useClient } from './ClientContext';
import { useRefresh } from './mutations';
import { itemsOf, PAGE_SIZE } from './queries';

function useSend(send) {
  const client = useClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (variables) => send(client, variables),
    onSuccess: () => void refresh(),
  });
}

const post =
  (service) =>
  (client, { path, ...body }) =>
    client.post(`${path}/@${service}`, body);
const patch =
  (service) =>
  (client, { path, id, ...body }) =>
    client.patch(`${path}/@${service}/${encodeURIComponent(id)}`, body);

/** `{path, name, kind, role, …}`; with `id` a party is changed */
export const useSaveParty = () =>
  useSend((client, variables) =>
    (variables.id ? patch : post)('parties')(client, variables),
  );

/** `{path, id, ended, valid_to}` */
export const useEndParty = () => useSend(patch('parties'));

/** `{path, text}`; with `id` a note is changed */
export const useSaveNote = () =>
  useSend((client, variables) =>
    (variables.id ? patch : post)('notes')(client, variables),
  );

/** `{path, case, kind}` */
export const useRelate = () => useSend(post('relations'));

/** `{path, uid}` */
export const useRemoveRelation = () =>
  useSend((client, { path, uid }) =>
    client.remove(`${path}/@relations/${uid}`),
  );

/** `{path, cases, comment}` */
export const useJoin = () => useSend(post('join'));

/** `{path, case, comment}` */
export const useSeparate = () => useSend(post('separate'));

/** `{path, title, file_plan_class, items, parties}` → the new case */
export const useSplit = () => useSend(post('split'));

/** `{path, unit, handler, instruction}` */
export const useTransfer = () => useSend(post('transfer'));

/** `{path, person, ground, comment}` */
export const useExclude = () => useSend(post('exclusions'));

/** `{path, id, comment}` */
export const useEndExclusion = () => useSend(patch('exclusions'));

/** `{path, access, admitted, comment}` */
export const useChangeAccess = () => useSend(post('access'));

/** `{path, unit, task, due}` */
export const useAskUnit = () => useSend(post('cooperation'));

/** `{path, id, answer}` or `{path, id, end: true}` */
export const useAnswer = () => useSend(patch('cooperation'));

/** `{path, case, answers, party}` */
export const useAttach = () => useSend(post('attach'));

/** `{path, item, comment}` */
export const useDetach = () => useSend(post('detach'));

/** `{path, transition, …}` */
export const useStep = () =>
  useSend((client, { path, transition, ...body }) =>
    client.post(`${path}/@workflow/${transition}`, body),
  );

/** `{title, unit, handler}` → the new draft case */
export const useBeginCase = () =>
  useSend((client, body) => client.post('/@cases', body));

/** `{unit, file_plan_class, title}` → the group with its number */
export const useNewGroup = () =>
  useSend((client, body) => client.post('/@case-groups', body));

/** Cases that may be seen, by mark or words of the title. */
export function useFindCase(query) {
  const client = useClient();
  return useQuery({
    queryKey: ['find-case', query],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@find-case', { query }), { signal }),
    enabled: query.length > 1,
    placeholderData: keepPreviousData,
    select: itemsOf,
  });
}

const MARK = /^[^.]+(\.[^.]+)?\.\d+(\.\d+)?\.\d{4}$/;

/** The letters of a case (its UID or mark) that an item may answer, the likely ones first. */
export function useAnswers(item, chosen) {
  const client = useClient();
  return useQuery({
    queryKey: ['answers', item, chosen],
    queryFn: ({ signal }) =>
      client.get(withParameters(`${pathOf(item)}/@answers`, { case: chosen }), {
        signal,
      }),
    enabled: MARK.test(chosen) || (chosen.length > 4 && !chosen.includes('.')),
    retry: false,
  });
}

/** Separated groups of cases of a unit and class in this year. */
export function useGroups(unit, symbol) {
  const client = useClient();
  return useQuery({
    queryKey: ['work', 'groups', unit, symbol],
    queryFn: ({ signal }) =>
      client.get(
        withParameters('/@case-groups', { unit, file_plan_class: symbol }),
        { signal },
      ),
    enabled: Boolean(unit && symbol),
    select: itemsOf,
  });
}

export function useCaseLists() {
  const client = useClient();
  return useQuery({
    queryKey: ['work', 'case-lists'],
    queryFn: ({ signal }) => client.get('/@case-lists', { signal }),
    select: itemsOf,
  });
}

/** The address of a list: `{unit, file_plan_class, year, base, outside}`, and what else is asked of it. */
export const caseListAddress = (
  { unit, file_plan_class, year, base, outside },
  more = {},
) =>
  withParameters('/@case-list', {
    unit,
    file_plan_class,
    year,
    base,
    outside: outside ? 1 : undefined,
    ...more,
  });

export function useCaseList(name, { query, page = 1 }) {
  const client = useClient();
  const address =
    name &&
    caseListAddress(name, {
      query,
      b_start: (page - 1) * PAGE_SIZE,
      b_size: PAGE_SIZE,
    });
  return useQuery({
    queryKey: ['work', 'case-list', address],
    queryFn: ({ signal }) => client.get(address, { signal }),
    enabled: Boolean(name),
    placeholderData: keepPreviousData,
  });
}

/** What lies in the chronological store. */
export function usePaperStore({ page = 1, ...filters }) {
  const client = useClient();
  const address = withParameters('/@chronological-store', {
    ...filters,
    b_start: (page - 1) * PAGE_SIZE,
    b_size: PAGE_SIZE,
  });
  return useQuery({
    queryKey: ['work', 'paper-store', address],
    queryFn: ({ signal }) => client.get(address, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** `{path, place, kind, mark, remarks}` */
export const useMovePaper = () => useSend(post('place'));
