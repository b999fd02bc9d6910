import { FileList } from '../cases/FileList';
import { useLanguage } from '../i18n/Language';

/** The application as it will be filed. */
export function Application({ joint, form }) {
  const { t, tidy } = useLanguage();
  const steps = [...new Set(joint.answers.map((one) => one.step))];
  return (
    <>
      <h2>{t('joint.application')}</h2>
      {joint.owner && (
        <p>
          <a href={form}>{t('joint.edit')}</a>{' '}
          <span className="ez-help">{t('joint.edit_hint')}</span>
        </p>
      )}
      {steps.map((step) => (
        <section key={step} className="ez-review">
          <h3>{tidy(step)}</h3>
          <dl className="ez-list">
            {joint.answers
              .filter((one) => one.step === step)
              .map((one) => (
                <div key={one.label}>
                  <dt>{tidy(one.label)}</dt>
                  <dd className="ez-lines">{one.value}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      {joint.attachments.length > 0 && (
        <section>
          <h3>{t('joint.attachments')}</h3>
          <FileList
            files={joint.attachments.map((file) => ({
              ...file,
              title: file.filename,
              download: ['waiting', 'infected'].includes(file.scan?.state)
                ? null
                : file.download,
            }))}
          />
        </section>
      )}
    </>
  );
}
