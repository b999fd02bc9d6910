const COOKIE = 'auth_token';

/** The session token of the person who is logged in, or null. */
export function readToken(
  cookies = typeof document === 'undefined' ? '' : document.cookie,
) {
  for (const pair of cookies.split('; ')) {
    const [name, ...rest] = pair.split('=');
    if (name === COOKIE && rest.length)
      return decodeURIComponent(rest.join('=')) || null;
  }
  return null;
}

function expiryOf(token) {
  const body = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
  return new Date(JSON.parse(atob(body)).exp * 1000);
}

function attributes() {
  return `path=/; SameSite=Lax${window.location.protocol === 'https:' ? '; Secure' : ''}`;
}

/** Keeps the token as Volto does: until the token itself ends. */
export function keepToken(token) {
  document.cookie = `${COOKIE}=${token}; ${attributes()}; expires=${expiryOf(token).toUTCString()}`;
}

/** Forgets the token in this browser. */
export function dropToken() {
  document.cookie = `${COOKIE}=; ${attributes()}; max-age=0`;
}
