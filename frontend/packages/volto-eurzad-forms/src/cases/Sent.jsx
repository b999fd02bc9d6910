import { useLanguage } from '../i18n/Language';
import { FileList } from './FileList';

/** Letters that the person filed in the case, with their numbers and receipts. */
export function Sent({ sent }) {
  const { t, tidy, date, time } = useLanguage();
  return (
    <section aria-labelledby="wyslane">
      <h2 id="wyslane">{t('case.sent')}</h2>
      <ul className="ez-cases">
        {sent.map((one) => (
          <li key={one.id}>
            <h3>{tidy(one.title)}</h3>
            <p className="ez-help">
              {t('case.sent_at', {
                date: date(one.submitted_at),
                time: time(one.submitted_at),
              })}
              {' · '}
              {one.register_number || t('cases.number_soon')}
            </p>
            {one.files.length > 0 && <FileList files={one.files} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
