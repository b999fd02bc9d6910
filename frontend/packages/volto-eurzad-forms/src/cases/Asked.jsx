import { useLanguage } from '../i18n/Language';
import { Icon } from '../ui/Icon';

const ICONS = { read: 'letter', answer: 'file', pay: 'inbox' };

/** What the person has to do, by when, with a link to where it is done. */
export function Asked({ asked, hrefOf }) {
  const { t, tidy } = useLanguage();
  if (!asked.length) return <p>{t('case.nothing_asked')}</p>;
  return (
    <ul className="ez-asked">
      {asked.map((one) => (
        <li key={one.kind + one.letter}>
          <Icon name={ICONS[one.kind] || 'info'} />
          <div>
            <a href={hrefOf(one)}>{tidy(one.title)}</a>
            <Until asked={one} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Until({ asked }) {
  const { t, date } = useLanguage();
  const { until, days_left: left } = asked;
  if (!until) return null;
  const values = { date: date(until), count: Math.abs(left) };
  const id =
    left < 0 ? 'until_past' : left === 0 ? 'until_today' : 'until_left';
  return (
    <p className={left < 0 ? 'ez-error' : 'ez-help'}>
      {t(`case.${id}`, values)}
    </p>
  );
}
