import { useCallback, useEffect, useMemo, useState } from 'react';
import { apiIn } from '../api/client';
import { sentenceFor } from '../api/failure';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useFocusHeading } from '../ui/useFocusHeading';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';
import { accessByAccount, accessByLink } from './access';
import { MoveForm } from './MoveForm';
import { ToCalendar } from './ToCalendar';
import { VisitFacts } from './VisitFacts';
import { VisitsPage } from './VisitsPage';

const TOKEN = /^[\w-]{43}$/;

/**
 * Page `/umow-wizyte/wizyta`: by the secret after the # of the link, which goes to no server, or
 * with `?numer=` for who is logged in.
 */
export function VisitIsland({ query = {}, ...props }) {
  return (
    <VisitsPage {...props}>
      <Opened number={query.numer} office={props.office} />
    </VisitsPage>
  );
}

function Opened({ number, office }) {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const [token, setToken] = useState(null);
  useEffect(() => {
    const read = () => setToken(window.location.hash.slice(1));
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const access = useMemo(() => {
    if (number) return accessByAccount(api, number);
    return TOKEN.test(token || '') ? accessByLink(api, token) : null;
  }, [api, number, token]);
  useTitle(t('visits.your_visit'));
  if (access)
    return (
      <Shown key={number || token} api={api} access={access} office={office} />
    );
  return (
    <>
      <h1>{t('visits.your_visit')}</h1>
      {token === null ? (
        <Skeleton />
      ) : (
        <Notice tone="error" title={t('visits.no_link')}>
          <p>{t('visits.no_link_hint')}</p>
        </Notice>
      )}
    </>
  );
}

function Shown({ api, access, office }) {
  const { t } = useLanguage();
  const load = useCallback(() => access.show(), [access]);
  const { data, failure, setData, reload } = useLoaded(null, load);
  const [step, setStep] = useState('shown');
  const heading = useFocusHeading(step);
  if (failure?.status === 404)
    return (
      <>
        <h1>{t('visits.gone')}</h1>
        <p>{sentenceFor(failure, t)}</p>
        <p>
          <a href="/umow-wizyte">{t('visits.book_another')}</a>
        </p>
      </>
    );
  if (failure || !data)
    return (
      <>
        <h1>{t('visits.your_visit')}</h1>
        {failure ? (
          <LoadFailure failure={failure} again={reload} />
        ) : (
          <Skeleton />
        )}
      </>
    );

  function done(visit, next) {
    setData(visit);
    setStep(next);
  }

  const props = { api, access, visit: data, office, heading, setStep, done };
  if (step === 'move') return <Moving {...props} />;
  if (step === 'cancel') return <Cancelling {...props} />;
  return <Overview {...props} step={step} />;
}

const TITLES = { moved: 'visits.moved', cancelled: 'visits.cancelled' };

function Overview({ access, visit, office, heading, setStep, step }) {
  const { t, tidy } = useLanguage();
  const cancelled = visit.state === 'cancelled';
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t(TITLES[step] || 'visits.your_visit')}
      </h1>
      <Notice tone={cancelled ? 'warning' : 'info'}>
        <p>
          <strong>{t(`visits.state_${visit.state}`)}</strong>
        </p>
        {visit.reason && (
          <p>{t('visits.reason', { reason: tidy(visit.reason) })}</p>
        )}
      </Notice>
      <VisitFacts visit={visit} office={office} />
      <div className="ez-actions ez-noprint">
        {visit.may_move && (
          <button
            type="button"
            className="ez-btn2"
            onClick={() => setStep('move')}
          >
            {t('visits.move')}
          </button>
        )}
        {visit.may_cancel && (
          <button
            type="button"
            className="ez-btn2"
            onClick={() => setStep('cancel')}
          >
            {t('visits.cancel')}
          </button>
        )}
        {visit.may_cancel && (
          <ToCalendar file={access.calendar(visit.number)} />
        )}
        {!visit.may_cancel && (
          <a className="btn ez-btn" href="/umow-wizyte">
            {t('visits.book_another')}
          </a>
        )}
      </div>
    </>
  );
}

function Moving({ api, access, visit, heading, setStep, done }) {
  const { t } = useLanguage();
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('visits.move_title')}
      </h1>
      <MoveForm
        api={api}
        visit={visit}
        send={(when) => access.change(when)}
        onMoved={(moved) => done(moved, 'moved')}
        onBack={() => setStep('shown')}
      />
    </>
  );
}

function Cancelling({ access, visit, office, heading, setStep, done }) {
  const { t } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(null);

  async function cancel() {
    setBusy(true);
    setFailure(null);
    try {
      done(await access.change({ state: 'cancelled' }), 'cancelled');
    } catch (problem) {
      setFailure(problem);
      setBusy(false);
    }
  }

  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('visits.cancel_title')}
      </h1>
      <p>{t('visits.cancel_hint')}</p>
      {failure && (
        <Notice tone="error" live>
          <p>{sentenceFor(failure, t)}</p>
        </Notice>
      )}
      <VisitFacts visit={visit} office={office} />
      <div className="ez-actions">
        <button
          type="button"
          className="btn ez-btn"
          aria-disabled={busy || undefined}
          onClick={busy ? undefined : cancel}
        >
          {t(busy ? 'visits.cancelling' : 'visits.cancel_yes')}
        </button>
        <button
          type="button"
          className="ez-btn2"
          onClick={() => setStep('shown')}
        >
          {t('visits.back')}
        </button>
      </div>
    </>
  );
}
