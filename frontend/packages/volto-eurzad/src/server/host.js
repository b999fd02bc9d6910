import { publicOrigin } from './settings';

/**
 * Refuses requests that name another host: links, redirects and caches must never hold an
 * address that a stranger put into a header.
 */
export function pinHost(req, res, next) {
  if (req.headers.host === publicOrigin.host) return next();
  return res
    .status(421)
    .type('text/plain')
    .set('Cache-Control', 'no-store')
    .send('Ten adres nie jest obsługiwany przez ten serwer.\n');
}
