import { vi } from 'vitest';

/**
 * Answers the requests of the islands: `routes` maps "METHOD /path" to a function of the body,
 * which gives `[status, json]` or throws where the network would fail. Keeps what was asked.
 */
export function officeAnswers(routes) {
  const asked = [];
  const fetch = vi.fn(async (address, { method = 'GET', body } = {}) => {
    const path = String(address).replace('/++api++', '');
    const sent = body ? JSON.parse(body) : undefined;
    asked.push({ method, path, body: sent });
    const answer = routes[`${method} ${path.split('?')[0]}`];
    if (!answer) return new Response('{}', { status: 404 });
    const [status, json] = await answer(sent);
    return new Response(status === 204 ? null : JSON.stringify(json), {
      status,
    });
  });
  vi.stubGlobal('fetch', fetch);
  return {
    asked,
    to: (method, path) =>
      asked.filter((one) => one.method === method && one.path === path),
  };
}

/** A session as the browser keeps it. */
export function logIn() {
  document.cookie = 'auth_token=h.e30.s; path=/';
}

export function logOut() {
  document.cookie = 'auth_token=; path=/; max-age=0';
}
