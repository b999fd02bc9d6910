/**
 * What the desk changes. Every change makes lists, counts and logs ask again.
 */
import { useCallback } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useClient } from './ClientContext';
import { keys } from './queries';

const AFFECTED = [
  ['desk'],
  ['work'],
  ['register'],
  ['object'],
  ['log'],
  ['scans'],
  ['clock'],
  ['versions'],
  ['people'],
  ['assignment-templates'],
  ['substitutions'],
  ['desk-handover'],
];

/** Lets everything that a change may touch be asked for again. */
export function useRefresh() {
  const queries = useQueryClient();
  return useCallback(
    () =>
      Promise.all(
        AFFECTED.map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
    [queries],
  );
}

/** A mutation that lets all it may touch be asked for again. */
export function useChange(send) {
  const client = useClient();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (variables) => send(client, variables),
    onSuccess: () => void refresh(),
  });
}

/** `{path, unit, handler, instruction, due}` */
export const useAssign = () =>
  useChange((client, { path, ...body }) =>
    client.post(`${path}/@assign`, body),
  );

/** `{path, file_plan_class, title}` → the case with its mark */
export const useOpenCase = () =>
  useChange((client, { path, ...body }) => client.post(`${path}/@open`, body));

/** `{path, outcome_kind, outcome, final_letter, closed_on, confirmed}` */
export const useCloseCase = () =>
  useChange((client, { path, ...body }) => client.post(`${path}/@close`, body));

/** `{path, template}` → the new letter */
export const useNewLetter = () =>
  useChange((client, { path, template }) =>
    client.post(`${path}/@letters`, { template }),
  );

/** `{path, transition, comment, …}`: what else is given goes along. */
export const useTransition = () =>
  useChange((client, { path, transition, comment, ...more }) =>
    client.post(`${path}/@workflow/${transition}`, {
      ...(comment ? { comment } : {}),
      ...more,
    }),
  );

/** `{path, verdict, comment}` */
export const useGiveOpinion = () =>
  useChange((client, { path, ...body }) =>
    client.post(`${path}/@legal-opinion`, body),
  );

/** `{path, file}`: the scan of a letter signed on paper */
export const useAttachScan = () =>
  useChange((client, { path, file }) =>
    client.upload(`${path}/@signed-scan`, file),
  );

/** `{path, note}` */
export const useKeepVersion = () =>
  useChange((client, { path, note }) =>
    client.post(`${path}/@versions`, note ? { note } : {}),
  );

/** `{path, number, revision}` */
export const useRestoreVersion = () =>
  useChange((client, { path, number, revision }) =>
    client.post(`${path}/@versions/${number}/restore`, { revision }),
  );

/** Saves a letter's text. Lists are left alone: this happens every few seconds. */
export function useSaveLetter(path) {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (fields) => client.patch(path, fields),
    onSuccess: (letter) => {
      if (letter?.['@id']) queries.setQueryData(keys.object(path), letter);
      else void queries.invalidateQueries({ queryKey: keys.object(path) });
    },
  });
}
