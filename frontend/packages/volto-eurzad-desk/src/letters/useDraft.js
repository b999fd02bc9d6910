import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useClient } from '../api/ClientContext';
import { keys } from '../api/queries';
import { linesOf } from './parts';
import { useAutosave } from './useAutosave';

export const FIELDS = [
  'title',
  'legal_basis',
  'operative_part',
  'reasons',
  'instruction',
  'remedy',
  'attachments',
  'addressees',
];

/** How often an open editor says that it is there, and hears who else is. */
const SIGN = 30000;

const listOf = (value) =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const shown = (letter, name) =>
  name === 'addressees' ? letter.addressees || [] : linesOf(letter[name]);

const same = (one, other) =>
  typeof one === 'string'
    ? one.trim() === String(other).trim()
    : JSON.stringify(one) === JSON.stringify(other);

/**
 * A draft that several people may have open: what one writes is saved part by part, what others write comes in by itself, and where two
 * wrote the same part nothing is overwritten: `conflict` holds both texts until one is chosen.
 */
export function useDraft(letter, path) {
  const client = useClient();
  const queries = useQueryClient();
  const [fields, setFields] = useState(() =>
    Object.fromEntries(FIELDS.map((name) => [name, shown(letter, name)])),
  );
  const [editing, setEditing] = useState(letter.editing || []);
  const [conflict, setConflict] = useState(null);
  const [changes, setChanges] = useState(0);
  const revision = useRef(letter.revision);
  const autosaveRef = useRef(null);

  /** Takes what the server has, but for parts that are being written here. */
  const adopt = useCallback(
    (fresh) => {
      revision.current = fresh.revision;
      setFields((before) =>
        Object.fromEntries(
          FIELDS.map((name) => {
            const theirs = shown(fresh, name);
            const keep =
              autosaveRef.current?.isPending(name) ||
              same(before[name], theirs);
            return [name, keep ? before[name] : theirs];
          }),
        ),
      );
      setEditing(fresh.editing || []);
      queries.setQueryData(keys.object(path), fresh);
    },
    [path, queries],
  );

  const save = useCallback(
    async (sent) => {
      try {
        const body = {
          ...sent,
          ...(revision.current === undefined
            ? {}
            : { revision: revision.current }),
        };
        const fresh = await client.patch(path, body);
        if (fresh?.['@id']) adopt(fresh);
        else await queries.invalidateQueries({ queryKey: keys.object(path) });
      } catch (error) {
        if (error.details?.theirs) setConflict(error);
        throw error;
      }
    },
    [adopt, client, path, queries],
  );
  const autosave = useAutosave(save);
  autosaveRef.current = autosave;

  useEffect(() => {
    const sign = async () => {
      if (document.hidden) return;
      try {
        const told = await client.post(`${path}/@editing`, { here: true });
        setEditing(told.editing);
        if (told.revision > revision.current) adopt(await client.get(path));
      } catch {
        // the next sign or the next saving tells what is wrong
      }
    };
    void sign();
    const timer = setInterval(() => void sign(), SIGN);
    return () => {
      clearInterval(timer);
      client.post(`${path}/@editing`, { here: false }).catch(() => {});
    };
  }, [adopt, client, path]);

  const edit = (name) => (value) => {
    setChanges((count) => count + 1);
    setFields((before) => ({ ...before, [name]: value }));
    autosave.change({ [name]: name === 'attachments' ? listOf(value) : value });
  };

  /** Ends a conflict: parts named are taken from the other, all else is saved over it. */
  const resolve = (names) => {
    const { theirs, revision: newest } = conflict.details;
    revision.current = newest;
    setConflict(null);
    setFields((before) => ({
      ...before,
      ...Object.fromEntries(names.map((name) => [name, shown(theirs, name)])),
    }));
    autosave.drop(names);
    void autosave.flush();
  };

  return {
    fields,
    edit,
    autosave,
    editing,
    conflict,
    resolve,
    laterConflict: () => setConflict(null),
    reload: async () => adopt(await client.get(path)),
    changes,
  };
}
