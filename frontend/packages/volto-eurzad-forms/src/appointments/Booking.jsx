import { useCallback, useEffect, useMemo, useState } from 'react';
import { apiIn } from '../api/client';
import { readToken } from '../api/session';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';
import { BookingForm } from './BookingForm';
import { Booked } from './Booked';
import { longDay } from './dates';
import { bookingAddress, offerRequest } from './offerRequest';
import { VisitsPage } from './VisitsPage';

/**
 * Page `/umow-wizyte`; `query.grafik` names a schedule, `query.usluga` a service, `query.sprawa`
 * the application that the visit is about. `offer` is what the server has already fetched.
 */
export function BookingIsland({ offer, query = {}, ...props }) {
  return (
    <VisitsPage {...props}>
      <Booking initial={offer} query={query} office={props.office} />
    </VisitsPage>
  );
}

function Booking({ initial, query, office }) {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const { grafik, usluga, sprawa } = query;
  const load = useCallback(
    () => api.get(offerRequest({ grafik, usluga })),
    [api, grafik, usluga],
  );
  const { data, failure, reload } = useLoaded(initial, load);
  useTitle(t('visits.title'));
  if (failure || !data)
    return (
      <>
        <h1>{t('visits.title')}</h1>
        {failure ? (
          <LoadFailure failure={failure} again={reload} />
        ) : (
          <Skeleton lines={8} />
        )}
      </>
    );
  const only = data.items?.length === 1 ? data.items[0].id : null;
  if (data.items && !(only && usluga))
    return <Matters items={data.items} about={sprawa} office={office} />;
  return (
    <OneMatter
      key={only || data.id}
      api={api}
      id={only || data.id}
      initial={data.days ? data : undefined}
      service={usluga}
      about={sprawa}
      office={office}
    />
  );
}

/** What one can come for: each with its first free time. */
function Matters({ items, about, office }) {
  const { t, tidy, locale, date } = useLanguage();
  return (
    <>
      <h1>{t('visits.title')}</h1>
      <p className="ez-lead">{t('visits.lead')}</p>
      {items.length === 0 ? (
        <NoOffer office={office} />
      ) : (
        <section aria-labelledby="sprawy">
          <h2 id="sprawy">{t('visits.choose_matter')}</h2>
          <ul className="ez-cases">
            {items.map((one) => (
              <li key={one.id}>
                <h3>
                  <a href={bookingAddress({ grafik: one.id, sprawa: about })}>
                    {tidy(one.title)}
                  </a>
                </h3>
                <p className="ez-help">
                  {tidy(one.unit.title)}
                  {one.place && ` · ${tidy(one.place)}`}
                </p>
                <p>
                  {one.first_free
                    ? t('visits.first_free', {
                        date: longDay(one.first_free, locale),
                      })
                    : t('visits.none_free', { date: date(one.until) })}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function NoOffer({ office }) {
  const { t } = useLanguage();
  const phone = office?.phone;
  return (
    <div className="ez-empty">
      <h2>{t('visits.no_offer')}</h2>
      <p>
        {phone
          ? t('visits.no_offer_hint', { phone })
          : t('visits.no_offer_hint_short')}
      </p>
    </div>
  );
}

/** One schedule: choosing a time, giving one's data, and what comes of it. */
function OneMatter({ api, id, initial, service, about, office }) {
  const { t } = useLanguage();
  const load = useCallback(
    () => api.get(offerRequest({ grafik: id })),
    [api, id],
  );
  const { data, failure, reload } = useLoaded(initial, load);
  const account = useAccount(api);
  const [booked, setBooked] = useState(null);
  if (booked) return <Booked {...booked} api={api} office={office} />;
  return (
    <>
      <p className="ez-caption">
        <a href={bookingAddress({ sprawa: about })}>
          {t('visits.all_matters')}
        </a>
      </p>
      {failure && <LoadFailure failure={failure} again={reload} />}
      {!failure && (!data || account === undefined) && (
        <Skeleton lines={8} tall />
      )}
      {data && account !== undefined && (
        <Matter
          api={api}
          schedule={data}
          service={service}
          about={account ? about : undefined}
          account={account}
          office={office}
          reload={reload}
          onBooked={setBooked}
        />
      )}
    </>
  );
}

function Matter({ schedule, office, ...props }) {
  const { t, tidy, date } = useLanguage();
  const phone = schedule.unit.phone || office?.phone;
  return (
    <>
      <h1>{tidy(schedule.title)}</h1>
      <p className="ez-help">
        {tidy(schedule.unit.title)}
        {schedule.place && ` · ${tidy(schedule.place)}`}
        {' · '}
        {t('visits.minutes', { count: schedule.minutes })}
      </p>
      {schedule.first_free ? (
        <BookingForm schedule={schedule} office={office} {...props} />
      ) : (
        <div className="ez-empty">
          <h2>{t('visits.none_free', { date: date(schedule.until) })}</h2>
          <p>
            {phone
              ? t('visits.none_free_hint', { phone })
              : t('visits.none_free_hint_short')}
          </p>
        </div>
      )}
    </>
  );
}

/** The account of who is logged in; null for nobody, undefined until it is known. */
function useAccount(api) {
  const [account, setAccount] = useState(undefined);
  useEffect(() => {
    if (!readToken()) {
      setAccount(null);
      return;
    }
    // who has a session but no account of a resident books as anybody does
    api.get('/@account').then(setAccount, () => setAccount(null));
  }, [api]);
  return account;
}
