import { useCallback, useRef } from 'react';
import { newToken } from '../api/token';
import { answersOf } from '../rules/values';
import { shownFields } from '../rules/validate';
import { firstStepWithError, stepsFor } from './steps';

const RETRY_MS = [1_000, 3_000];

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again, with the very same body, while the answer may only have been lost. */
async function insist(send, waits) {
  try {
    return await send();
  } catch (failure) {
    if (!failure.passing || !waits.length) throw failure;
    await pause(waits[0]);
    return insist(send, waits.slice(1));
  }
}

/**
 * Submits the form once, however often it is asked to.
 *
 * The token names the submission: the draft's id, or a random one kept until the page is left.
 * Every try carries it, so a retry after a lost answer makes no second application. `via` is
 * another way of filing than by one's account: its service, what goes along with the answers, and
 * perhaps the token.
 */
export function useSubmission({
  state,
  dispatch,
  api,
  formPath,
  draft,
  via = null,
  waits = RETRY_MS,
}) {
  const latest = useRef(state);
  latest.current = state;
  const busy = useRef(false);
  const token = useRef(null);

  return useCallback(async () => {
    if (busy.current || latest.current.submission.state === 'done') return;
    busy.current = true;
    dispatch({ type: 'submitting' });
    const draftId = await draft.settle();
    token.current ||= draftId || via?.token || newToken();
    const { form, answers } = latest.current;
    const body = {
      token: token.current,
      version: form.version,
      answers: answersOf(form.fields, answers, shownFields(form, answers)),
    };
    try {
      const service = via ? via.service : '@submit';
      const answer = await insist(
        () => api.post(`${formPath}/${service}`, { ...body, ...via?.more }),
        waits,
      );
      dispatch({ type: 'submitted', answer });
    } catch (failure) {
      draft.resume();
      await report(failure, {
        form,
        answers,
        dispatch,
        api,
        formPath,
        draftId,
      });
    } finally {
      busy.current = false;
    }
  }, [api, via, dispatch, draft, formPath, waits]);
}

async function report(
  failure,
  { form, answers, dispatch, api, formPath, draftId },
) {
  if (failure.status === 400 && failure.fields?.length) {
    const step = firstStepWithError(stepsFor(form, answers), failure.fields);
    dispatch({ type: 'submitRefused', failure, errors: failure.fields, step });
    return;
  }
  if (failure.status === 409 && failure.type === 'FormChanged') {
    const [fresh, kept] = await Promise.all([
      api.get(`${formPath}/@form`).catch(() => form),
      draftId ? api.get(`/@drafts/${draftId}`).catch(() => null) : null,
    ]);
    const changes = kept?.changes;
    dispatch({ type: 'formChanged', form: fresh, failure, changes });
    return;
  }
  dispatch({ type: 'submitFailed', failure });
}
