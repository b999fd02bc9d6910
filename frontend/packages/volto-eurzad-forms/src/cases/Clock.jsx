import { useLanguage } from '../i18n/Language';

/** By when the office settles the case, and every stretch that did not count, in words. */
export function Clock({ clock }) {
  const { t, tidy, date } = useLanguage();
  const running = ['running', 'paused', 'missed'].includes(clock.state);
  return (
    <section aria-labelledby="termin">
      <h2 id="termin">{t('case.clock')}</h2>
      <p>
        {running && (
          <>
            <strong>{t('case.clock_until', { date: date(clock.date) })}</strong>
            {clock.paused && ` ${t('case.clock_earliest')}`}
            <br />
          </>
        )}
        {tidy(sentence(clock.explanation))}
      </p>
      {clock.pauses.length > 0 && (
        <>
          <h3>{t('case.pauses')}</h3>
          <ul className="ez-plain">
            {clock.pauses.map((pause) => (
              <li key={pause.from + pause.text}>
                {tidy(sentence(pause.text))}
              </li>
            ))}
          </ul>
        </>
      )}
      {clock.state === 'missed' && (
        <p className="ez-help">{t('case.reminder')}</p>
      )}
      <details className="ez-details">
        <summary>{t('case.clock_how')}</summary>
        <p>
          {clock.start && t('case.clock_start', { date: date(clock.start) })}{' '}
          {clock.term &&
            t(`case.term_${clock.term.unit}`, { count: clock.term.count })}{' '}
          {clock.notified &&
            t('case.clock_notified', { date: date(clock.notified) })}{' '}
          {clock.days_not_counted > 0 &&
            t('case.clock_not_counted', { count: clock.days_not_counted })}
        </p>
        {clock.rules.length > 0 && (
          <p className="ez-help">
            {t('case.clock_rules', { rules: clock.rules.join(', ') })}
          </p>
        )}
      </details>
    </section>
  );
}

/** The first part of what the office says stands here; the pauses have a list of their own. */
function sentence(text) {
  const first = text.split('; wstrzymano ')[0].split('; paused ')[0];
  const whole = first.charAt(0).toUpperCase() + first.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
