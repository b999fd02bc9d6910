import { failureOf, Failure } from './failure';
import { readToken } from './session';

const BASE = '/++api++';
const TIME_LIMIT_MS = 30_000;

/** Path of the API for an address that the API gave us, or for a path of the portal. */
export function apiPath(address) {
  const path = /^https?:/.test(address) ? new URL(address).pathname : address;
  return path.startsWith(BASE) ? path : `${BASE}${path}`;
}

function headersFor(locale, body) {
  const token = readToken();
  return {
    Accept: 'application/json',
    'Accept-Language': locale,
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
}

/** Parsed JSON, or null for an empty or foreign body. */
export function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** One request; resolves with the JSON answered, rejects with a `Failure`. */
export async function request(
  method,
  address,
  { locale = 'pl', body, headers, keepalive } = {},
) {
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), TIME_LIMIT_MS);
  try {
    const response = await fetch(apiPath(address), {
      method,
      headers: { ...headersFor(locale, body), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive,
      signal: ending.signal,
    });
    const answer = parse(await response.text());
    if (!response.ok) throw failureOf(response.status, answer);
    return answer;
  } catch (problem) {
    throw problem instanceof Failure ? problem : new Failure(0, 'NoAnswer');
  } finally {
    clearTimeout(timer);
  }
}

/** The four verbs in one language. */
export function apiIn(locale) {
  const call = (method) => (address, body, options) =>
    request(method, address, { locale, body, ...options });
  return {
    get: (address, options) => request('GET', address, { locale, ...options }),
    post: call('POST'),
    patch: call('PATCH'),
    delete: (address, options) =>
      request('DELETE', address, { locale, ...options }),
  };
}
