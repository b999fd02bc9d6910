import { useMutation } from '@tanstack/react-query';
import { useClient } from './ClientContext';
import { withParameters } from './client';

/** The account of a resident by its e-mail address. */
export function useFindIdentity() {
  const client = useClient();
  return useMutation({
    mutationFn: (login) =>
      client.get(withParameters('/@identities', { login })),
  });
}

/** Confirms the identity behind an account, or takes that back. */
export function useConfirmIdentity() {
  const client = useClient();
  return useMutation({
    mutationFn: ({ login, fullname, confirmed }) =>
      client.post('/@identities', { login, fullname, confirmed }),
  });
}
