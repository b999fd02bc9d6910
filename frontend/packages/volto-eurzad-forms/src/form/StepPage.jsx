import { useLanguage } from '../i18n/Language';
import { FormField } from '../fields/FormField';
import { SubmitButton } from '../ui/SubmitButton';
import { StepHeading } from './StepHeading';

/** One step: one subject, its fields, and the way on. */
export function StepPage({
  state,
  steps,
  heading,
  dispatch,
  transfer,
  onNext,
  onBack,
}) {
  const { t, tidy } = useLanguage();
  const { form, answers, errors, step } = state;
  const { title, description, help, fields } = steps[step];
  const errorsAt = (path) => errors.find((error) => error.field === path);

  function next(event) {
    event.preventDefault();
    onNext();
  }

  return (
    <form method="post" noValidate onSubmit={next}>
      <StepHeading
        heading={heading}
        step={step}
        count={steps.length}
        title={tidy(title)}
      />
      {description && <p className="ez-lead">{tidy(description)}</p>}
      {help && (
        <details className="ez-more">
          <summary>{t('form.more_help')}</summary>
          <p>{tidy(help)}</p>
        </details>
      )}
      {fields.map((name) => (
        <FormField
          key={name}
          field={form.fields[name]}
          path={name}
          value={answers[name]}
          form={form}
          answers={answers}
          errorsAt={errorsAt}
          attachments={state.attachments}
          uploads={state.uploads[name]}
          transfer={transfer}
          onChange={(value, path) =>
            dispatch({ type: 'changed', name, value, path })
          }
        />
      ))}
      <div className="ez-actions">
        <SubmitButton>
          {t(state.reviewing ? 'form.to_review' : 'form.next')}
        </SubmitButton>
        {step > 0 && (
          <button type="button" className="ez-btn2" onClick={onBack}>
            {t('form.back')}
          </button>
        )}
      </div>
    </form>
  );
}
