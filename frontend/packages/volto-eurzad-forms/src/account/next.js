const HOME = '/moje-sprawy';

/** A path of this portal to go on to; anything that leads elsewhere becomes `otherwise`. */
export function localPath(value, otherwise = HOME) {
  if (typeof value !== 'string' || !value.startsWith('/')) return otherwise;
  try {
    const address = new URL(value, 'http://portal.invalid');
    const own =
      address.origin === 'http://portal.invalid' &&
      !address.pathname.startsWith('//');
    return own ? address.pathname + address.search + address.hash : otherwise;
  } catch {
    return otherwise;
  }
}

/** Where to log in and then come back to this place; a secret of it stays behind the hash. */
export function loginAddress({ pathname, search = '', hash = '' }) {
  return `/konto/logowanie?dalej=${encodeURIComponent(pathname + search)}${hash}`;
}

/** The same for a person who has no account yet. */
export function registrationAddress({ pathname, search = '', hash = '' }) {
  return `/konto/rejestracja?dalej=${encodeURIComponent(pathname + search)}${hash}`;
}
