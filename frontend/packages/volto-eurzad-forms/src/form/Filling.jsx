import {
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react';
import { newToken } from '../api/token';
import { focusField } from '../fields/names';
import { useLanguage } from '../i18n/Language';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Notice } from '../ui/Notice';
import { useFocusHeading } from '../ui/useFocusHeading';
import { useTitle } from '../ui/useTitle';
import { Changes } from './Changes';
import { Confirmation } from './Confirmation';
import { AT_COUNTER } from './Counter';
import { Elsewhere } from './Elsewhere';
import { Page } from './Page';
import { problemsIn } from './problems';
import { begin, isUnsaved, reduce } from './reducer';
import { Review } from './Review';
import { SaveState } from './SaveState';
import { StepPage } from './StepPage';
import { addressOf, REVIEW, stepAsked, stepOfField, stepsFor } from './steps';
import { useDraft } from './useDraft';
import { useIdentity } from './useIdentity';
import { useSubmission } from './useSubmission';
import { useUploads } from './useUploads';

function useDocumentTitle(state, steps) {
  const { t } = useLanguage();
  const { id, title } = steps[state.step];
  const where = t('form.step', { step: state.step + 1, count: steps.length });
  const name = id === REVIEW ? t('form.review') : title;
  const error = state.errors.length ? `${t('error.prefix')} ` : '';
  useTitle(
    `${error}${where}: ${name} – ${state.form.service?.title || state.form.title}`,
  );
}

