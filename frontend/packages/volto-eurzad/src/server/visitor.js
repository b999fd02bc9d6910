/** Who asks and in which language: read from cookies, believed only as far as they make sense. */
import Cookies from 'universal-cookie';
import jwtDecode from 'jwt-decode';
import {
  DEFAULT_LANGUAGE,
  LANGUAGE_COOKIE,
  LANGUAGES,
  TOKEN_COOKIE,
} from './settings';

/** The token when it is one and has not run out; the backend checks the signature. */
export function usableToken(token, now = Date.now()) {
  if (!token || typeof token !== 'string') return undefined;
  try {
    const { exp } = jwtDecode(token);
    return exp === undefined || exp * 1000 > now ? token : undefined;
  } catch {
    return undefined;
  }
}

/** Express middleware: `req.universalCookies` (Volto asks for it) and `req.visitor`. */
export function visitor(req, res, next) {
  const cookies = new Cookies(req.headers.cookie || '');
  const language = cookies.get(LANGUAGE_COOKIE);
  req.universalCookies = cookies;
  req.visitor = {
    language: LANGUAGES.includes(language) ? language : DEFAULT_LANGUAGE,
    token: usableToken(cookies.get(TOKEN_COOKIE)),
  };
  next();
}
