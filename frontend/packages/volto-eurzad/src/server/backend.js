/**
 * The road to the office's site in Zope.
 *
 * Requests go through the virtual host monster with the public origin, so that every address
 * in an answer is the public one: nothing of the inside ever reaches a page or a cache.
 */
import http from 'http';
import https from 'https';
import { backendSite, publicOrigin } from './settings';

const { Agent, request: open } =
  backendSite.protocol === 'https:' ? https : http;
/** Connections are kept: opening one costs more than a small answer. */
export const agent = new Agent({ keepAlive: true, maxSockets: 32 });
export const request = open;

const publicPort =
  publicOrigin.port || (publicOrigin.protocol === 'https:' ? '443' : '80');
const site = backendSite.pathname.replace(/\/$/, '');
const scheme = publicOrigin.protocol.slice(0, -1);
const virtualHost = `/VirtualHostBase/${scheme}/${publicOrigin.hostname}:${publicPort}${site}`;

/** Path in Zope of the REST API's `path` ('/uslugi?…'). */
export const apiPath = (path) =>
  `${virtualHost}/++api++/VirtualHostRoot${path}`;
/** Path in Zope of a file or image that is served as itself, not as JSON. */
export const resourcePath = (path) => `${virtualHost}/VirtualHostRoot${path}`;
/** Whole address of the REST API's `path`. */
export const apiUrl = (path) => `${backendSite.origin}${apiPath(path)}`;

const TIMEOUT = 10000;

/** GET JSON from the REST API. Rejects with an error that has `status` (502 when unreachable). */
export function getJson(path, { language, token } = {}) {
  return new Promise((resolve, reject) => {
    const fail = (status, message) =>
      reject(Object.assign(new Error(message), { status }));
    const headers = {
      Accept: 'application/json',
      ...(language && {
        'Accept-Language': language,
        Cookie: `I18N_LANGUAGE=${language}`,
      }),
      ...(token && { Authorization: `Bearer ${token}` }),
    };
    const call = request(
      apiUrl(path),
      { agent, timeout: TIMEOUT, headers },
      (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', (error) => fail(502, error.message));
        answer.on('end', () => {
          if (answer.statusCode !== 200) {
            return fail(answer.statusCode, `${path}: ${answer.statusCode}`);
          }
          try {
            return resolve(JSON.parse(Buffer.concat(chunks).toString()));
          } catch (error) {
            return fail(502, `${path}: ${error.message}`);
          }
        });
      },
    );
    call.on('timeout', () =>
      call.destroy(new Error(`${path}: no answer in ${TIMEOUT} ms`)),
    );
    call.on('error', (error) => fail(502, error.message));
    call.end();
  });
}