/** The step follows the address, so that the back button and a reload do what they promise. */
function useStepInAddress(state, steps, dispatch) {
  const address = addressOf(state.step, state.draft);
  const shown = useRef(state.step);
  useEffect(() => {
    if (window.location.search === address || state.submission.state === 'done')
      return;
    const moved = shown.current !== state.step;
    shown.current = state.step;
    window.history[moved ? 'pushState' : 'replaceState']({}, '', address);
  }, [address, state.step, state.submission.state]);
  useEffect(() => {
    const follow = () => {
      const asked = new URLSearchParams(window.location.search).get('krok');
      const step = stepAsked(asked, steps.length);
      shown.current = step;
      dispatch({ type: 'stepped', step });
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, [steps.length, dispatch]);
}

/** What signing will ask for, said before the person has filled anything in. */
function SigningAhead({ signing, identity }) {
  const { t } = useLanguage();
  if (signing === 'file')
    return (
      <Notice>
        <p>{t('form.file_ahead')}</p>
      </Notice>
    );
  if (signing !== 'identity' || identity !== 'basic') return null;
  return (
    <Notice tone="warning">
      <p>{t('form.identity_needed')}</p>
    </Notice>
  );
}

/** A report without an account: how it is sent, and where its pictures are kept until then. */
function reportUnder(token, ticket, formPath) {
  return {
    token,
    service: '@anonymous',
    files: `${formPath}/@anonymous-files`,
    headers: { 'X-Report-Token': token, 'X-Report-Ticket': ticket },
  };
}

/** A form being filled by a person who is logged in. */
export function Filling({
  api,
  form,
  formPath,
  office,
  draft: kept,
  prefilled,
  atCounter = false,
  identity: known,
  ticket,
  query,
  waits,
}) {
  const { locale, t } = useLanguage();
  const [state, dispatch] = useReducer(reduce, null, () => {
    const first = begin({ form, draft: kept, prefilled, locale });
    return {
      ...first,
      step: stepAsked(query.krok, stepsFor(form, first.answers).length),
    };
  });
  const steps = useMemo(
    () => stepsFor(state.form, state.answers),
    [state.form, state.answers],
  );
  const step = Math.min(state.step, steps.length - 1);
  const current = { ...state, step };
  const draft = useStable(
    useDraft({ state, dispatch, api, formPath, off: Boolean(ticket) }),
  );
  const report = useMemo(
    () => ticket && reportUnder(newToken(), ticket, formPath),
    [ticket, formPath],
  );
  const transfer = useStable(
    useUploads({ state, dispatch, api, draft, report }),
  );
  const identity = useIdentity(api, form.filing, known);
  const [counter, setCounter] = useState(atCounter ? AT_COUNTER : null);
  const [website, setWebsite] = useState('');
  const via = useMemo(() => {
    if (counter) return { service: '@counter', more: counter };
    return report && { ...report, more: { ticket, website } };
  }, [counter, report, ticket, website]);
  const submit = useSubmission({
    state,
    dispatch,
    api,
    formPath,
    draft,
    via,
    waits: waits?.submit,
  });
  const heading = useFocusHeading(step, state.errors.length > 0);
  const wanted = useRef(null);
  useDocumentTitle(current, steps);
  useStepInAddress(current, steps, dispatch);

  useEffect(() => {
    const path = wanted.current;
    wanted.current = null;
    if (path) focusField(path);
  }, [step]);

  useEffect(() => {
    const { submission } = state;
    if (submission.state === 'done') {
      window.history.replaceState(
        {},
        '',
        `?zlozono=${encodeURIComponent(submission.answer.token)}`,
      );
    }
  }, [state]);

  const leaveTo = useCallback(
    (target, reviewing) => {
      dispatch({ type: 'stepped', step: target, reviewing });
      draft.reach(target);
      if (isUnsaved(state) || state.draft) draft.flush().catch(() => {});
    },
    [draft, state],
  );

  function refuse(errors) {
    dispatch({ type: 'refused', errors });
    draft.refuse(errors);
    if (state.draft) draft.flush().catch(() => {});
  }

  function next() {
    const errors = problemsIn(state, steps[step].fields);
    if (errors.length) refuse(errors);
    else leaveTo(state.reviewing ? steps.length - 1 : step + 1);
  }

  function file() {
    const errors = problemsIn(state);
    if (errors.length) refuse(errors);
    else submit();
  }

  /** Signing goes on at a page of its own, once the draft is kept. */
  async function goOnAt(page) {
    const errors = problemsIn(state);
    if (errors.length) {
      refuse(errors);
      return;
    }
    const id = await draft
      .flush()
      .then(draft.ensure)
      .catch(() => null);
    if (id) window.location.assign(`/${page}/${id}`);
  }

  function goToField(path) {
    const target = stepOfField(steps, path);
    if (target < 0 || target === step) {
      focusField(path);
      return;
    }
    wanted.current = path;
    // the errors go along: the person sees what to mend beside the field
    dispatch({ type: 'stepped', step: target, reviewing: true, keep: true });
  }

  if (state.submission.state === 'done') {
    const { token, submitted_at: submittedAt } = state.submission.answer;
    if (via) return <Elsewhere token={token} counter={counter} />;
    return (
      <Confirmation
        api={api}
        token={token}
        submittedAt={submittedAt}
        form={state.form}
        waits={waits?.poll}
      />
    );
  }
  const reviewing = steps[step].id === REVIEW;
  return (
    <Page form={state.form} office={office}>
      {counter && !reviewing && (
        <Notice>
          <p>{t('form.counter_steps')}</p>
        </Notice>
      )}
      {!counter && step === 0 && (
        <SigningAhead
          signing={state.form.filing?.signing}
          identity={identity}
        />
      )}
      {state.changes && (
        <Changes
          changes={state.changes}
          steps={steps}
          go={goToField}
          onRead={() => {
            dispatch({ type: 'changesRead' });
            heading.current?.focus();
          }}
        />
      )}
      <ErrorSummary
        errors={state.errors}
        attempts={state.attempts}
        fields={state.form.fields}
        go={goToField}
      />
      {reviewing ? (
        <Review
          state={current}
          steps={steps}
          heading={heading}
          goTo={(target) => leaveTo(target, true)}
          addressOfStep={(target) => addressOf(target, state.draft)}
          onSubmit={file}
          identity={identity}
          counter={counter}
          onCounter={setCounter}
          onElsewhere={goOnAt}
          trap={ticket && { value: website, onChange: setWebsite }}
          onBack={() => leaveTo(step - 1, false)}
        />
      ) : (
        <StepPage
          key={steps[step].id}
          state={current}
          steps={steps}
          heading={heading}
          dispatch={dispatch}
          transfer={transfer}
          onNext={next}
          onBack={() => leaveTo(step - 1, false)}
        />
      )}
      {ticket ? (
        <p className="ez-saved">{t('form.report_unsaved')}</p>
      ) : (
        <SaveState
          state={state}
          formPath={formPath}
          onRetry={() => draft.flush().catch(() => {})}
        />
      )}
    </Page>
  );
}

/** The same object for as long as its functions are the same. */
function useStable(functions) {
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => functions, Object.values(functions));
}
