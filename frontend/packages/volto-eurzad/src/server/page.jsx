/** One page: what it shows is fetched, the mode is chosen, and HTML goes out. */
import crypto from 'crypto';
import { readFileSync } from 'fs';
import React from 'react';
import { renderToString, renderToStaticMarkup } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom';
import { Provider } from 'react-intl-redux';
import { CookiesProvider } from 'react-cookie';
import { ChunkExtractor, ChunkExtractorManager } from '@loadable/server';
import { createMemoryHistory } from 'history';
import { resetServerContext } from 'react-beautiful-dnd';
import config from '@plone/volto/registry';
import routes from '@plone/volto/routes';
import configureStore from '@plone/volto/store';
import userSession from '@plone/volto/reducers/userSession/userSession';
import Api from '@plone/volto/helpers/Api/Api';
import {
  ReduxAsyncConnect,
  loadOnServer,
} from '@plone/volto/helpers/AsyncConnect';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { ACCOUNT_KNOWN } from '../state';
import { readingMode } from '../readingMode';
import { IslandCollector } from '../islands/Island';
import { statsFile, styleSheet } from './assets';
import { documentOf } from './document';
import { failure } from './failure';
import { cacheControl, contentSecurityPolicy } from './headers';
import { messagesIn } from './locales';
import { accountOf, officeIn } from './office';
import { publicOrigin } from './settings';

const stats = JSON.parse(readFileSync(statsFile, 'utf-8'));

function storeFor(req, office, api) {
  const { language, token } = req.visitor;
  const history = createMemoryHistory({ initialEntries: [req.url] });
  const state = {
    userSession: { ...userSession(), token },
    intl: {
      defaultLocale: 'en',
      locale: language,
      messages: messagesIn(language),
    },
    eurzad: { office, account: null },
  };
  return configureStore(state, history, api);
}

async function load(req, office) {
  const api = new Api(req);
  const store = storeFor(req, office, api);
  const { language, token } = req.visitor;
  const [pathname, search = ''] = req.originalUrl.split('?');
  const location = {
    pathname,
    search: search && `?${search}`,
    query: search || null,
    hash: null,
    path: req.originalUrl,
    href: req.originalUrl,
  };
  const [account] = await Promise.all([
    token ? accountOf(token, language) : null,
    loadOnServer({ store, location, routes, api }),
  ]);
  store.dispatch({ type: ACCOUNT_KNOWN, account });
  return { store, api };
}

function renderApp({ req, store, api, extractor, islands, context }) {
  const tree = (
    <IslandCollector.Provider value={islands}>
      <CookiesProvider cookies={req.universalCookies}>
        <Provider store={store} onError={() => {}}>
          <StaticRouter context={context} location={req.url}>
            <ReduxAsyncConnect routes={routes} helpers={api} />
          </StaticRouter>
        </Provider>
      </CookiesProvider>
    </IslandCollector.Provider>
  );
  if (!extractor) return renderToString(tree);
  return renderToString(
    <ChunkExtractorManager extractor={extractor}>{tree}</ChunkExtractorManager>,
  );
}

const extractorOf = (entrypoints) => new ChunkExtractor({ stats, entrypoints });

/** The entries that wake the islands of a page: each knows its own. */
function entriesOf(islands) {
  const known = config.settings.eurzad.islands;
  return [
    ...new Set(islands.map(({ name }) => known[name].entry || 'islands')),
  ];
}

async function answer(req, res) {
  const { language, token } = req.visitor;
  const office = await officeIn(language);
  const { store, api } = await load(req, office);
  const wanted = readingMode(store.getState());
  const islands = wanted === 'app' ? null : [];
  const context = {};
  const extractor = wanted === 'app' ? extractorOf(['client']) : undefined;
  resetServerContext();
  const markup = renderApp({ req, store, api, extractor, islands, context });
  // a page without an island on it (an error in place of a form) needs no script either
  const mode = wanted === 'island' && islands.length === 0 ? 'reading' : wanted;
  const personal = Boolean(token) || wanted !== 'reading';

  res.set('Vary', 'Cookie');
  if (context.url) {
    res.set('Cache-Control', 'private, no-store');
    return res.redirect(flattenToAppURL(context.url));
  }
  const status = context.error_code || 200;
  const nonce = crypto.randomBytes(16).toString('base64');
  res.status(status).set({
    'Cache-Control': cacheControl({ status, personal }),
    'Content-Language': language,
    'Content-Security-Policy': contentSecurityPolicy(mode, nonce),
  });
  const html = documentOf({
    mode,
    markup,
    store,
    extractor: extractor ?? extractorOf(entriesOf(islands)),
    islands,
    nonce,
    office,
    styleHref: styleSheet(office.colour).href,
    origin: publicOrigin.origin,
  });
  return res.type('html').send(`<!doctype html>${renderToStaticMarkup(html)}`);
}

export function page(req, res, next) {
  answer(req, res).catch(next);
}

/** What is left when drawing a page failed: no store, no React, only a plain apology. */
export function errorPage(error, req, res, next) {
  // neither the query nor what the error carries of the request: both may hold a token
  // eslint-disable-next-line no-console
  console.error(`${req.method} ${req.path}:`, error.stack ?? 'unknown');
  if (res.headersSent) return next(error);
  const status = error.status >= 400 && error.status < 600 ? error.status : 500;
  return res
    .status(status)
    .set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentSecurityPolicy('reading'),
    })
    .type('html')
    .send(failure(req.visitor?.language));
}
