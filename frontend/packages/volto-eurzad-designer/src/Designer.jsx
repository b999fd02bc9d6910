/** The designer of forms: one lazy chunk with its two pages. */
import { useCallback } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { ClientProvider } from 'volto-eurzad-desk/api/ClientContext';
import { logInPath } from 'volto-eurzad-desk/url/paths';
import { EditorPage } from './editor/EditorPage';
import { FormsPage } from './list/FormsPage';
import { formPathOf, isDesigner } from './paths';
import 'volto-eurzad-desk/styles/index.css';
import './styles/designer.css';

const goToLogIn = () => window.location.assign(logInPath(window.location));
const setTitle = (title) => {
  document.title = title;
};

export default function Designer({
  onUnauthorized = goToLogIn,
  onTitle = setTitle,
}) {
  const { locale } = useIntl();
  const { pathname } = useLocation();
  const history = useHistory();
  const navigate = useCallback((to) => history.push(to), [history]);
  return (
    <I18nProvider locale={locale.startsWith('pl') ? 'pl-PL' : 'en-GB'}>
      <RouterProvider navigate={navigate}>
        <ClientProvider language={locale} onUnauthorized={onUnauthorized}>
          <div className="fd">
            {isDesigner(pathname) ? (
              <EditorPage
                key={pathname}
                path={formPathOf(pathname)}
                onTitle={onTitle}
              />
            ) : (
              <FormsPage onTitle={onTitle} />
            )}
          </div>
        </ClientProvider>
      </RouterProvider>
    </I18nProvider>
  );
}
