/**
 * Passes requests on to Zope as streams: the REST API for browsers (`/++api++`), files and
 * images of content. Nothing else of Zope can be reached from here.
 */
import express from 'express';
import { agent, apiPath, request, resourcePath } from './backend';
import { backendSite } from './settings';

/** Headers that belong to one connection (RFC 9110), or that we set ourselves. */
const NOT_PASSED = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'host',
  'cookie',
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
]);
const NOT_RETURNED = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'server',
  'via',
]);
const TIMEOUT = 120000;
const TOKEN = /^Bearer \S/i;

/** Zope reads bodies of these types as a form, whose field names can change the path. */
const FORM =
  /^(application\/(x-www-form-urlencoded|x-url-encoded)|multipart\/)/i;
const LOOPBACK = /^(127\.|::1$)/;

const without = (headers, names) =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !names.has(name.toLowerCase())),
  );

/**
 * Whose request it is: the other end of the connection, or what a reverse proxy on this machine
 * says of it. Limits of attempts count by that.
 */
export function clientAddress(req) {
  const address = (req.socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const told = req.headers['x-forwarded-for'];
  if (!LOOPBACK.test(address) || !told) return address;
  return told
    .split(',')
    .pop()
    .trim()
    .replace(/^::ffff:/, '');
}

function headersFor(req, { withCookieToken }) {
  const headers = without(req.headers, NOT_PASSED);
  const { language, token } = req.visitor;
  // a name and password would be tried on Zope's own root users too
  if (!TOKEN.test(headers.authorization)) delete headers.authorization;
  headers['x-forwarded-for'] = clientAddress(req);
  // without a type Zope would take a body for a form
  if (req.method !== 'GET')
    headers['content-type'] ??= 'application/octet-stream';
  // a body without a known length goes on in chunks, as it came
  if (req.headers['transfer-encoding'])
    headers['transfer-encoding'] = 'chunked';
  // cookies stop here, so no other site can act in a visitor's name: the API takes
  // only the Authorization header, which a foreign page can't set
  headers['accept-language'] = language;
  headers.cookie = `I18N_LANGUAGE=${language}`;
  if (withCookieToken && token && !headers.authorization) {
    headers.authorization = `Bearer ${token}`;
  }
  return headers;
}

function unreachable(res) {
  if (res.headersSent) return res.destroy();
  return res
    .status(502)
    .set('Cache-Control', 'no-store')
    .json({
      error: {
        type: 'BadGateway',
        message: 'Serwer urzędu chwilowo nie odpowiada.',
      },
    });
}

function passOn(req, res, path, options = {}) {
  const target = {
    agent,
    host: backendSite.hostname,
    port: backendSite.port,
    method: req.method,
    path,
    headers: headersFor(req, options),
    timeout: TIMEOUT,
  };
  const call = request(target, (answer) => {
    res.status(answer.statusCode);
    for (const [name, value] of Object.entries(
      without(answer.headers, NOT_RETURNED),
    )) {
      res.setHeader(name, value);
    }
    if (!answer.headers['cache-control'])
      res.setHeader('Cache-Control', 'private, no-store');
    answer.on('error', () => res.destroy());
    answer.pipe(res);
  });
  call.on('timeout', () => call.destroy(new Error('timeout')));
  call.on('error', () => unreachable(res));
  res.on('close', () => {
    if (!res.writableFinished) call.destroy();
  });
  req.pipe(call);
}

/** Views of content that answer with a file; a link to one must work without script. */
const RESOURCE_VIEW =
  '@@(images|download|display-file|site-logo|my-application-file|my-case-package|my-data|joint-file|to-sign-file)';
/** A segment that Zope takes for a name, not for another view or namespace. */
const PLAIN = '/(?!@@|\\+\\+)[^/]*';
const RESOURCE = new RegExp(`^(${PLAIN})*/${RESOURCE_VIEW}(${PLAIN})*$`);
const PORTRAIT = /^\/@portrait\/[^/]+$/;
const WITH_COOKIE_TOKEN = { withCookieToken: true };

/** Express middleware: goes on to the file's handler only for what is a file in Zope's eyes. */
function onlyResource(req, res, next) {
  // decoded, because Zope sees `%40%40view` as a view too
  return next(
    RESOURCE.test(decodeURIComponent(req.path)) ? undefined : 'route',
  );
}

/** The files a visitor's own token opens when a plain link is followed. */
export function resources() {
  const router = express.Router();
  router.get('*', onlyResource, (req, res) =>
    passOn(req, res, resourcePath(req.originalUrl), WITH_COOKIE_TOKEN),
  );
  router.get(PORTRAIT, (req, res) =>
    passOn(req, res, apiPath(req.originalUrl), WITH_COOKIE_TOKEN),
  );
  return router;
}

function refuseForms(req, res, next) {
  if (!FORM.test(req.headers['content-type'])) return next();
  const message = 'Tu nie przyjmujemy formularzy, tylko JSON i pliki.';
  return res
    .status(415)
    .set('Cache-Control', 'no-store')
    .json({ error: { type: 'UnsupportedMediaType', message } });
}

/** `/++api++/…`: the REST API, for scripts of our pages. */
export function api() {
  const router = express.Router();
  router.use(/^\/\+\+api\+\+(?=\/|$)/, refuseForms, (req, res) =>
    passOn(req, res, apiPath(req.url)),
  );
  return router;
}
