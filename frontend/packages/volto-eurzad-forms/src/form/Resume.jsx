import { useLanguage } from '../i18n/Language';
import { useTitle } from '../ui/useTitle';
import { Page } from './Page';

/** Offers the drafts of this form before a new one is begun. */
export function Resume({ form, office, drafts, onBegin }) {
  const { t, date, time } = useLanguage();
  useTitle(t('form.resume'));
  return (
    <Page form={form} office={office}>
      <h1>{t('form.resume')}</h1>
      <p className="ez-lead">
        {t('form.resume_lead', { count: drafts.length })}
      </p>
      <ul className="ez-cards">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <a href={`?szkic=${encodeURIComponent(draft.id)}`}>
              {t('form.resume_draft', {
                date: date(draft.saved),
                time: time(draft.saved),
              })}
            </a>
            {draft.outdated && <p className="ez-help">{t('form.changes')}</p>}
          </li>
        ))}
      </ul>
      <button type="button" className="ez-btn2" onClick={onBegin}>
        {t('form.begin_anew')}
      </button>
    </Page>
  );
}
