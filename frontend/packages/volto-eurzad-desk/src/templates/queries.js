/**
 * Templates of letters and rules of approval, as those who look after them read and write them.
 */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from '../api/ClientContext';

const ALL = ['letter-templates'];

export function useTemplates() {
  const client = useClient();
  return useQuery({
    queryKey: [...ALL, 'all'],
    queryFn: ({ signal }) => client.get('/@letter-templates?all=1', { signal }),
  });
}

export function useTemplate(id) {
  const client = useClient();
  return useQuery({
    queryKey: [...ALL, 'one', id],
    queryFn: ({ signal }) =>
      client.get(`/@letter-templates/${encodeURIComponent(id)}`, { signal }),
    enabled: Boolean(id),
    refetchOnWindowFocus: false,
  });
}

export function useTemplateVersions(id, { enabled }) {
  const client = useClient();
  return useQuery({
    queryKey: [...ALL, 'versions', id],
    queryFn: ({ signal }) =>
      client.get(`/@letter-templates/${encodeURIComponent(id)}/versions`, {
        signal,
      }),
    enabled,
  });
}

/** `{id, isNew, ...fields}` → the template as it is now */
export function useSaveTemplate() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ id, isNew, ...fields }) =>
      isNew
        ? client.post('/@letter-templates', { id, ...fields })
        : client.patch(`/@letter-templates/${encodeURIComponent(id)}`, fields),
    onSuccess: (template) => {
      queries.setQueryData([...ALL, 'one', template.id], template);
      void queries.invalidateQueries({ queryKey: [...ALL, 'all'] });
      void queries.invalidateQueries({ queryKey: [...ALL, 'versions'] });
    },
  });
}

const RULES = ['approval-rules'];

export function useRules() {
  const client = useClient();
  return useQuery({
    queryKey: RULES,
    queryFn: ({ signal }) => client.get('/@approval-rules', { signal }),
    refetchOnWindowFocus: false,
  });
}

export function useSaveRules() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (rules) => client.put('/@approval-rules', { rules }),
    onSuccess: () => queries.invalidateQueries({ queryKey: RULES }),
  });
}
