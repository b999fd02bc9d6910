import '@plone/volto/config';
import http from 'http';
import { createApp } from './app';
import { localesReady } from './locales';
import { bindAddress, port, publicOrigin } from './settings';

/* eslint-disable no-console */

localesReady.then(() => {
  const server = http.createServer(createApp());
  // longer than the idle time of a proxy in front, which must be the one to close
  server.keepAliveTimeout = 65000;
  server.listen(port, bindAddress, () => {
    console.log(
      `eUrząd portal ${publicOrigin.origin} listens on ${bindAddress}:${port}`,
    );
  });
  const stop = () => server.close(() => process.exit(0));
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
});
