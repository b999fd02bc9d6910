import { useCallback, useEffect, useRef, useState } from 'react';

const PAUSE = 1200;

/**
 * Saves the working copy by itself, a moment after the last change, and tells how that went.
 *
 * `state`: saved, waiting, saving, failed (`error`) or conflict. Each save names the version that
 * it follows, so that nobody's work is overwritten.
 */
export function useSaving({ definition, copy, save }) {
  const [kept, setKept] = useState(copy);
  const [state, setState] = useState('saved');
  const [error, setError] = useState(null);
  const saved = useRef(definition);
  // read anew after publishing, the same copy says which version residents have
  useEffect(() => setKept(copy), [copy]);
  const latest = useRef({ definition, version: copy.version });
  latest.current.definition = definition;

  const flush = useCallback(async () => {
    const { definition: sent, version } = latest.current;
    if (sent === saved.current) return true;
    setState('saving');
    try {
      const answer = await save(sent, version);
      latest.current.version = answer.version;
      saved.current = sent;
      setKept(answer);
      setError(null);
      setState(latest.current.definition === sent ? 'saved' : 'waiting');
      return true;
    } catch (failure) {
      setError(failure);
      setState(failure.status === 409 ? 'conflict' : 'failed');
      return false;
    }
  }, [save]);

  useEffect(() => {
    if (definition === saved.current || state === 'conflict') return undefined;
    setState((now) => (now === 'saving' ? now : 'waiting'));
    const timer = setTimeout(() => void flush(), PAUSE);
    return () => clearTimeout(timer);
    // a save that ends while more was typed begins the next one by `kept`
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [definition, flush, kept]);

  useEffect(() => {
    if (state === 'saved') return undefined;
    const warn = (event) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state]);

  return { state, error, kept, flush };
}
