import React, {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useLocation } from 'react-router-dom';
import { useDeskSummary, useOffice } from '../api/queries';
import { useText } from '../format/text';
import { shell } from '../messages/shell';
import { Failure, Skeleton } from '../ui/Waiting';
import { useCommandRegistry } from './commands';
import { DeskContext } from './DeskContext';
import { Header } from './Header';
import { HelpSheet } from './HelpSheet';
import { moveInList, useKeyboard } from './keyboard';
import { PlaceBar } from '../substitutions/PlaceBar';
import { Navigation } from './Navigation';
import { Palette } from './Palette';
import { usePlace } from './PlaceContext';
import { useSettings } from './settings';
import { Toast } from './Toast';
import { useToasts } from './useToasts';

const NOTHING = {};
const NONE = [];

/** Tells whom to ask: the office's phone and address for letters. */
function contactOf(office) {
  return office ? [office.phone, office.email].filter(Boolean).join(', ') : '';
}

/** After a change of page, focus goes to its beginning, as after a page load, unless the page has begun in a field. */
function useFocusOnNavigation(main) {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    if (main.current?.querySelector('input:focus, textarea:focus')) return;
    main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
}

/** Header, lists, main part, messages; keys and palette around every page of the desk. */
export function Shell({ onTitle, children }) {
  const text = useText();
  const { place, setPlace } = usePlace();
  const summary = useDeskSummary(place);
  const office = useOffice();
  const [settings, changeSettings] = useSettings();
  const { toast, tell, dismiss, hold } = useToasts();
  const [said, announce] = useState('');
  const [sheet, setSheet] = useState(null);
  const [menuOpen, setMenuOpen] = useState(false);
  const [commands, offer] = useCommandRegistry();
  const main = useRef(null);
  const { pathname, search } = useLocation();
  useFocusOnNavigation(main);
  useEffect(() => setMenuOpen(false), [pathname, search]);

  const openSheet = useCallback((name) => () => setSheet(name), []);
  const closeSheet = useCallback(() => setSheet(null), []);
  const openHelp = useMemo(() => openSheet('help'), [openSheet]);
  const openPalette = useMemo(() => openSheet('palette'), [openSheet]);

  const focusSearch = () => {
    const field = document.querySelector('.eu-desk [data-list-search]');
    if (field) field.focus();
    else openPalette();
  };
  useKeyboard(
    {
      next: () => moveInList(1),
      previous: () => moveInList(-1),
      assign: commands.assign?.run,
      openCase: commands.openCase?.run,
      select: commands.select?.run,
      undo:
        toast?.undo &&
        (() => {
          dismiss();
          toast.undo();
        }),
      search: focusSearch,
      palette: openPalette,
      help: openHelp,
    },
    settings.singleKeys,
  );

  const functions = summary.data?.functions || NONE;
  const value = useMemo(
    () => ({
      user: summary.data?.user || NOTHING,
      functions,
      has: (name) => functions.some((held) => held.function === name),
      may: (name) => (summary.data?.may || NONE).includes(name),
      counts: summary.data?.counts || NOTHING,
      digest: summary.data?.digest,
      warningDays: summary.data?.warning_days,
      substitutes: summary.data?.substitutes || NONE,
      absent: summary.data?.absent || NONE,
      office: office.data,
      deskTitle: text(shell.desk),
      contact: contactOf(office.data),
      onTitle,
      settings,
      changeSettings,
      announce,
      tell,
      offer,
    }),
    [
      summary.data,
      functions,
      office.data,
      text,
      settings,
      changeSettings,
      tell,
      offer,
      onTitle,
    ],
  );

  const isForbidden = summary.error?.status === 403;
  useEffect(() => {
    if (place && isForbidden) setPlace('');
  }, [place, isForbidden, setPlace]);

  let page = children;
  if (summary.isError && !summary.data) {
    page = (
      <Failure
        error={summary.error}
        onRetry={() => void summary.refetch()}
        contact={value.contact}
      />
    );
  } else if (!summary.data) {
    page = <Skeleton lines={10} />;
  }

  return (
    <DeskContext.Provider value={value}>
      <div className="eu-desk desk-shell">
        <a
          className="desk-skip"
          href="#eu-desk-main"
          onClick={(event) => {
            event.preventDefault();
            main.current?.focus();
          }}
        >
          {text(shell.skip)}
        </a>
        <Header
          onPalette={openPalette}
          onHelp={openHelp}
          onMenu={() => setMenuOpen(!menuOpen)}
          menuOpen={menuOpen}
        />
        {summary.data && <Navigation open={menuOpen} />}
        <div className="desk-main" id="eu-desk-main" ref={main} tabIndex={-1}>
          {summary.data && <PlaceBar />}
          {page}
        </div>
        <div className="desk-sr" role="status" aria-live="polite">
          {said}
        </div>
        <Toast toast={toast} onDismiss={dismiss} onHold={hold} />
      </div>
      {sheet === 'help' && <HelpSheet onClose={closeSheet} />}
      {sheet === 'palette' && (
        <Palette commands={commands} onClose={closeSheet} onHelp={openHelp} />
      )}
    </DeskContext.Provider>
  );
}
