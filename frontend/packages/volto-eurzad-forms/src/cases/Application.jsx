import { useCallback, useEffect, useMemo, useRef } from 'react';
import { apiIn } from '../api/client';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';
import { CasesPage } from './CasesPage';
import { deadlineText } from './deadlineText';
import { FileList } from './FileList';
import { Letters } from './Letters';
import { Status } from './Status';
import { Timeline } from './Timeline';

/** Page `/moje-sprawy/<id>`; `application` is what the server has already fetched. */
export function ApplicationIsland({ application, id, ...props }) {
  return (
    <CasesPage {...props}>
      <Application initial={application} id={id} />
    </CasesPage>
  );
}

function Application({ initial, id }) {
  const { t, tidy, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const load = useCallback(
    () => api.get(`/@my-applications/${encodeURIComponent(id)}`),
    [api, id],
  );
  const { data, failure, setData, reload } = useLoaded(initial, load);
  useTitle(data?.title || t('cases.one'));

  // a letter opens in another tab: who comes back sees the case as it is by then
  const opened = useRef(false);
  useEffect(() => {
    const comeBack = () => {
      if (document.visibilityState !== 'visible' || !opened.current) return;
      opened.current = false;
      reload();
    };
    document.addEventListener('visibilitychange', comeBack);
    return () => document.removeEventListener('visibilitychange', comeBack);
  }, [reload]);

  function markRead(letterId) {
    opened.current = true;
    const now = new Date().toISOString();
    setData({
      ...data,
      unread: data.letters.some((one) => one.id !== letterId && !one.read_at),
      letters: data.letters.map((one) =>
        one.id === letterId ? { ...one, read_at: one.read_at || now } : one,
      ),
    });
  }

  if (failure || !data) {
    return (
      <>
        <h1>{t('cases.one')}</h1>
        {failure ? (
          <LoadFailure failure={failure} again={reload} />
        ) : (
          <Skeleton lines={10} />
        )}
      </>
    );
  }
  return (
    <article>
      <p className="ez-caption">
        {[data.mark, data.register_number].filter(Boolean).join(' · ') ||
          t('cases.number_soon')}
      </p>
      <h1>{tidy(data.title)}</h1>
      <Now application={data} />
      {data.letters?.length > 0 && (
        <Letters letters={data.letters} onRead={markRead} />
      )}
      {data.timeline?.length > 0 && <Timeline items={data.timeline} />}
      {data.documents?.length > 0 && (
        <section aria-labelledby="dokumenty">
          <h2 id="dokumenty">{t('cases.documents')}</h2>
          <FileList files={data.documents} />
        </section>
      )}
      {data.answers?.length > 0 && <Answers answers={data.answers} />}
      {data.contact && <Contact contact={data.contact} />}
      <p className="ez-actions ez-noprint">
        <a className="ez-btn2" href="/moje-sprawy">
          {t('cases.back')}
        </a>
        <button
          type="button"
          className="ez-link"
          onClick={() => window.print()}
        >
          {t('cases.print')}
        </button>
      </p>
    </article>
  );
}

/** What happens now, and what the person has to do by when. */
function Now({ application }) {
  const language = useLanguage();
  const { t, tidy, date } = language;
  const { status, deadline } = application;
  const until = deadline ? deadlineText(deadline, language) : '';
  const unread = application.letters?.some((letter) => !letter.read_at);
  return (
    <section className="ez-now" aria-labelledby="teraz">
      <h2 id="teraz">{t('cases.now')}</h2>
      <Status status={status} />
      {status.next_step && <p className="ez-lead">{tidy(status.next_step)}</p>}
      <dl className="ez-list">
        <div>
          <dt>{t('cases.to_do')}</dt>
          <dd>{t(unread ? 'cases.to_do_read' : 'cases.to_do_nothing')}</dd>
        </div>
        {deadline && (
          <div>
            <dt>{t('cases.deadline')}</dt>
            <dd>
              {until}
              {deadline.explanation &&
                !until.includes(deadline.explanation) && (
                  <p className="ez-help">{tidy(deadline.explanation)}</p>
                )}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('cases.submitted_on')}</dt>
          <dd>{date(application.submitted_at)}</dd>
        </div>
      </dl>
    </section>
  );
}

function Answers({ answers }) {
  const { t, tidy } = useLanguage();
  return (
    <details className="ez-details">
      <summary>{t('cases.answers')}</summary>
      <dl className="ez-list">
        {answers.map((answer, index) => (
          <div key={index}>
            <dt>{tidy(answer.label)}</dt>
            <dd>{tidy(String(answer.value ?? ''))}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Contact({ contact }) {
  const { t, tidy } = useLanguage();
  const { unit, person, phone, email } = contact;
  return (
    <section className="ez-contact" aria-labelledby="kontakt">
      <h2 id="kontakt">{t('cases.contact')}</h2>
      <p>
        {person && (
          <>
            <strong>{tidy(person)}</strong>
            <br />
          </>
        )}
        {tidy(unit?.title || unit)}
        {phone && (
          <>
            <br />
            {t('common.phone')}{' '}
            <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
          </>
        )}
        {email && (
          <>
            <br />
            <a href={`mailto:${email}`}>{email}</a>
          </>
        )}
      </p>
    </section>
  );
}
