import { useEffect, useMemo, useReducer, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useText } from 'volto-eurzad-desk/format/text';
import { Notice } from 'volto-eurzad-desk/ui/Notice';
import { focusField } from 'volto-eurzad-forms/fields/names';
import { begin, reduce } from 'volto-eurzad-forms/form/reducer';
import { Review } from 'volto-eurzad-forms/form/Review';
import { StepPage } from 'volto-eurzad-forms/form/StepPage';
import { REVIEW, stepOfField, stepsFor } from 'volto-eurzad-forms/form/steps';
import { catalogs } from 'volto-eurzad-forms/i18n/catalogs';
import { Language, useLanguage } from 'volto-eurzad-forms/i18n/Language';
import { validate } from 'volto-eurzad-forms/rules/validate';
import { ErrorSummary } from 'volto-eurzad-forms/ui/ErrorSummary';
import { designer } from '../messages/designer';

/** The form as residents would see it, by the very code that shows it to them. Nothing is sent. */
export function Preview({ form, place, definition }) {
  const text = useText();
  const { locale: full } = useIntl();
  const locale = full.startsWith('en') ? 'en' : 'pl';
  const answers = useRef({});
  const asksSomething =
    form && Object.values(form.fields).some(({ type }) => type !== 'richlabel');
  return (
    <section className="fd-preview" aria-label={text(designer.view_preview)}>
      <p className="fd-label">{text(designer.previewTitle)}</p>
      {asksSomething ? (
        <Language locale={locale} messages={catalogs[locale]}>
          <Filled
            key={JSON.stringify(form)}
            form={form}
            kept={answers}
            page={definition.pages[place.page]?.id}
          />
        </Language>
      ) : (
        <p className="desk-muted">{text(designer.previewEmpty)}</p>
      )}
    </section>
  );
}

/** Answers given before the form changed, to fields that are still the same. */
function stillGood(form, { of, answers } = {}) {
  const same = Object.entries(answers || {}).filter(
    ([name]) => form.fields[name] && form.fields[name].type === of[name]?.type,
  );
  return Object.fromEntries(same);
}

function Filled({ form, kept, page }) {
  const { locale } = useLanguage();
  const text = useText();
  const [state, dispatch] = useReducer(reduce, null, () => {
    const first = begin({ form, locale });
    return {
      ...first,
      answers: { ...first.answers, ...stillGood(form, kept.current) },
    };
  });
  kept.current = { of: form.fields, answers: state.answers };
  const steps = useMemo(
    () => stepsFor(form, state.answers),
    [form, state.answers],
  );
  const heading = useRef(null);
  useEffect(() => {
    const chosen = steps.findIndex(({ id }) => id === page);
    if (chosen >= 0) dispatch({ type: 'stepped', step: chosen });
    // only another choice in the outline turns the page, not another answer
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [page]);
  const step = Math.min(state.step, steps.length - 1);
  const current = { ...state, step };
  const go = (target) => dispatch({ type: 'stepped', step: target });
  const transfer = useMemo(
    () => ({ add: () => {}, cancel: () => {}, purge: () => {} }),
    [],
  );
  const next = () => {
    const errors = validate(form, state.answers, steps[step].fields);
    if (errors.length) dispatch({ type: 'refused', errors });
    else go(step + 1);
  };
  const goToField = (path) => {
    const target = stepOfField(steps, path);
    if (target >= 0 && target !== step)
      dispatch({ type: 'stepped', step: target, keep: true });
    else focusField(path);
  };
  const reviewing = steps[step].id === REVIEW;
  return (
    <div className="ez-page">
      <ErrorSummary
        errors={state.errors}
        attempts={state.attempts}
        fields={form.fields}
        go={goToField}
      />
      {reviewing ? (
        <>
          <Review
            state={current}
            steps={steps}
            heading={heading}
            goTo={go}
            addressOfStep={() => '#'}
            onSubmit={() =>
              dispatch({ type: 'submitFailed', failure: PREVIEW })
            }
            onBack={() => go(step - 1)}
          />
          {state.submission.failure === PREVIEW && (
            <Notice>{text(designer.previewOnly)}</Notice>
          )}
        </>
      ) : (
        <StepPage
          key={steps[step].id}
          state={current}
          steps={steps}
          heading={heading}
          dispatch={dispatch}
          transfer={transfer}
          onNext={next}
          onBack={() => go(step - 1)}
        />
      )}
    </div>
  );
}

const PREVIEW = { passing: false, told: true, message: '' };
