import { useEffect, useMemo, useRef } from 'react';
import { useLanguage } from '../i18n/Language';
import { Icon } from '../ui/Icon';
import { useTitle } from '../ui/useTitle';
import { AccountForm } from './AccountForm';
import { AccountPage } from './AccountPage';
import { emailField, nameField, newPasswordField } from './fields';
import { useAccountForm } from './useAccountForm';

/** Page `/konto/rejestracja`. */
export function RegistrationIsland(props) {
  return (
    <AccountPage {...props}>
      <Registration privacy={props.office?.links?.privacy} />
    </AccountPage>
  );
}

function Registration({ privacy }) {
  const { t } = useLanguage();
  const fields = useMemo(
    () => ({
      fullname: nameField(t),
      email: emailField(t, { description: t('account.email_hint') }),
      password: newPasswordField(t),
      accept_terms: {
        type: 'boolean',
        title: t('account.accept_terms'),
        required: true,
      },
    }),
    [t],
  );
  const account = useAccountForm({
    fields,
    send: (api, values) =>
      api.post('/@account/registration', {
        fullname: values.fullname.trim(),
        email: values.email.trim(),
        password: values.password,
        accept_terms: values.accept_terms,
      }),
  });
  if (account.done) {
    return (
      <CheckMail
        title={t('account.registered')}
        email={account.values.email}
        text={t('account.registered_hint')}
      />
    );
  }
  return (
    <>
      <AccountForm
        title={t('account.registration_title')}
        lead={t('account.registration_lead')}
        account={account}
        fields={fields}
        button={t('account.register')}
        busyText={t('account.registering')}
      >
        <p className="ez-help">
          <a
            href={privacy || '/ochrona-danych'}
            target="_blank"
            rel="noreferrer"
          >
            {t('account.terms_link')}
          </a>
        </p>
      </AccountForm>
      <p>
        {t('account.have_account')}{' '}
        <a href="/konto/logowanie">{t('account.log_in')}</a>
      </p>
    </>
  );
}

/** A letter with a link is on its way. */
export function CheckMail({ title, email, text }) {
  const { t } = useLanguage();
  const heading = useRef(null);
  useTitle(title);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className="ez-accepted">
        <Icon name="letter" />
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p>{t('account.mail_sent', { email })}</p>
      </div>
      <p>{text}</p>
      <p>{t('account.mail_missing')}</p>
    </>
  );
}
