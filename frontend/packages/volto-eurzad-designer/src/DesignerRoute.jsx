/**
 * The designer's place in Volto: a light page that loads the designer in the browser.
 */
import { useEffect, useState } from 'react';
import loadable from '@loadable/component';
import { useIntl } from 'react-intl';
import BodyClass from '@plone/volto/helpers/BodyClass/BodyClass';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { authToken } from 'volto-eurzad-desk/api/client';
import { logInPath } from 'volto-eurzad-desk/url/paths';
import { designer } from './messages/designer';

const Designer = loadable(
  () => import(/* webpackChunkName: "designer" */ './Designer'),
  { ssr: false },
);

/** Whoever is not logged in goes to the log-in page and comes back. */
export function DesignerRoute() {
  const intl = useIntl();
  const [ready, setReady] = useState(false);
  const [title, setTitle] = useState(() => intl.formatMessage(designer.forms));
  useEffect(() => {
    if (authToken()) setReady(true);
    else window.location.replace(logInPath(window.location));
  }, []);
  const waiting = (
    <p className="eu-desk-waiting">{intl.formatMessage(designer.loading)}</p>
  );
  return (
    <>
      <Helmet title={title} />
      <BodyClass className="eu-desk-page" />
      {ready ? <Designer fallback={waiting} onTitle={setTitle} /> : waiting}
    </>
  );
}
