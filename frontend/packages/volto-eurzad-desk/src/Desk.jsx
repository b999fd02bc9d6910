/**
 * The clerk's desk: one lazy chunk with all its pages.
 */
import React, { useCallback } from 'react';
import { Route, Switch, useHistory } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { ClientProvider } from './api/ClientContext';
import { CasePage } from './cases/CasePage';
import { LetterPage } from './letters/LetterPage';
import { IncomingPage } from './register/IncomingPage';
import { PaperMailPage } from './register/PaperMailPage';
import { RegisterPage } from './register/RegisterPage';
import { Missing } from './shell/Missing';
import { Shell } from './shell/Shell';
import { logInPath, routes } from './url/paths';
import { WorkPage } from './work/WorkPage';
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
          <Shell onTitle={onTitle}>
            <Switch>
              <Route exact path={routes.work} component={WorkPage} />
              <Route exact path={routes.register} component={RegisterPage} />
              <Route exact path={routes.paperMail} component={PaperMailPage} />
              <Route exact path={routes.incoming} component={IncomingPage} />
              <Route exact path={routes.case} component={CasePage} />
              <Route exact path={routes.letter} component={LetterPage} />
              <Route component={Missing} />
            </Switch>
          </Shell>
        </ClientProvider>
      </RouterProvider>
    </I18nProvider>
  );
}
