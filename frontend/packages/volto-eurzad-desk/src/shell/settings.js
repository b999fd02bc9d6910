/**
 * A person's own settings of the desk, kept in their browser.
 */
import { useCallback, useState } from 'react';

const KEY = 'eurzad.desk';
export const DEFAULTS = { singleKeys: true, openNext: true };

export function readSettings(storage = window.localStorage) {
  try {
    const stored = JSON.parse(storage.getItem(KEY) || '{}');
    return {
      singleKeys: stored.singleKeys !== false,
      openNext: stored.openNext !== false,
    };
  } catch {
    return DEFAULTS;
  }
}

export function writeSettings(settings, storage = window.localStorage) {
  try {
    storage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // a browser that keeps nothing still works, with the settings of this visit
  }
}

export function useSettings() {
  const [settings, set] = useState(() => readSettings());
  const change = useCallback((changes) => {
    set((before) => {
      const next = { ...before, ...changes };
      writeSettings(next);
      return next;
    });
  }, []);
  return [settings, change];
}
