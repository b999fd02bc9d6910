import { useLanguage } from '../i18n/Language';

/** Where in the form we are, and the subject of the step. It takes the focus at a change of step. */
export function StepHeading({ heading, step, count, title }) {
  const { t } = useLanguage();
  return (
    <>
      <progress
        className="ez-track"
        max={count}
        value={step + 1}
        aria-hidden="true"
      />
      <h1 ref={heading} tabIndex={-1}>
        <span className="ez-step">
          {t('form.step', { step: step + 1, count })}
        </span>{' '}
        {title}
      </h1>
    </>
  );
}
