import express from 'express';
import { LANGUAGE_COOKIE, LANGUAGES, secure } from './settings';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/** The path when it stays on this site, otherwise '/'. */
export function localPath(path) {
  if (typeof path !== 'string' || !/^\/(?![/\\])/.test(path)) return '/';
  // browsers drop tabs and line ends before they read an address: "/\t/elsewhere"
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u001f\\]/.test(path) ? '/' : path;
}

/** `GET /jezyk/en?dalej=/uslugi`: remembers the language and goes back, without script. */
export function languageSwitch() {
  const router = express.Router();
  router.get('/jezyk/:language', (req, res, next) => {
    const { language } = req.params;
    if (!LANGUAGES.includes(language)) return next();
    res.cookie(LANGUAGE_COOKIE, language, {
      path: '/',
      maxAge: YEAR,
      sameSite: 'lax',
      secure,
    });
    res.set('Cache-Control', 'private, no-store');
    return res.redirect(303, localPath(req.query.dalej));
  });
  return router;
}
