/**
 * The desk's keys. Single keys can be switched off (WCAG 2.1.4); Ctrl+K works always.
 */
import { useEffect, useRef } from 'react';

export const KEYS = {
  j: 'next',
  k: 'previous',
  e: 'assign',
  o: 'openCase',
  x: 'select',
  u: 'undo',
  '/': 'search',
  '?': 'help',
};

const EDITABLE =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';

/**
 * The command that a key press means, or null.
 * @param {KeyboardEvent} event
 * @param {{singleKeys: boolean, dialogOpen: boolean}} options
 */
export function commandOf(event, { singleKeys, dialogOpen }) {
  if (event.defaultPrevented || event.isComposing) return null;
  if (
    (event.ctrlKey || event.metaKey) &&
    !event.altKey &&
    event.key.toLowerCase() === 'k'
  ) {
    return dialogOpen ? null : 'palette';
  }
  if (
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    !singleKeys ||
    dialogOpen
  )
    return null;
  if (event.target?.closest?.(EDITABLE)) return null;
  return KEYS[event.key] || null;
}

/** Runs `commands[name]` for every key that means a command; a command that is absent leaves the key alone. */
export function useKeyboard(commands, singleKeys) {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const listen = (event) => {
      const dialogOpen = Boolean(
        document.querySelector(
          '.eu-desk [role=dialog], .eu-desk [role=alertdialog]',
        ),
      );
      const name = commandOf(event, { singleKeys, dialogOpen });
      const command = name && latest.current[name];
      if (!command) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [singleKeys]);
}

/** Moves focus among the rows of the page's list; from outside the list to its current or first row. */
export function moveInList(step) {
  const rows = Array.from(
    document.querySelectorAll('.eu-desk [data-row-link]'),
  );
  if (rows.length === 0) return null;
  const here = rows.indexOf(document.activeElement);
  const current = rows.findIndex(
    (row) => row.getAttribute('aria-current') === 'page',
  );
  let target = here + step;
  if (here === -1)
    target = current === -1 ? (step > 0 ? 0 : rows.length - 1) : current + step;
  const row = rows[Math.max(0, Math.min(rows.length - 1, target))];
  row.focus();
  row.scrollIntoView?.({ block: 'nearest' });
  return row;
}
