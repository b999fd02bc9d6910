import { useMemo } from 'react';
import { keepToken } from '../api/session';
import { useLanguage } from '../i18n/Language';
import { useSecret } from '../ui/useSecret';
import { AccountForm } from './AccountForm';
import { AccountPage } from './AccountPage';
import { localPath, registrationAddress } from './next';
import { useAccountForm } from './useAccountForm';

/** Page `/konto/logowanie`; `query.dalej` says where to go afterwards. */
export function LoginIsland({ query = {}, ...props }) {
  return (
    <AccountPage {...props}>
      <Login next={query.dalej} go={props.go} />
    </AccountPage>
  );
}

function explain(failure, t) {
  return failure.status === 401 || failure.status === 400
    ? t('account.wrong_login')
    : null;
}

/** Where people of a kind have what they came for; who writes the portal begins on its first page. */
const HOMES = { clerk: '/biurko', staff: '/' };

async function destinationOf(api, next) {
  if (next) return localPath(next + window.location.hash);
  const account = await api.get('/@account').catch(() => null);
  return HOMES[account?.kind] ?? '/moje-sprawy';
}

function Login({ next, go = (path) => window.location.assign(path) }) {
  const { t } = useLanguage();
  const secret = useSecret();
  const fields = useMemo(
    () => ({
      login: {
        type: 'text',
        title: t('account.email'),
        description: t('account.login_hint'),
        required: true,
        autocomplete: 'username',
      },
      password: {
        type: 'text',
        password: true,
        title: t('account.password'),
        required: true,
        autocomplete: 'current-password',
      },
    }),
    [t],
  );
  const account = useAccountForm({
    fields,
    explain,
    send: async (api, { login, password }) => {
      const { token } = await api.post('/@login', {
        login: login.trim(),
        password,
      });
      keepToken(token);
      go(await destinationOf(api, next));
    },
  });
  const back = localPath(next, '');
  return (
    <>
      <AccountForm
        title={t('account.login_title')}
        account={account}
        fields={fields}
        button={t('account.log_in')}
        busyText={t('account.logging_in')}
      />
      <p>
        <a href="/konto/nowe-haslo">{t('account.forgotten')}</a>
      </p>
      <div className="ez-aside">
        <h2>{t('account.no_account')}</h2>
        <p>{t('account.no_account_hint')}</p>
        <a
          className="ez-btn2"
          href={
            back
              ? registrationAddress({
                  pathname: back,
                  hash: secret && `#${secret}`,
                })
              : '/konto/rejestracja'
          }
        >
          {t('account.register')}
        </a>
      </div>
    </>
  );
}
