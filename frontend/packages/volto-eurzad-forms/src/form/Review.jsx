import { sentenceFor } from '../api/failure';
import { useLanguage } from '../i18n/Language';
import { calculatedValue, isCalculated } from '../fields/CalculatedField';
import { shownColumns } from '../rules/validate';
import { Notice } from '../ui/Notice';
import { SubmitButton } from '../ui/SubmitButton';
import { answerText } from './answerText';
import { Counter } from './Counter';
import { REVIEW } from './steps';
import { StepHeading } from './StepHeading';

/** Everything that was answered, with a way back to each step, and the button that files it. */
export function Review({
  state,
  steps,
  heading,
  goTo,
  addressOfStep,
  onSubmit,
  identity,
  counter,
  onCounter,
  onElsewhere,
  trap,
  onBack,
}) {
  const language = useLanguage();
  const { t, tidy } = language;
  const { submission, form } = state;
  const sending = submission.state === 'sending';
  const { signatories, signing } = form.filing || {};
  const joint = signatories === 'required' && !counter;
  const signed = signing === 'file' && !counter;

  function sendWords() {
    if (joint) return 'form.joint_next';
    if (signed) return 'form.sign_next';
    if (submission.state === 'failed') return 'form.submit_again';
    return trap ? 'form.submit_report' : 'form.submit';
  }

  function submit(event) {
    event.preventDefault();
    if (joint) onElsewhere('wspolny-wniosek');
    else if (signed) onElsewhere('podpisz-wniosek');
    else onSubmit();
  }

  return (
    <form method="post" noValidate onSubmit={submit}>
      <StepHeading
        heading={heading}
        step={state.step}
        count={steps.length}
        title={t('form.review')}
      />
      {steps.map((step, index) =>
        step.id === REVIEW ? null : (
          <section
            key={step.id}
            className="ez-review"
            aria-labelledby={`przeglad-${step.id}`}
          >
            <div className="ez-review-head">
              <h2 id={`przeglad-${step.id}`}>{tidy(step.title)}</h2>
              <a
                href={addressOfStep(index)}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(index);
                }}
              >
                {t('form.change')}
                <span className="ez-hidden"> {step.title}</span>
              </a>
            </div>
            <Answers names={step.fields} state={state} />
          </section>
        ),
      )}
      {counter && (
        <Counter counter={counter} errors={state.errors} onChange={onCounter} />
      )}
      {!counter && signing && signing !== 'none' && (
        <p>
          {signing === 'identity' && identity === 'basic'
            ? t('form.identity_needed')
            : t(`form.sign_${signing}`)}
        </p>
      )}
      {joint ? (
        <p>{t('form.joint_required')}</p>
      ) : (
        <div className="ez-declaration">
          <h2>{t('form.declaration')}</h2>
          <p>{tidy(form.declaration)}</p>
        </div>
      )}
      {signatories === 'optional' && !counter && (
        <p>
          {t('form.joint_optional')}{' '}
          <button
            type="button"
            className="ez-link"
            onClick={() => onElsewhere('wspolny-wniosek')}
          >
            {t('form.joint_invite')}
          </button>
        </p>
      )}
      {trap && (
        <div className="ez-hidden" aria-hidden="true">
          <label>
            {t('form.trap')}
            <input
              type="text"
              tabIndex={-1}
              autoComplete="off"
              value={trap.value}
              onChange={({ target }) => trap.onChange(target.value)}
            />
          </label>
        </div>
      )}
      {submission.state === 'failed' && (
        <Notice tone="error" live title={t('form.not_submitted')}>
          <p>
            {submission.failure.passing
              ? t('form.not_submitted_retry')
              : sentenceFor(submission.failure, t)}
          </p>
        </Notice>
      )}
      <div className="ez-actions">
        <SubmitButton busy={sending} busyText={t('form.submitting')}>
          {t(sendWords())}
        </SubmitButton>
        <button
          type="button"
          className="ez-btn2"
          onClick={onBack}
          disabled={sending}
        >
          {t('form.back')}
        </button>
      </div>
      <p className="ez-hidden" role="status">
        {sending ? t('form.submitting') : ''}
      </p>
    </form>
  );
}

function Answers({ names, state }) {
  const { tidy } = useLanguage();
  const { form, answers } = state;
  const valueOf = (name) =>
    isCalculated(form.fields[name])
      ? calculatedValue(form, answers, name)
      : answers[name];
  return (
    <dl className="ez-list">
      {names
        .filter((name) => form.fields[name].type !== 'richlabel')
        .map((name) => (
          <div key={name}>
            <dt>{tidy(form.fields[name].title)}</dt>
            <dd>
              <Answer
                field={form.fields[name]}
                name={name}
                value={valueOf(name)}
                state={state}
              />
            </dd>
          </div>
        ))}
    </dl>
  );
}

function Answer({ field, name, value, state }) {
  const language = useLanguage();
  if (field.type === 'files')
    return <Files ids={value || []} attachments={state.attachments} />;
  if (field.type === 'group')
    return <Rows field={field} path={name} rows={value || []} state={state} />;
  const text = answerText(field, value, language);
  return (
    text || <span className="ez-none">{language.t('form.no_answer')}</span>
  );
}

function Files({ ids, attachments }) {
  const { t, size } = useLanguage();
  const files = ids.map((id) => attachments[id]).filter(Boolean);
  if (!files.length)
    return <span className="ez-none">{t('form.no_file')}</span>;
  return files.map((file) => (
    <span key={file.id} className="ez-line">
      {file.filename} ({size(file.size)})
    </span>
  ));
}

function Rows({ field, path, rows, state }) {
  const language = useLanguage();
  if (!rows.length)
    return <span className="ez-none">{language.t('form.no_answer')}</span>;
  return rows.map((row, index) => {
    const shown = shownColumns(field, row, state.form, state.answers);
    return (
      <span key={row.key} className="ez-line">
        {Object.entries(field.columns)
          .filter(([name]) => shown.has(name))
          .map(([name, column]) => [
            column.title,
            answerText(
              column,
              isCalculated(column)
                ? calculatedValue(
                    state.form,
                    state.answers,
                    `${path}.${index}.${name}`,
                  )
                : row[name],
              language,
            ),
          ])
          .filter(([, text]) => text)
          .map(([title, text]) => `${title}: ${text}`)
          .join(', ')}
      </span>
    );
  });
}
