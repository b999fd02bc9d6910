/**
 * What the process is told by its environment. One process serves one office at one address.
 *
 * RAZZLE_API_PATH           the office's public origin, e.g. http://czerwionka.localhost:3000
 * RAZZLE_INTERNAL_API_PATH  its site in Zope, e.g. http://127.0.0.1:8080/czerwionka-leszczyny
 * PORT, RAZZLE_BIND_ADDRESS where to listen (3000, 127.0.0.1)
 */
export const LANGUAGES = ['pl', 'en'];
export const DEFAULT_LANGUAGE = 'pl';
export const LANGUAGE_COOKIE = 'I18N_LANGUAGE';
export const TOKEN_COOKIE = 'auth_token';

export const port = Number(process.env.PORT || 3000);
export const bindAddress = process.env.RAZZLE_BIND_ADDRESS || '127.0.0.1';
export const publicOrigin = new URL(
  process.env.RAZZLE_API_PATH || `http://localhost:${port}`,
);
export const backendSite = new URL(
  process.env.RAZZLE_INTERNAL_API_PATH || 'http://127.0.0.1:8080/Plone',
);
export const secure = publicOrigin.protocol === 'https:';
