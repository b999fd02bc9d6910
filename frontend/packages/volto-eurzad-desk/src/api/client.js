/**
 * Talks to the office's REST API: JSON in, JSON out, errors as `ApiError` with the server's sentence.
 */

const API = '/++api++';
const TOKEN = /(?:^|;\s*)auth_token=([^;]+)/;

/** What went wrong, as the server said it; `status` 0 means that it could not be reached. */
export class ApiError extends Error {
  constructor({ status, type, message, fields, details }) {
    super(message || '');
    this.name = 'ApiError';
    this.status = status;
    this.type = type || 'Error';
    this.fields = fields || [];
    this.details = details || {};
  }

  /** The server's sentence about one field, if it said any. */
  about(field) {
    const found = this.fields.find((entry) => entry.field === field);
    return found ? found.message : undefined;
  }
}

/** The log-in token that Volto and the log-in page keep in a cookie. */
export function authToken(cookies = document.cookie) {
  const match = TOKEN.exec(cookies);
  return match ? decodeURIComponent(match[1]) : undefined;
}

/** Path of an object or service from its public address, without host and API prefix. */
export function pathOf(address) {
  const path = address.replace(/^https?:\/\/[^/]+/, '');
  return path.startsWith(API) ? path.slice(API.length) || '/' : path;
}

/** `path?key=value`, leaving out what is empty. */
export function withParameters(path, parameters = {}) {
  const search = new URLSearchParams();
  Object.entries(parameters).forEach(([key, value]) => {
    if (value !== undefined && value !== null && value !== '')
      search.set(key, String(value));
  });
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

async function errorOf(response) {
  let body = {};
  try {
    body = await response.json();
  } catch {
    return new ApiError({ status: response.status, type: 'NotJson' });
  }
  const error =
    body.error && typeof body.error === 'object' ? body.error : body;
  return new ApiError({
    status: response.status,
    type: error.type,
    message: error.message,
    fields: Array.isArray(error.fields) ? error.fields : [],
    details: error,
  });
}

/** A client bound to the language of the page. */
export function createClient({ language = 'pl' } = {}) {
  async function send(
    path,
    {
      method = 'GET',
      body,
      accept = 'application/json',
      signal,
      headers: more,
    } = {},
  ) {
    const headers = { Accept: accept, 'Accept-Language': language, ...more };
    const raw = body instanceof Blob;
    const token = authToken();
    if (token) headers.Authorization = `Bearer ${token}`;
    if (body !== undefined)
      headers['Content-Type'] = raw ? body.type : 'application/json';
    if (method === 'PATCH') headers.Prefer = 'return=representation';
    let response;
    try {
      response = await fetch(API + pathOf(path), {
        method,
        headers,
        signal,
        body: body === undefined || raw ? body : JSON.stringify(body),
      });
    } catch (error) {
      if (error.name === 'AbortError') throw error;
      throw new ApiError({ status: 0, type: 'Unreachable' });
    }
    if (!response.ok) throw await errorOf(response);
    return response;
  }

  const json = async (path, options) => {
    const response = await send(path, options);
    return response.status === 204 ? null : response.json();
  };

  return {
    language,
    get: (path, options) => json(path, options),
    post: (path, body = {}) => json(path, { method: 'POST', body }),
    upload: (path, file) =>
      json(path, {
        method: 'POST',
        body: file,
        headers: { 'X-File-Name': encodeURIComponent(file.name) },
      }),
    patch: (path, body) => json(path, { method: 'PATCH', body }),
    put: (path, body) => json(path, { method: 'PUT', body }),
    remove: (path) => json(path, { method: 'DELETE' }),
    blob: async (path, accept, options) =>
      (await send(path, { accept, ...options })).blob(),
  };
}
