/**
 * The desk's place in Volto: a light page that loads the desk in the browser.
 */
import React, { useEffect, useState } from 'react';
import loadable from '@loadable/component';
import { useIntl } from 'react-intl';
import BodyClass from '@plone/volto/helpers/BodyClass/BodyClass';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { authToken } from './api/client';
import { common } from './messages/common';
import { shell } from './messages/shell';
import { logInPath } from './url/paths';

const Desk = loadable(() => import(/* webpackChunkName: "desk" */ './Desk'), {
  ssr: false,
});

/** Whoever is not logged in goes to the log-in page and comes back. */
export default function DeskRoute() {
  const intl = useIntl();
  const [ready, setReady] = useState(false);
  const [title, setTitle] = useState(() => intl.formatMessage(shell.desk));
  useEffect(() => {
    if (authToken()) setReady(true);
    else window.location.replace(logInPath(window.location));
  }, []);
  const waiting = (
    <p className="eu-desk-waiting">{intl.formatMessage(common.loading)}…</p>
  );
  return (
    <>
      <Helmet title={title} />
      <BodyClass className="eu-desk-page" />
      {ready ? <Desk fallback={waiting} onTitle={setTitle} /> : waiting}
    </>
  );
}
