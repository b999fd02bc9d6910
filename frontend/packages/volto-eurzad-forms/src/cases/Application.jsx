import { useCallback, useEffect, useMemo, useRef } from 'react';
import { apiIn } from '../api/client';
import { bookingAddress } from '../appointments/offerRequest';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';
import { Acting } from './Acting';
import { Acts } from './Acts';
import { Asked } from './Asked';
import { CasesPage } from './CasesPage';
import { Clock } from './Clock';
import { Contact } from './Contact';
import { addressOf, FileList } from './FileList';
import { Letters } from './Letters';
import { Messages } from './Messages';
import { Payments } from './Payments';
import { Rating } from './Rating';
import { replyAddress } from './replyAddress';
import { Sent } from './Sent';
import { Status } from './Status';
import { Timeline } from './Timeline';
import { Visits } from './Visits';

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
      asked: data.asked?.filter(
        (one) => one.kind !== 'read' || one.letter !== letterId,
      ),
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
      <Acting acting={data.acting || []} />
      <Now application={data} />
      {data.visits?.length > 0 && <Visits visits={data.visits} />}
      {data.rating && <Rating id={data.id} api={api} />}
      {data.letters?.length > 0 && (
        <Letters letters={data.letters} onRead={markRead} />
      )}
      {data.clock && <Clock clock={data.clock} />}
      {data.sent?.length > 0 && <Sent sent={data.sent} />}
      {data.acts?.length > 0 && <Acts acts={data.acts} id={data.id} />}
      {data.contact && (
        <Contact
          contact={data.contact}
          visitAddress={
            data.status.id === 'closed'
              ? null
              : bookingAddress({ sprawa: data.id })
          }
        />
      )}
      {data.messages && (
        <Messages
          messages={data.messages}
          id={data.id}
          api={api}
          onChange={(messages) => setData({ ...data, messages })}
        />
      )}
      {data.timeline?.length > 0 && <Timeline items={data.timeline} />}
      {data.payments && <Payments payments={data.payments} />}
      {data.documents?.length > 0 && (
        <section aria-labelledby="dokumenty">
          <h2 id="dokumenty">{t('cases.documents')}</h2>
          <FileList files={data.documents} />
        </section>
      )}
      {data.answers?.length > 0 && <Answers answers={data.answers} />}
      <p className="ez-actions ez-noprint">
        <a className="ez-btn2" href="/moje-sprawy">
          {t('cases.back')}
        </a>
        {data.package && (
          <a className="ez-btn2" href={addressOf({ download: data.package })}>
            {t('case.package')}
          </a>
        )}
        <button
          type="button"
          className="ez-link"
          onClick={() => window.print()}
        >
          {t('cases.print')}
        </button>
      </p>
      {data.package && (
        <p className="ez-help ez-noprint">{t('case.package_hint')}</p>
      )}
    </article>
  );
}

/** What happens now, and what the person has to do by when. */
function Now({ application }) {
  const { t, tidy, date } = useLanguage();
  const { status, asked = [] } = application;
  return (
    <section className="ez-now" aria-labelledby="teraz">
      <h2 id="teraz">{t('cases.now')}</h2>
      <Status status={status} />
      {status.next_step && <p className="ez-lead">{tidy(status.next_step)}</p>}
      <h3>{t('cases.to_do')}</h3>
      <Asked
        asked={asked}
        hrefOf={(one) =>
          one.kind === 'read'
            ? `#pismo-${one.letter}`
            : replyAddress(application.id, 'answer', one.letter)
        }
      />
      <p className="ez-help">
        {t('case.submitted_on', { date: date(application.submitted_at) })}
      </p>
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
