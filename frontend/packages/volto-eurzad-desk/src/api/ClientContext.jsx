import React, { createContext, useContext, useMemo } from 'react';
import {
  QueryClient,
  QueryClientProvider,
  QueryCache,
  MutationCache,
} from '@tanstack/react-query';
import { createClient } from './client';

const ClientContext = createContext(null);

const RETRIES = 2;
const STALE_AFTER = 15000;

/** Only what may pass by itself is tried again: no connection, and errors of the server. */
export function retryOf(count, error) {
  return count < RETRIES && (error.status === 0 || error.status >= 500);
}

export function createQueryClient(onUnauthorized) {
  const onError = (error) => {
    if (error.status === 401) onUnauthorized();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: retryOf,
        staleTime: STALE_AFTER,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
}

export function ClientProvider({ language, onUnauthorized, children }) {
  const client = useMemo(() => createClient({ language }), [language]);
  const queries = useMemo(
    () => createQueryClient(onUnauthorized),
    [onUnauthorized],
  );
  return (
    <ClientContext.Provider value={client}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ClientContext.Provider>
  );
}

export const useClient = () => useContext(ClientContext);
