/**
 * Whose desk is looked at: one's own, or that of a colleague whom one substitutes. Kept for the tab of the browser.
 */
import React, { createContext, useContext, useMemo, useState } from 'react';

const KEY = 'eurzad-desk-place';
const PlaceContext = createContext({ place: '', setPlace: () => {} });

const kept = () => {
  try {
    return window.sessionStorage.getItem(KEY) || '';
  } catch {
    return '';
  }
};

function keep(place) {
  try {
    if (place) window.sessionStorage.setItem(KEY, place);
    else window.sessionStorage.removeItem(KEY);
  } catch {
    // a browser that keeps nothing starts at one's own desk next time
  }
}

export function PlaceProvider({ children }) {
  const [place, set] = useState(kept);
  const value = useMemo(
    () => ({
      place,
      setPlace: (next) => {
        keep(next);
        set(next);
      },
    }),
    [place],
  );
  return (
    <PlaceContext.Provider value={value}>{children}</PlaceContext.Provider>
  );
}

/** @returns {{place: string, setPlace: (userId: string) => void}} an empty place is one's own desk */
export const usePlace = () => useContext(PlaceContext);
