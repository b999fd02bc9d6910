import { loginAddress, registrationAddress } from '../account/next';
import { sentenceFor } from '../api/failure';
import { useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';
import { Page } from './Page';

function filesOf(form) {
  return Object.values(form.fields).filter((field) => field.type === 'files');
}

/** What a person who is not logged in reads: what the form asks for, and how to begin. */
export function Welcome({ form, formPath, office, onAnonymous, failure }) {
  const { t, tidy } = useLanguage();
  const back = { pathname: formPath };
  const files = filesOf(form);
  const { fee, deadline } = form.service || {};
  const signing = form.filing?.signing !== 'none' && form.filing?.signing;
  return (
    <Page form={form} office={office}>
      <h1>{t('form.welcome')}</h1>
      <p className="ez-lead">{t('form.welcome_lead')}</p>
      <p className="ez-actions">
        <a className="btn ez-btn" href={loginAddress(back)}>
          {t('account.log_in')}
        </a>
        <a className="ez-btn2" href={registrationAddress(back)}>
          {t('account.register')}
        </a>
      </p>
      {onAnonymous && (
        <section aria-labelledby="bez-konta">
          <h2 id="bez-konta">{t('form.report')}</h2>
          <p>{t('form.report_lead')}</p>
          {failure && (
            <Notice tone="error" live>
              <p>{sentenceFor(failure, t)}</p>
            </Notice>
          )}
          <button type="button" className="ez-btn2" onClick={onAnonymous}>
            {t('form.report_begin')}
          </button>
        </section>
      )}
      {(fee || deadline || signing) && (
        <dl className="ez-list">
          {fee && <Fact title={t('form.fee')} value={tidy(fee)} />}
          {deadline && (
            <Fact title={t('form.deadline')} value={tidy(deadline)} />
          )}
          {signing && (
            <Fact
              title={t('form.how_signed')}
              value={t(`form.how_${signing}`)}
            />
          )}
        </dl>
      )}
      <h2>{t('form.asked')}</h2>
      <ol className="ez-plain">
        {form.steps.map((step) => (
          <li key={step.id}>{tidy(step.title)}</li>
        ))}
        <li>{t('form.review')}</li>
      </ol>
      {files.length > 0 && (
        <>
          <h2>{t('form.files_needed')}</h2>
          <ul className="ez-plain">
            {files.map((field) => (
              <li key={field.title}>
                {tidy(field.title)} {!field.required && t('form.optional')}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('form.welcome_saved')}</p>
    </Page>
  );
}

function Fact({ title, value }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{value}</dd>
    </div>
  );
}
