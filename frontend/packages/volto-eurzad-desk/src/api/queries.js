/**
 * What the desk reads, each as one query with its key.
 */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { pathOf, withParameters } from './client';
import { usePlace } from '../shell/PlaceContext';
import { useClient } from './ClientContext';

export const PAGE_SIZE = 25;
const LARGEST_PAGE = 200;
const EVERY_MINUTE = 60000;
const SELDOM = 10 * 60000;

/** Services answer a list bare or as `items`. */
export const itemsOf = (data) =>
  Array.isArray(data) ? data : data?.items || [];

export const keys = {
  desk: ['desk'],
  office: ['office'],
  work: (parameters) => ['work', parameters],
  register: (parameters) => ['register', parameters],
  object: (path) => ['object', pathOf(path)],
  log: (path) => ['log', pathOf(path)],
};

/** Who works here and how much waits; with `place`, at the desk of whom they substitute. */
export function useDeskSummary(place = '') {
  const client = useClient();
  return useQuery({
    queryKey: [...keys.desk, place],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@desk', { place_of: place }), { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MINUTE,
  });
}

export function useOffice() {
  const client = useClient();
  return useQuery({
    queryKey: keys.office,
    queryFn: ({ signal }) => client.get('/@office', { signal }),
    staleTime: SELDOM,
  });
}

/** Names of the filters as the API has them. */
const API_FILTERS = {
  fileClass: 'file_class',
  deadlineFrom: 'deadline_from',
  deadlineTo: 'deadline_to',
  receivedFrom: 'received_from',
  receivedTo: 'received_to',
};

/** Filters of the address under the API's names, and back. */
export const toApi = (filters) =>
  Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [
      API_FILTERS[name] || name,
      value,
    ]),
  );

export const fromApi = (filters) => {
  const names = Object.fromEntries(
    Object.entries(API_FILTERS).map(([ours, theirs]) => [theirs, ours]),
  );
  return Object.fromEntries(
    Object.entries(filters).map(([name, value]) => [
      names[name] || name,
      value,
    ]),
  );
};

/** @param {{scope: string, page?: number, sort?: string, filters?: object}} parameters */
export function useWork(
  { scope, page = 1, sort = 'deadline', filters = {} },
  { enabled = true } = {},
) {
  const client = useClient();
  const { place } = usePlace();
  const parameters = {
    scope,
    place_of: place,
    sort,
    ...toApi(filters),
    b_start: (page - 1) * PAGE_SIZE,
    b_size: PAGE_SIZE,
  };
  return useQuery({
    queryKey: keys.work(parameters),
    queryFn: ({ signal }) =>
      client.get(withParameters('/@work', parameters), { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

export function useRegister(filters, { enabled = true } = {}) {
  const client = useClient();
  const { place } = usePlace();
  const {
    year,
    state,
    unit,
    query,
    sort,
    from,
    to,
    way,
    sender,
    register = 'incoming-register',
    of,
    page = 1,
    size = PAGE_SIZE,
  } = filters;
  const parameters = {
    year,
    state,
    unit,
    query,
    sort,
    from,
    to,
    way,
    sender,
    of,
    place_of: of && place,
    b_start: (page - 1) * size,
    b_size: size,
  };
  return useQuery({
    queryKey: keys.register({ register, ...parameters }),
    queryFn: ({ signal }) =>
      client.get(withParameters(`/@${register}`, parameters), { signal }),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Entries of the register from the first on, at most `most`, fetched in the largest pages there are. */
export function useWholeRegister({ year, state, unit, query, sort }, most) {
  const client = useClient();
  const filters = { year, state, unit, query, sort };
  return useQuery({
    queryKey: keys.register({ ...filters, most }),
    queryFn: async ({ signal }) => {
      const fetchFrom = (start) =>
        client.get(
          withParameters('/@incoming-register', {
            ...filters,
            b_start: start,
            b_size: LARGEST_PAGE,
          }),
          { signal },
        );
      const first = await fetchFrom(0);
      const items = [...first.items];
      while (items.length < Math.min(first.items_total, most)) {
        const { items: more } = await fetchFrom(items.length);
        if (more.length === 0) break;
        items.push(...more);
      }
      return { ...first, items };
    },
  });
}

/** An incoming item, a case or a letter. */
export function useRecord(path, options = {}) {
  const client = useClient();
  return useQuery({
    queryKey: keys.object(path),
    queryFn: ({ signal }) => client.get(path, { signal }),
    ...options,
  });
}

export function useLog(casePath, { enabled = true } = {}) {
  const client = useClient();
  return useQuery({
    queryKey: keys.log(casePath),
    queryFn: ({ signal }) =>
      client.get(`${casePath}/@log?verify=1`, { signal }),
    enabled,
  });
}

export function useUnits() {
  const client = useClient();
  return useQuery({
    queryKey: ['units'],
    queryFn: ({ signal }) => client.get('/@units', { signal }),
    staleTime: SELDOM,
    select: (data) => flattenUnits(itemsOf(data)),
  });
}

/** The tree of units as a list with depth, parents first. */
export function flattenUnits(tree, depth = 0) {
  return tree.flatMap((unit) => [
    { symbol: unit.symbol, title: unit.title, depth },
    ...flattenUnits(unit.children || [], depth + 1),
  ]);
}

export function usePeople(unit) {
  const client = useClient();
  return useQuery({
    queryKey: ['people', unit],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@people', { unit }), { signal }),
    enabled: Boolean(unit),
    staleTime: SELDOM,
    select: itemsOf,
  });
}

export function useFilePlan(query, unit) {
  const client = useClient();
  return useQuery({
    queryKey: ['file-plan', query, unit],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@file-plan', { query, unit }), { signal }),
    staleTime: SELDOM,
    placeholderData: keepPreviousData,
    select: itemsOf,
  });
}

export function useLetterTemplates(caseUid, { enabled = true } = {}) {
  const client = useClient();
  return useQuery({
    queryKey: ['letter-templates', caseUid],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@letter-templates', { case: caseUid }), {
        signal,
      }),
    enabled: enabled && Boolean(caseUid),
    select: itemsOf,
  });
}

/** The versions of a letter, the oldest first. */
export function useVersions(path) {
  const client = useClient();
  return useQuery({
    queryKey: ['versions', pathOf(path)],
    queryFn: ({ signal }) => client.get(`${path}/@versions`, { signal }),
  });
}

/** How a version became another, or what the letter says now (`to` empty). */
export function useDifference(path, from, to) {
  const client = useClient();
  return useQuery({
    queryKey: ['versions', pathOf(path), from, to || 'now'],
    queryFn: ({ signal }) =>
      client.get(
        withParameters(`${path}/@versions/${from}/difference`, { to }),
        { signal },
      ),
    enabled: Boolean(from),
  });
}
