/**
 * Assignments, substitutions and the handing over of desks: what is read and what is changed.
 */
import { useQuery } from '@tanstack/react-query';
import { pathOf, withParameters } from './client';
import { useClient } from './ClientContext';
import { useChange } from './mutations';

const SOON = 3000;

/** Chain of assignments, other recipients, what waits for whoever asks. */
export function useAssignments(path) {
  const client = useClient();
  return useQuery({
    queryKey: ['log', pathOf(path), 'assignments'],
    queryFn: ({ signal }) =>
      client.get(`${pathOf(path)}/@assignments`, { signal }),
  });
}

/** `{items, last, manages_office}` */
export function useAssignmentTemplates() {
  const client = useClient();
  return useQuery({
    queryKey: ['assignment-templates'],
    queryFn: ({ signal }) => client.get('/@assignment-templates', { signal }),
  });
}

/** @param {'current' | 'past'} which */
export function useSubstitutions(which, { page = 1, size = 25 } = {}) {
  const client = useClient();
  const parameters = { which, b_start: (page - 1) * size, b_size: size };
  return useQuery({
    queryKey: ['substitutions', parameters],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@substitutions', parameters), { signal }),
  });
}

/** Whose desks can be handed over. */
export function useDesksToHandOver() {
  const client = useClient();
  return useQuery({
    queryKey: ['desk-handover'],
    queryFn: ({ signal }) => client.get('/@desk-handover', { signal }),
  });
}

/** What lies on one of them, by unit and class. */
export function useDeskToHandOver(person) {
  const client = useClient();
  return useQuery({
    queryKey: ['desk-handover', person],
    queryFn: ({ signal }) =>
      client.get(withParameters('/@desk-handover', { person }), { signal }),
    enabled: Boolean(person),
  });
}

/** How far a handing over is; asked again until it is done. */
export function useHandover(id) {
  const client = useClient();
  return useQuery({
    queryKey: ['desk-handover-order', id],
    queryFn: ({ signal }) =>
      client.get(withParameters(`/@desk-handover/${id}`, { b_size: 200 }), {
        signal,
      }),
    enabled: Boolean(id),
    refetchInterval: (query) => (query.state.data?.done ? false : SOON),
  });
}

/** `{path, comment}` */
export const useTakeBack = () =>
  useChange((client, { path, comment }) =>
    client.post(`${path}/@take-back`, comment ? { comment } : {}),
  );

/** `{path, comment}` */
export const useAcknowledge = () =>
  useChange((client, { path, comment }) =>
    client.post(`${path}/@acknowledge`, comment ? { comment } : {}),
  );

/** A template with its `id`, or a new one without. */
export const useKeepTemplate = () =>
  useChange((client, { id, ...body }) =>
    id
      ? client.patch(`/@assignment-templates/${id}`, body)
      : client.post('/@assignment-templates', body),
  );

export const useRemoveTemplate = () =>
  useChange((client, { id }) => client.remove(`/@assignment-templates/${id}`));

/** `{absent, substitute, start, end, unit, function}` */
export const useArrangeSubstitution = () =>
  useChange((client, body) => client.post('/@substitutions', body));

/** `{id}` */
export const useEndSubstitution = () =>
  useChange((client, { id }) => client.post(`/@substitutions/${id}/end`));

/** `{person, rules, instruction}` → the order */
export const useHandOver = () =>
  useChange((client, body) => client.post('/@desk-handover', body));
