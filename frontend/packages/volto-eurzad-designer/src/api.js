/** What the designer asks of the office. */
import { useCallback } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useClient } from 'volto-eurzad-desk/api/ClientContext';
import { pathOf, withParameters } from 'volto-eurzad-desk/api/client';

const MOST = 500;

const keys = {
  all: ['forms'],
  form: (path) => ['form', path],
  versions: (path) => ['form', path, 'versions'],
};

function useItems(portal_type) {
  const client = useClient();
  return useQuery({
    queryKey: [...keys.all, portal_type],
    queryFn: async () => {
      const found = await client.get(
        withParameters('/@search', {
          portal_type,
          b_size: MOST,
          sort_on: 'sortable_title',
          metadata_fields: 'modified',
        }),
      );
      return found.items.map((item) => ({
        ...item,
        path: pathOf(item['@id']),
      }));
    },
  });
}

export const useForms = () => useItems('EasyForm');
export const useServices = () => useItems('ServiceCard');

/** `{service, title}` → the new form, empty and published as content; its versions come later. */
export function useNewForm() {
  const client = useClient();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ service, title }) =>
      client.post(service, { '@type': 'EasyForm', id: 'wniosek', title }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.all }),
  });
}

/** The working copy. Read once: while it is edited, the editor has the newest. */
export function useWorkingCopy(path) {
  const client = useClient();
  return useQuery({
    queryKey: keys.form(path),
    queryFn: () => client.get(`${path}/@form-definition`),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
}

/** Functions that save, check, publish and read files of a form. */
export function useFormActions(path) {
  const client = useClient();
  const save = useCallback(
    (definition, version) =>
      client.put(`${path}/@form-definition`, { definition, version }),
    [client, path],
  );
  const check = useCallback(
    (definition) => client.post(`${path}/@form-check`, { definition }),
    [client, path],
  );
  const publish = useCallback(
    (note) => client.post(`${path}/@form-versions`, { note }),
    [client, path],
  );
  const file = useCallback(
    (number) =>
      client.blob(
        `${path}/@form-file${number ? `/${number}` : ''}`,
        'application/xml',
      ),
    [client, path],
  );
  const load = useCallback(
    (xml) => client.upload(`${path}/@form-file`, xml),
    [client, path],
  );
  return { save, check, publish, file, load };
}

export function useVersions(path) {
  const client = useClient();
  return useQuery({
    queryKey: keys.versions(path),
    queryFn: () => client.get(`${path}/@form-versions`),
    staleTime: 0,
  });
}

export function useVersion(path, number) {
  const client = useClient();
  return useQuery({
    queryKey: [...keys.versions(path), number],
    queryFn: () => client.get(`${path}/@form-versions/${number}`),
  });
}
