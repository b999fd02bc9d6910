import { useLanguage } from '../i18n/Language';

/** What has happened: it comes in order, and is shown with the newest first. */
export function Timeline({ items }) {
  const { t, tidy, date } = useLanguage();
  const latestFirst = [...items].reverse();
  return (
    <section aria-labelledby="historia">
      <h2 id="historia">{t('cases.history')}</h2>
      <ol className="ez-timeline">
        {latestFirst.map((item, index) => (
          <li key={index}>
            <time dateTime={item.date}>{date(item.date)}</time>
            <p>{tidy(item.title)}</p>
            {item.detail && <p className="ez-help">{tidy(item.detail)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
