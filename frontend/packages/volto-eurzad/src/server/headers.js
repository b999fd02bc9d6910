import { secure } from './settings';

const COMMON = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  ...(secure && { 'Strict-Transport-Security': 'max-age=31536000' }),
};

export function securityHeaders(req, res, next) {
  res.set(COMMON);
  next();
}

const BASE = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "font-src 'self' data:",
  "manifest-src 'self'",
];

/** Where the program listens that signs with a clerk's card, on their own computer. */
const CARD_AGENT = 'http://127.0.0.1:24739';

/**
 * Content-Security-Policy by how the page is served. Volto sets styles and data from script
 * and previews files in frames, so the application needs more; its inline scripts have a nonce.
 */
export function contentSecurityPolicy(mode, nonce) {
  const own = {
    reading: ["img-src 'self' data:", "style-src 'self'", "script-src 'none'"],
    island: [
      "img-src 'self' data: blob:",
      "style-src 'self'",
      "script-src 'self'",
      "connect-src 'self'",
    ],
    app: [
      "img-src 'self' data: blob:",
      "style-src 'self' 'unsafe-inline'",
      `script-src 'self' 'nonce-${nonce}'`,
      `connect-src 'self' ${CARD_AGENT}`,
      "media-src 'self'",
      "frame-src 'self' blob:",
      "object-src 'self' blob:",
    ],
  }[mode];
  return [...BASE, ...own].join('; ');
}

/** Who may keep the page, and for how long. `personal`: a token, a form or an account. */
export function cacheControl({ status, personal }) {
  if (personal) return 'private, no-store';
  if (status === 200) return 'public, s-maxage=10, stale-while-revalidate=60';
  return status === 404 ? 'public, s-maxage=5' : 'no-store';
}
