import { useMemo, useState } from 'react';
import { apiIn } from '../api/client';
import { dropToken } from '../api/session';
import { useLanguage } from '../i18n/Language';
import { SubmitButton } from '../ui/SubmitButton';
import { useFocusHeading } from '../ui/useFocusHeading';
import { useTitle } from '../ui/useTitle';
import { AccountPage } from './AccountPage';

/** Page `/konto/wyloguj`: a link alone logs nobody out. */
export function LogoutIsland(props) {
  return (
    <AccountPage {...props}>
      <Logout />
    </AccountPage>
  );
}

function Logout() {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const [state, setState] = useState('asked');
  const heading = useFocusHeading(state === 'done');
  const title = t(state === 'done' ? 'account.logged_out' : 'account.log_out');
  useTitle(title);

  async function logOut(event) {
    event.preventDefault();
    setState('busy');
    // whatever the server says: the person wants this browser to forget
    await api.post('/@logout').catch(() => null);
    dropToken();
    setState('done');
  }

  return (
    <form method="post" onSubmit={logOut}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="ez-lead">
        {t(
          state === 'done' ? 'account.logged_out_hint' : 'account.log_out_hint',
        )}
      </p>
      <p className="ez-actions">
        {state === 'done' ? (
          <a className="btn ez-btn" href="/">
            {t('account.home')}
          </a>
        ) : (
          <>
            <SubmitButton
              busy={state === 'busy'}
              busyText={t('account.logging_out')}
            >
              {t('account.log_out')}
            </SubmitButton>
            <a className="ez-btn2" href="/moje-sprawy">
              {t('cases.mine')}
            </a>
          </>
        )}
      </p>
    </form>
  );
}
