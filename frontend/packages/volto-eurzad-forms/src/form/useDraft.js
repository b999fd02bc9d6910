import { useCallback, useEffect, useRef } from 'react';
import { Failure } from '../api/failure';
import { answersOf } from '../rules/values';
import { isUnsaved } from './reducer';
import { stepsFor } from './steps';

const QUIET_MS = 1500;
const RETRY_MS = [5_000, 15_000, 30_000, 60_000];

/**
 * Keeps the draft on the server in step with the answers.
 *
 * Saves one and a half seconds after the last change, one request at a time; a failed save is
 * tried again by itself and when the network is back. `ensure()` resolves with the id of the
 * draft, `flush()` when nothing is left to save. `reach(step)` notes how far the person came: the
 * draft tells the office that, which counts where forms are left. `refuse(errors)` notes which fields
 * people stumble on, never what they answered. `off`: nothing is ever saved.
 */
export function useDraft({ state, dispatch, api, formPath, off = false }) {
  const latest = useRef(state);
  latest.current = state;
  const line = useRef(Promise.resolve());
  const failures = useRef(0);
  // known before React has rendered the state that carries it
  const draftId = useRef(state.draft);
  const stopped = useRef(off);
  const reached = useRef(state.step);
  const told = useRef(state.step);
  const refused = useRef(new Set());
  const toldRefused = useRef(0);

  const save = useCallback(
    async (keepalive = false) => {
      const now = latest.current;
      const stumbled = [...refused.current];
      const nothingNew =
        !isUnsaved(now) &&
        reached.current <= told.current &&
        stumbled.length === toldRefused.current;
      if (stopped.current || (draftId.current && nothingNew)) return;
      const { revision } = now;
      const answers = answersOf(now.form.fields, now.answers);
      const steps = stepsFor(now.form, now.answers);
      const furthest = Math.min(reached.current, steps.length - 1);
      const body = {
        answers,
        version: now.form.version,
        step: steps[furthest].id,
        ...(stumbled.length ? { refused: stumbled } : {}),
      };
      dispatch({ type: 'saving' });
      try {
        const answer = draftId.current
          ? await api.patch(`/@drafts/${draftId.current}`, body, { keepalive })
          : await api.post(`${formPath}/@drafts`, body);
        if (!draftId.current) {
          draftId.current = answer.id;
          dispatch({ type: 'draftMade', draft: answer.id });
        }
        failures.current = 0;
        told.current = Math.max(told.current, furthest);
        toldRefused.current = stumbled.length;
        dispatch({ type: 'saved', at: answer.saved, revision });
      } catch (failure) {
        failures.current += 1;
        if (
          failure instanceof Failure &&
          failure.status === 404 &&
          draftId.current
        ) {
          draftId.current = null;
          dispatch({ type: 'draftLost' });
        }
        dispatch({ type: 'saveFailed', failure });
        throw failure;
      }
    },
    [api, dispatch, formPath],
  );

  /** Saves after what is being saved now. */
  const flush = useCallback(
    (keepalive = false) => {
      const next = line.current.catch(() => {}).then(() => save(keepalive));
      line.current = next;
      return next;
    },
    [save],
  );

  const ensure = useCallback(async () => {
    if (!draftId.current) await flush();
    return draftId.current;
  }, [flush]);

  /** Waits for what is under way and saves no more: the draft is becoming an application. */
  const settle = useCallback(async () => {
    stopped.current = true;
    await line.current.catch(() => {});
    return draftId.current;
  }, []);

  const resume = useCallback(() => {
    stopped.current = off;
  }, [off]);

  const reach = useCallback((step) => {
    reached.current = Math.max(reached.current, step);
  }, []);

  const refuse = useCallback((errors) => {
    errors.forEach(({ field }) => refused.current.add(field.split('.')[0]));
  }, []);

  const unsaved = isUnsaved(state);
  useEffect(() => {
    if (!unsaved || state.saving === 'saving') return undefined;
    const retry = RETRY_MS[Math.min(failures.current, RETRY_MS.length) - 1];
    const wait = state.saving === 'failed' ? retry : QUIET_MS;
    const timer = setTimeout(() => flush().catch(() => {}), wait);
    return () => clearTimeout(timer);
  }, [unsaved, state.revision, state.saving, flush]);

  useEffect(() => {
    const again = () => isUnsaved(latest.current) && flush().catch(() => {});
    const hidden = () => {
      if (document.visibilityState === 'hidden' && isUnsaved(latest.current)) {
        flush(true).catch(() => {});
      }
    };
    const warn = (event) => {
      if (!isUnsaved(latest.current)) return;
      event.preventDefault();
      event.returnValue = '';
    };
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', warn);
    };
  }, [flush]);

  return { flush, ensure, settle, resume, reach, refuse };
}
