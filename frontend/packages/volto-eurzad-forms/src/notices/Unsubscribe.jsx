import { useMemo, useRef, useState } from 'react';
import { apiIn } from '../api/client';
import { sentenceFor } from '../api/failure';
import { AccountPage } from '../account/AccountPage';
import { useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';
import { SubmitButton } from '../ui/SubmitButton';
import { useTitle } from '../ui/useTitle';

/**
 * Page `/konto/powiadomienia/wypisz`, where the link of an e-mail leads. One click, no log in; the
 * page itself changes nothing, as programs that look at mails open their links, too.
 */
export function UnsubscribeIsland({ query = {}, ...props }) {
  return (
    <AccountPage {...props}>
      <Unsubscribe kind={query.rodzaj || ''} token={query.token || ''} />
    </AccountPage>
  );
}

function Unsubscribe({ kind, token }) {
  const { t, tidy, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const [state, setState] = useState({ name: 'open' });
  const running = useRef(false);
  useTitle(t('notices.off_title'));

  async function switchOff(event) {
    event.preventDefault();
    if (running.current) return;
    running.current = true;
    setState({ name: 'sending' });
    try {
      const { title } = await api.post('/@unsubscribe', { kind, token });
      setState({ name: 'done', title });
    } catch (failure) {
      const text =
        failure.status === 400
          ? t('notices.off_void')
          : sentenceFor(failure, t);
      setState({ name: 'open', problem: text });
    } finally {
      running.current = false;
    }
  }

  return (
    <>
      <h1>{t('notices.off_title')}</h1>
      {state.problem && (
        <Notice tone="error" live>
          <p>{state.problem}</p>
        </Notice>
      )}
      {state.name === 'done' ? (
        <Notice tone="success" live>
          <p>{tidy(t('notices.off_done', { title: state.title }))}</p>
        </Notice>
      ) : (
        <form method="post" onSubmit={switchOff}>
          <p>{t('notices.off_lead')}</p>
          <SubmitButton
            busy={state.name === 'sending'}
            busyText={t('common.saving')}
          >
            {t('notices.off_button')}
          </SubmitButton>
        </form>
      )}
      <p className="ez-actions">
        <a className="ez-btn2" href="/konto/powiadomienia">
          {t('notices.choose')}
        </a>
      </p>
    </>
  );
}
