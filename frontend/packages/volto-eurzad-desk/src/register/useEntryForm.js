/**
 * An entry that is being filled in: by keyboard alone, Enter goes to the next field, Ctrl+Enter saves.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { missingOf } from './fields';

const FIELD = 'input:not([type="hidden"]), select, textarea';

/** Focuses what follows a field; tells whether there was anything. */
function goOn(form, from) {
  const all = [...form.querySelectorAll(FIELD)].filter((one) => !one.disabled);
  const next = all[all.indexOf(from) + 1];
  next?.focus();
  if (next?.tagName === 'INPUT' && next.type === 'text') next.select();
  return Boolean(next);
}

/** `fields` and what they begin with; `onSave` is called with the entry when nothing is missing. */
export function useEntryForm(fields, beginning, onSave, moreMissing) {
  const form = useRef(null);
  const [entry, setEntry] = useState(beginning);
  const [missing, setMissing] = useState([]);
  const set = useCallback(
    (changes) => setEntry((before) => ({ ...before, ...changes })),
    [],
  );
  const focusOn = useCallback((name) => {
    const wanted = name && form.current?.elements[name];
    (wanted || form.current?.querySelector(FIELD))?.focus();
  }, []);

  const save = () => {
    const empty = [...missingOf(fields, entry), ...(moreMissing?.() || [])];
    setMissing(empty);
    const wrong = fields.find(({ name }) => entry[name] === null);
    if (empty.length > 0 || wrong) focusOn(empty[0] || wrong.name);
    else onSave(entry);
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const listen = (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  const onKeyDown = (event) => {
    const { key, target, ctrlKey, metaKey, defaultPrevented } = event;
    if (key !== 'Enter' || ctrlKey || metaKey || defaultPrevented) return;
    if (!target.matches('input, select')) return;
    event.preventDefault();
    if (!goOn(form.current, target)) save();
  };
  const onSubmit = (event) => {
    event.preventDefault();
    save();
  };
  const stillMissing = missing.filter(
    (name) =>
      !fields.some((field) => field.name === name) ||
      missingOf(fields, entry).includes(name),
  );
  return {
    entry,
    set,
    setEntry,
    focusOn,
    missing: stillMissing,
    form: { ref: form, onKeyDown, onSubmit, noValidate: true },
  };
}
