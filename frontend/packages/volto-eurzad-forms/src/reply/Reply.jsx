import { useCallback, useMemo, useState } from 'react';
import { apiIn } from '../api/client';
import { CasesPage } from '../cases/CasesPage';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';
import { ReplyForm } from './ReplyForm';

/**
 * Page `/moje-sprawy/<id>/pismo?rodzaj=…&do=…`: a letter of the person to the office in the case.
 * It is begun when the page opens, or goes on where it was left.
 */
export function ReplyIsland({ id, query = {}, ...props }) {
  return (
    <CasesPage {...props}>
      <Reply id={id} kind={query.rodzaj || ''} letter={query.do || ''} />
    </CasesPage>
  );
}

function Reply({ id, kind, letter }) {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const load = useCallback(
    () => api.post('/@replies', { case: id, kind, letter }),
    [api, id, kind, letter],
  );
  const { data, failure, reload } = useLoaded(null, load);
  const [sent, setSent] = useState(null);
  const back = `/moje-sprawy/${encodeURIComponent(id)}`;
  useTitle(data?.act.title || t('reply.title'));
  if (failure?.status === 409) {
    return (
      <>
        <h1>{t('reply.title')}</h1>
        <Notice tone="warning" live>
          <p>{failure.message}</p>
        </Notice>
        <BackLink back={back} />
      </>
    );
  }
  if (failure || !data) {
    return (
      <>
        <h1>{t('reply.title')}</h1>
        {failure ? (
          <LoadFailure failure={failure} again={reload} />
        ) : (
          <Skeleton />
        )}
      </>
    );
  }
  if (sent) return <Accepted sent={sent} back={back} />;
  return <ReplyForm reply={data} api={api} back={back} onSent={setSent} />;
}

function BackLink({ back }) {
  const { t } = useLanguage();
  return (
    <p className="ez-actions">
      <a className="ez-btn2" href={back}>
        {t('reply.back')}
      </a>
    </p>
  );
}

/** The letter is filed: when, and where its number and receipt will be. */
function Accepted({ sent, back }) {
  const { t, date, time } = useLanguage();
  useTitle(t('reply.accepted'));
  return (
    <>
      <div className="ez-accepted" role="status">
        <h1>{t('reply.accepted')}</h1>
        <p>
          {t('reply.accepted_at', {
            date: date(sent.submitted_at),
            time: time(sent.submitted_at),
          })}
        </p>
      </div>
      <p>{t('reply.accepted_hint')}</p>
      <BackLink back={back} />
    </>
  );
}
