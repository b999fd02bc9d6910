import { useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';

/** What the form asks otherwise than when the answers were given, with a way to each question. */
export function Changes({ changes, steps, go, onRead }) {
  const { t, tidy } = useLanguage();
  const asked = new Set(steps.flatMap(({ fields }) => fields));
  return (
    <Notice tone="warning" title={t('form.changes')}>
      <p>{t(changes.length ? 'form.changes_lead' : 'form.changes_none')}</p>
      <ul className="ez-plain">
        {changes.map(({ field, title, change }) => (
          <li key={field}>
            {t(`form.changes_${change}`)}{' '}
            {asked.has(field) ? (
              <button
                type="button"
                className="ez-link"
                onClick={() => go(field)}
              >
                {tidy(title)}
              </button>
            ) : (
              <strong>{tidy(title)}</strong>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="ez-btn2" onClick={onRead}>
        {t('form.changes_read')}
      </button>
    </Notice>
  );
}
