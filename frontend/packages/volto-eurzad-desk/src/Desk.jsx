/**
 * The clerk's desk: one lazy chunk with all its pages.
 */
import React, { Suspense, useCallback } from 'react';
import { Route, Switch, useHistory } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { ClientProvider } from './api/ClientContext';
import { PAGES } from './pages';
import { Missing } from './shell/Missing';
import { Shell } from './shell/Shell';
import { Skeleton } from './ui/Waiting';
import { PlaceProvider } from './shell/PlaceContext';
import { logInPath } from './url/paths';
import './styles/index.css';

const goToLogIn = () => window.location.assign(logInPath(window.location));
const setTitle = (title) => {
  document.title = title;
};

export default function Desk({
  onUnauthorized = goToLogIn,
  onTitle = setTitle,
}) {
  const { locale } = useIntl();
  const history = useHistory();
  const navigate = useCallback((to) => history.push(to), [history]);
  return (
    <I18nProvider locale={locale.startsWith('pl') ? 'pl-PL' : 'en-GB'}>
      <RouterProvider navigate={navigate}>
        <ClientProvider language={locale} onUnauthorized={onUnauthorized}>
          <PlaceProvider>
            <Shell onTitle={onTitle}>
              <Suspense fallback={<Skeleton lines={10} />}>
                <Switch>
                  {PAGES.map(([path, Page]) => (
                    <Route key={path} exact path={path} component={Page} />
                  ))}
                  <Route component={Missing} />
                </Switch>
              </Suspense>
            </Shell>
          </PlaceProvider>
        </ClientProvider>
      </RouterProvider>
    </I18nProvider>
  );
}
