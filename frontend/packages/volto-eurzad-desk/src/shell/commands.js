/**
 * Commands that the page in view offers to keys and to the palette.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk } from './DeskContext';

/** Keeps the commands offered by the parts in view: `{assign: {label, run}}`; the latest part wins. */
export function useCommandRegistry() {
  const offered = useRef(new Map());
  const [commands, setCommands] = useState({});
  const offer = useCallback((given) => {
    const id = Symbol('commands');
    const publish = () =>
      setCommands(Object.assign({}, ...offered.current.values()));
    offered.current.set(id, given);
    publish();
    return () => {
      offered.current.delete(id);
      publish();
    };
  }, []);
  return [commands, offer];
}

/**
 * Offers commands while the component is in view.
 * @param {Record<string, {label: string, run: () => void} | null | false>} commands by name
 */
export function useCommands(commands) {
  const { offer } = useDesk();
  const latest = useRef(commands);
  latest.current = commands;
  const present = Object.entries(commands).filter(([, command]) => command);
  const signature = JSON.stringify(
    present.map(([name, command]) => [name, command.label]),
  );
  useEffect(() => {
    const stable = JSON.parse(signature).map(([name, label]) => [
      name,
      { label, run: () => latest.current[name]?.run() },
    ]);
    return offer(Object.fromEntries(stable));
  }, [offer, signature]);
}
