import { useCallback, useMemo } from 'react';
import { apiIn } from '../api/client';
import { CasesPage, CasesTabs } from '../cases/CasesPage';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';
import { whenText } from './dates';

/** Page `/moje-sprawy/wizyty`: visits booked with the account. */
export function MyVisitsIsland({ list, ...props }) {
  return (
    <CasesPage {...props}>
      <MyVisits initial={list} />
    </CasesPage>
  );
}

function MyVisits({ initial }) {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const load = useCallback(() => api.get('/@my-appointments'), [api]);
  const { data, failure, reload } = useLoaded(initial, load);
  useTitle(t('visits.mine'));
  const ahead = data?.items.filter((one) => one.may_cancel) || [];
  const past = data?.items.filter((one) => !one.may_cancel).reverse() || [];
  return (
    <>
      <h1>{t('visits.mine')}</h1>
      <CasesTabs current="/moje-sprawy/wizyty" />
      {failure && <LoadFailure failure={failure} again={reload} />}
      {!failure && !data && <Skeleton />}
      {data && ahead.length === 0 && (
        <div className="ez-empty">
          <h2>{t('visits.mine_none')}</h2>
          <p>{t('visits.mine_none_hint')}</p>
          <a className="btn ez-btn" href="/umow-wizyte">
            {t('visits.title')}
          </a>
        </div>
      )}
      {ahead.length > 0 && (
        <>
          <Visits title={t('visits.mine_ahead')} visits={ahead} />
          <p className="ez-actions">
            <a className="ez-btn2" href="/umow-wizyte">
              {t('visits.book_another')}
            </a>
          </p>
        </>
      )}
      {past.length > 0 && (
        <Visits title={t('visits.mine_past')} visits={past} />
      )}
    </>
  );
}

function Visits({ title, visits }) {
  const { t, tidy, locale } = useLanguage();
  return (
    <section>
      <h2>{title}</h2>
      <ul className="ez-cases">
        {visits.map((one) => (
          <li key={one.number}>
            <h3>
              <a href={`/umow-wizyte/wizyta?numer=${one.number}`}>
                {whenText(one, locale)}
              </a>
            </h3>
            <p>{one.schedule && tidy(one.schedule.title)}</p>
            <p className="ez-help">
              {t(`visits.state_${one.state}`)} · {t('visits.number')}{' '}
              {one.number}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
