import { useMemo, useRef, useState } from 'react';
import { apiIn } from '../api/client';
import { sentenceFor } from '../api/failure';
import { useLanguage } from '../i18n/Language';
import { validate } from '../rules/validate';

/**
 * A short form of the account: its values, its errors, and a `submit` that runs once at a time.
 *
 * `send(api, values)` asks the server; what it answers is kept in `done`.
 */
export function useAccountForm({ fields, initial = {}, send, explain }) {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState([]);
  const [attempts, setAttempts] = useState(0);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(null);
  const running = useRef(false);
  const form = { fields, steps: [{ fields: Object.keys(fields) }] };

  function change(name, value) {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors((before) => before.filter((error) => error.field !== name));
    setDone(null);
  }

  function refuse(found) {
    setErrors(found);
    setAttempts((count) => count + 1);
  }

  async function submit(event) {
    event.preventDefault();
    if (running.current) return;
    const found = validate(form, values);
    setProblem(null);
    setErrors([]);
    if (found.length) {
      refuse(found);
      return;
    }
    running.current = true;
    setBusy(true);
    try {
      setDone((await send(api, values)) ?? true);
    } catch (failure) {
      const named =
        failure.fields?.filter((error) => fields[error.field]) || [];
      if (named.length) refuse(named);
      else setProblem(explain?.(failure, t) || sentenceFor(failure, t));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  const errorsAt = (path) => errors.find((error) => error.field === path);
  return {
    values,
    change,
    errors,
    errorsAt,
    attempts,
    problem,
    busy,
    done,
    submit,
  };
}
