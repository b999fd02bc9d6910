import { useEffect, useRef } from 'react';
import { readToken } from '../api/session';
import { useLanguage } from '../i18n/Language';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { useTitle } from '../ui/useTitle';
import { accessByLink } from './access';
import { ToCalendar } from './ToCalendar';
import { VisitFacts } from './VisitFacts';

/** The visit is booked: its number, and how to change it later. */
export function Booked({ api, visit, token, office }) {
  const { t } = useLanguage();
  const heading = useRef(null);
  useTitle(t('visits.booked'));
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo?.({ top: 0 });
  }, []);
  const access = accessByLink(api, token);
  return (
    <>
      <div className="ez-accepted">
        <Icon name="closed" />
        <h1 ref={heading} tabIndex={-1}>
          {t('visits.booked')}
        </h1>
        <div className="ez-number">
          <span>{t('visits.number')}</span> <strong>{visit.number}</strong>
        </div>
        <p>{t('visits.number_hint')}</p>
      </div>
      {visit.email ? (
        <p>{t('visits.mail_sent', { email: visit.email })}</p>
      ) : (
        <Notice tone="warning">
          <p>{t('visits.keep_link')}</p>
        </Notice>
      )}
      <VisitFacts visit={visit} office={office} />
      <div className="ez-actions ez-noprint">
        <ToCalendar file={access.calendar(visit.number)} />
        <a className="ez-btn2" href={`/umow-wizyte/wizyta#${token}`}>
          {t('visits.manage')}
        </a>
        {readToken() && (
          <a className="ez-btn2" href="/moje-sprawy/wizyty">
            {t('visits.mine_link')}
          </a>
        )}
        <button
          type="button"
          className="ez-btn2"
          onClick={() => window.print()}
        >
          {t('visits.print')}
        </button>
      </div>
    </>
  );
}
