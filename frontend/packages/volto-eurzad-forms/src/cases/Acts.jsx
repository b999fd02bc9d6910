import { useLanguage } from '../i18n/Language';
import { replyAddress } from './replyAddress';

/** What the person may file in the case now; each says what the law makes of it. */
export function Acts({ acts, id }) {
  const { t, tidy, date } = useLanguage();
  const optional = acts.filter((act) => act.kind !== 'answer');
  if (!optional.length) return null;
  return (
    <section aria-labelledby="mozesz">
      <h2 id="mozesz">{t('case.acts')}</h2>
      <ul className="ez-cases">
        {optional.map((act) => (
          <li key={act.kind + act.letter}>
            <h3>
              <a href={replyAddress(id, act.kind, act.letter)}>
                {tidy(act.title)}
              </a>
            </h3>
            <p className={act.in_time === false ? undefined : 'ez-help'}>
              {tidy(act.hint)}
            </p>
            {act.draft && (
              <p>
                <a href={replyAddress(id, act.kind, act.letter)}>
                  {t('case.draft_goes_on', { date: date(act.draft.saved) })}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
