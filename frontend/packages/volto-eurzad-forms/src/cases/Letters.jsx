import { useLanguage } from '../i18n/Language';
import { FileList } from './FileList';

/** Letters of the office to the person, and whether they were read. */
export function Letters({ letters, onRead }) {
  const { t, tidy, date, time } = useLanguage();
  return (
    <section aria-labelledby="pisma">
      <h2 id="pisma">{t('cases.letters')}</h2>
      <ul className="ez-cases">
        {letters.map((letter) => (
          <li
            key={letter.id}
            id={`pismo-${letter.id}`}
            className={letter.read_at ? undefined : 'ez-letter-new'}
          >
            <h3>{tidy(letter.title)}</h3>
            <p className="ez-help">
              {[letter.kind_title, letter.date && date(letter.date)]
                .filter(Boolean)
                .join(', ')}
              {letter.delivered_at &&
                ` · ${t('case.delivered', {
                  date: date(letter.delivered_at),
                  time: time(letter.delivered_at),
                })}`}
            </p>
            {letter.files.length > 0 && (
              <FileList
                files={[...letter.files, ...(letter.receipts || [])]}
                onOpen={(file) =>
                  letter.files.includes(file) && onRead(letter.id)
                }
              />
            )}
            <p className={letter.read_at ? 'ez-help' : 'ez-unread'}>
              {letter.read_at
                ? t('cases.read', {
                    date: date(letter.read_at),
                    time: time(letter.read_at),
                  })
                : t('cases.not_read')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
