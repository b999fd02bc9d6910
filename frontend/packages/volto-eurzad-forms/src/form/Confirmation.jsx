import { useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/Language';
import { FileList } from '../cases/FileList';
import { Icon } from '../ui/Icon';
import { useTitle } from '../ui/useTitle';
import { usePolledApplication } from './usePolledApplication';

const RECEIPTS = ['receipt-pdf', 'receipt-xml', 'application-pdf'];

/** The application is filed. The number follows as soon as the register gives it. */
export function Confirmation({ api, token, submittedAt, form, waits }) {
  const { t, tidy, date, time } = useLanguage();
  const { application, gaveUp } = usePolledApplication(api, token, waits);
  const heading = useRef(null);
  useTitle(t('form.accepted'));
  useEffect(() => heading.current?.focus(), []);
  const at = submittedAt || application?.submitted_at;
  const number = application?.register_number;
  const documents = application?.documents || [];
  const receipts = RECEIPTS.flatMap((kind) =>
    documents.filter((file) => file.kind === kind),
  );
  return (
    <div className="ez-page">
      <p className="ez-caption">{tidy(form.service?.title || form.title)}</p>
      <div className="ez-accepted">
        <Icon name="closed" />
        <h1 ref={heading} tabIndex={-1}>
          {t('form.accepted')}
        </h1>
        {at && (
          <p>{t('form.accepted_at', { date: date(at), time: time(at) })}</p>
        )}
        <div className="ez-number" role="status">
          {number && (
            <>
              <span>{t('cases.register_number')}</span>{' '}
              <strong>{number}</strong>
            </>
          )}
          {!number && (
            <p>{t(gaveUp ? 'form.number_later' : 'form.number_soon')}</p>
          )}
        </div>
      </div>
      {receipts.length > 0 && (
        <>
          <h2>{t('form.receipts')}</h2>
          <FileList files={receipts} />
        </>
      )}
      <h2>{t('form.what_next')}</h2>
      <ol className="ez-plain">
        <li>{t('form.next_mail')}</li>
        <li>{t('form.next_handler')}</li>
        <li>{t('form.next_letters')}</li>
      </ol>
      <p className="ez-actions">
        <a
          className="btn ez-btn"
          href={`/moje-sprawy/${encodeURIComponent(token)}`}
        >
          {t('form.see_case')}
        </a>
        <a className="ez-btn2" href="/moje-sprawy">
          {t('cases.mine')}
        </a>
      </p>
    </div>
  );
}
