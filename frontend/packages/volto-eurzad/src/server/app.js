import compression from 'compression';
import express from 'express';
import { assets } from './assets';
import { securityHeaders } from './headers';
import { pinHost } from './host';
import { languageSwitch } from './language';
import { page, errorPage } from './page';
import { api, resources } from './proxy';
import { robots } from './robots';
import { refuseUnsafePath } from './safePath';
import { visitor } from './visitor';
import { localPath } from './language';

/** Volto's own address of the login, kept for what still links to it. */
function toLogin(req, res) {
  const next = localPath(req.query.return_url || req.query.came_from);
  res.set('Cache-Control', 'private, no-store');
  res.redirect(303, `/konto/logowanie?dalej=${encodeURIComponent(next)}`);
}

/** Everything the portal answers, in the order in which it is tried. */
export function createApp() {
  const app = express().disable('x-powered-by').set('etag', false);
  app.get('/ok', (req, res) =>
    res.type('text').set('Cache-Control', 'no-store').send('ok'),
  );
  // pages fetch their content by the path too, so it is looked at before anything else
  app.use(pinHost, securityHeaders, refuseUnsafePath, visitor);
  // a file is passed on as it is; what is JSON or text is made small on the way
  app.use(compression());
  app.use(api());
  app.use(resources());
  app.get('/robots.txt', robots);
  app.use(assets());
  app.use(languageSwitch());
  app.get(/\/login$/, toLogin);
  app.get('*', page);
  app.use((req, res) =>
    res.status(405).set('Allow', 'GET, HEAD').type('text').send('405\n'),
  );
  app.use(errorPage);
  return app;
}
