/**
 * In place of Volto's API helper.
 *
 * On the server every call goes through our backend module: kept connections, the public
 * origin in all addresses, the visitor's language and token. In the browser calls carry the
 * language of the page. Volto's own opens a connection per call and knows neither.
 */
import superagent from 'superagent';
import Cookies from 'universal-cookie';
import config from '@plone/volto/registry';
import { stripQuerystring } from '@plone/volto/helpers/Url/Url';

// a constant condition, so that nothing of the server gets into the browser's bundle
const backend = __SERVER__ ? require('volto-eurzad/server/backend') : null;
const METHODS = ['get', 'post', 'put', 'patch', 'del'];
const isAddress = (path) => /^https?:\/\//.test(path);
const absolute = (path) => (path.startsWith('/') ? path : `/${path}`);

export function formatUrl(path) {
  if (isAddress(path)) return path;
  if (backend) return backend.apiUrl(absolute(path));
  return `${config.settings.apiPath}/++api++${absolute(path)}`;
}

function prepare(request, req) {
  request.set('Accept', 'application/json');
  if (req) {
    const { language, token } = req.visitor;
    request.agent(backend.agent);
    request.set('Accept-Language', language);
    request.set('Cookie', `I18N_LANGUAGE=${language}`);
    if (token) request.set('Authorization', `Bearer ${token}`);
    return;
  }
  const token = new Cookies().get('auth_token');
  if (token) request.set('Authorization', `Bearer ${token}`);
  if (!backend)
    request.set('Accept-Language', document.documentElement.lang || 'pl');
}

/** Where a GET that checks its address was sent on to, if anywhere. */
function movedTo(request, error, response) {
  if ([301, 302].includes(error?.status)) {
    return { code: error.status, url: error.response?.headers?.location };
  }
  const { xhr } = request;
  if (!request.url || !xhr || !response) return null;
  if (
    encodeURI(stripQuerystring(request.url)) ===
    stripQuerystring(xhr.responseURL)
  )
    return null;
  if (xhr.responseURL?.length === 0) return { code: 408, status: 408, url: '' };
  return { code: 301, url: xhr.responseURL };
}

export default class Api {
  constructor(req) {
    METHODS.forEach((method) => {
      this[method] = (path, options) => this.send(req, method, path, options);
    });
  }

  send(req, method, path, options = {}) {
    const {
      params,
      data,
      type,
      headers = {},
      checkUrl = false,
      attach = [],
    } = options;
    const request = superagent[method](formatUrl(path));
    prepare(request, req);
    if (params) request.query(params);
    if (type) request.type(type);
    Object.entries(headers).forEach(([name, value]) =>
      request.set(name, value),
    );
    if (req && checkUrl && method === 'get') request.redirects(0);
    if (data) request.send(data);
    attach.forEach((attachment) => request.attach(...attachment));
    const promise = new Promise((resolve, reject) => {
      request.end((error, response) => {
        const moved = checkUrl && movedTo(request, error, response);
        if (moved) reject(moved);
        else if (error) reject(error);
        else resolve(response.body || response.text);
      });
    });
    promise.request = request;
    return promise;
  }
}
