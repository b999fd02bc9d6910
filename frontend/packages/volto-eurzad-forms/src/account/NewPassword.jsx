import { useEffect, useMemo, useRef } from 'react';
import { useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useSecret } from '../ui/useSecret';
import { AccountForm } from './AccountForm';
import { AccountPage } from './AccountPage';
import { emailField, newPasswordField } from './fields';
import { CheckMail } from './Registration';
import { useAccountForm } from './useAccountForm';

/** Page `/konto/nowe-haslo`: asks for a link, or with the secret of one takes the new password. */
export function NewPasswordIsland(props) {
  return (
    <AccountPage {...props}>
      <ByLinkOrNot />
    </AccountPage>
  );
}

function ByLinkOrNot() {
  const { t } = useLanguage();
  const token = useSecret();
  if (token) return <NewPassword token={token} />;
  if (token === '') return <Forgotten />;
  return (
    <>
      <h1>{t('account.reset_title')}</h1>
      <Skeleton lines={4} />
    </>
  );
}

function Forgotten() {
  const { t } = useLanguage();
  const fields = useMemo(() => ({ email: emailField(t) }), [t]);
  const account = useAccountForm({
    fields,
    send: (api, { email }) =>
      api.post('/@account/password-reset-request', { email: email.trim() }),
  });
  if (account.done) {
    return (
      <CheckMail
        title={t('account.reset_sent')}
        email={account.values.email}
        text={t('account.reset_sent_hint')}
      />
    );
  }
  return (
    <AccountForm
      title={t('account.reset_title')}
      lead={t('account.reset_lead')}
      account={account}
      fields={fields}
      button={t('account.reset_button')}
      busyText={t('common.sending')}
    />
  );
}

function explain(failure, t) {
  return [400, 403, 404].includes(failure.status)
    ? t('account.reset_link_used')
    : null;
}

function NewPassword({ token }) {
  const { t } = useLanguage();
  const fields = useMemo(() => ({ password: newPasswordField(t) }), [t]);
  const heading = useRef(null);
  const account = useAccountForm({
    fields,
    explain,
    send: (api, { password }) =>
      api.post('/@account/password-reset', { token, password }),
  });
  useEffect(() => {
    if (account.done) heading.current?.focus();
  }, [account.done]);
  if (account.done) {
    return (
      <>
        <h1 ref={heading} tabIndex={-1}>
          {t('account.password_changed')}
        </h1>
        <Notice tone="success">
          <p>{t('account.password_changed_hint')}</p>
        </Notice>
        <p className="ez-actions">
          <a className="btn ez-btn" href="/konto/logowanie">
            {t('account.log_in')}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <AccountForm
        title={t('account.new_password_title')}
        account={account}
        fields={fields}
        button={t('account.new_password_button')}
        busyText={t('common.saving')}
      />
      {account.problem && (
        <p>
          <a href="/konto/nowe-haslo">{t('account.reset_again')}</a>
        </p>
      )}
    </>
  );
}
