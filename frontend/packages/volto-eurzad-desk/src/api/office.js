/**
 * File plan, registers of the office, new year, reorganisation: what is asked and what is changed.
 */
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useClient } from './ClientContext';
import { withParameters } from './client';
import { PAGE_SIZE } from './queries';

function useOffice(key, path, options = {}) {
  const client = useClient();
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => client.get(path, { signal }),
    ...options,
  });
}

/** Changes something; afterwards what begins with one of the keys is asked for again. */
function useOfficeChange(keys, send) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (variables) => send(client, variables),
    onSuccess: () =>
      keys.forEach((key) => void queries.invalidateQueries({ queryKey: key })),
  });
}

/** The whole plan of a year, or what of it matches the words. */
export const usePlan = ({ year, unit, query }) =>
  useOffice(
    ['file-plan', 'page', year, unit, query],
    withParameters('/@file-plan', {
      year,
      unit,
      query,
      all: query ? undefined : 1,
    }),
    { placeholderData: keepPreviousData },
  );

export const usePlanVersions = () =>
  useOffice(['file-plan', 'versions'], '/@file-plan-versions');

export const usePlanChanges = ({ from, to, unit }) =>
  useOffice(
    ['file-plan', 'changes', from, to, unit],
    withParameters('/@file-plan-changes', { from, to, unit }),
    { placeholderData: keepPreviousData },
  );

/** `{year, unit, kind, incomplete, dry_run, content}` → the report */
export const useImportPlan = () =>
  useOfficeChange([['file-plan'], ['new-year']], (client, body) =>
    client.post('/@file-plan-import', body),
  );

export const useOfficeRegisters = () =>
  useOffice(['office-registers'], '/@office-registers');

export const useOfficeRegister = (id, { year, query, state, page = 1 }) =>
  useOffice(
    ['office-registers', id, year, query, state, page],
    withParameters(`/@office-registers/${id}`, {
      year,
      query,
      state,
      b_start: (page - 1) * PAGE_SIZE,
      b_size: PAGE_SIZE,
    }),
    { placeholderData: keepPreviousData },
  );

export const useEntry = (id, year, ordinal) =>
  useOffice(
    ['office-registers', id, 'entry', year, ordinal],
    `/@office-registers/${id}/${year}/${ordinal}`,
  );

export const useEntriesOfCase = (mark) =>
  useOffice(
    ['office-registers', 'case', mark],
    withParameters('/@office-registers', { case: mark }),
    { enabled: Boolean(mark) },
  );

/** `{register, values}` → the new entry */
export const useMakeEntry = () =>
  useOfficeChange([['office-registers']], (client, { register, values }) =>
    client.post(`/@office-registers/${register}`, { values }),
  );

/** `{path, values, reason, void}` → the entry with its history */
export const useCorrectEntry = () =>
  useOfficeChange([['office-registers']], (client, { path, ...body }) =>
    client.post(path, body),
  );

export const useNewYear = (year) =>
  useOffice(['new-year', year], withParameters('/@new-year', { year }));

/** `{year, action}`: `places` or `plan` */
export const usePrepareYear = () =>
  useOfficeChange([['new-year'], ['file-plan']], (client, body) =>
    client.post('/@new-year', body),
  );

export const useReorganisations = () =>
  useOffice(['reorganisations'], '/@reorganisations');

/** One reorganisation; while it runs it is asked for again and again. */
export const useReorganisation = (id) =>
  useOffice(['reorganisations', id], `/@reorganisations/${id}`, {
    refetchInterval: ({ state }) =>
      state.data?.state === 'running' ? 2000 : false,
  });

const AFTER_REORGANISATION = [
  ['reorganisations'],
  ['new-year'],
  ['units'],
  ['desk'],
  ['work'],
];

/** `{title, day, changes}` → the plan with its preview */
export const usePlanReorganisation = () =>
  useOfficeChange(AFTER_REORGANISATION, (client, body) =>
    client.post('/@reorganisations', body),
  );

/** `{id, step}`: `run` or `cancel` */
export const useReorganisationStep = () =>
  useOfficeChange(AFTER_REORGANISATION, (client, { id, step }) =>
    client.post(`/@reorganisations/${id}/${step}`),
  );
