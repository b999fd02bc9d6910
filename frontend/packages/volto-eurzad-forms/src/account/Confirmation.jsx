import { useEffect, useMemo, useRef, useState } from 'react';
import { apiIn } from '../api/client';
import { sentenceFor } from '../api/failure';
import { useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useSecret } from '../ui/useSecret';
import { useTitle } from '../ui/useTitle';
import { AccountPage } from './AccountPage';

const NO_LINK = { failure: { status: 400 } };

/** Page `/konto/potwierdzenie#…`, which the link in the letter opens. */
export function AccountConfirmationIsland(props) {
  return (
    <AccountPage {...props}>
      <Confirmation />
    </AccountPage>
  );
}

function Confirmation() {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const token = useSecret();
  const [answer, setAnswer] = useState(null);
  const result = token === '' ? NO_LINK : answer;
  const asked = useRef(false);
  useTitle(t('account.confirmation_title'));
  useEffect(() => {
    if (!token || asked.current) return;
    asked.current = true;
    api
      .post('/@account/confirmation', { token })
      .then(({ login }) => setAnswer({ login }))
      .catch((failure) => setAnswer({ failure }));
  }, [api, token]);

  if (!result) {
    return (
      <>
        <h1>{t('account.confirmation_title')}</h1>
        <Skeleton lines={3} />
      </>
    );
  }
  if (result.failure) {
    const passing = result.failure.passing;
    return (
      <>
        <h1>{t('account.confirmation_title')}</h1>
        <Notice tone="error" live title={t('account.not_confirmed')}>
          <p>
            {passing ? sentenceFor(result.failure, t) : t('account.link_used')}
          </p>
        </Notice>
        <p className="ez-actions">
          <a className="btn ez-btn" href="/konto/logowanie">
            {t('account.log_in')}
          </a>
          <a className="ez-btn2" href="/konto/rejestracja">
            {t('account.register_again')}
          </a>
        </p>
      </>
    );
  }
  return (
    <>
      <h1>{t('account.confirmed')}</h1>
      <Notice tone="success" live>
        <p>{t('account.confirmed_hint', { email: result.login })}</p>
      </Notice>
      <p className="ez-actions">
        <a className="btn ez-btn" href="/konto/logowanie">
          {t('account.log_in')}
        </a>
      </p>
    </>
  );
}
