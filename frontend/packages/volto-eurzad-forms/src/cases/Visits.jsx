import { whenText } from '../appointments/dates';
import { calendarOf } from '../appointments/access';
import { ToCalendar } from '../appointments/ToCalendar';
import { useLanguage } from '../i18n/Language';

/** The visits at the office about this case: when, where, what to bring. */
export function Visits({ visits }) {
  const { t, tidy, locale } = useLanguage();
  return (
    <section aria-labelledby="wizyty">
      <h2 id="wizyty">{t('case.visits')}</h2>
      <ul className="ez-cases">
        {visits.map(({ number, schedule, ...when }) => (
          <li key={number}>
            <h3>{whenText(when, locale)}</h3>
            {schedule && <p>{tidy(placeOf(schedule, t))}</p>}
            {schedule?.bring && (
              <p>{t('case.visit_bring', { bring: tidy(schedule.bring) })}</p>
            )}
            <p>
              <a href={`/umow-wizyte/wizyta?numer=${number}`}>
                {t('case.visit_change', { number })}
              </a>
            </p>
            <ToCalendar file={calendarOf(number)} words="case" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeOf({ unit, place }, t) {
  const room = unit.room && t('case.room', { room: unit.room });
  return [unit.title, place || room].filter(Boolean).join(', ');
}
