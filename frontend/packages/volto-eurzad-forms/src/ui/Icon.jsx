/** Outlines of Tabler Icons (MIT), 24 × 24. */
const PATHS = {
  check: 'M5 12l5 5l10 -10',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0M12 7v5l3 3',
  alert:
    'M12 9v4M12 16h.01M10.4 3.6l-8.1 13.5a2 2 0 0 0 1.7 2.9h16a2 2 0 0 0 1.7 -2.9l-8.1 -13.5a2 2 0 0 0 -3.2 0z',
  info: 'M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0M12 8h.01M11 12h1v4h1',
  inbox:
    'M4 6a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2zM4 13h3l3 3h4l3 -3h3',
  person:
    'M8 7a4 4 0 1 0 8 0a4 4 0 0 0 -8 0M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2',
  letter:
    'M3 7a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2zM3 7l9 6l9 -6',
  file: 'M14 3v4a1 1 0 0 0 1 1h4M17 21h-10a2 2 0 0 1 -2 -2v-14a2 2 0 0 1 2 -2h7l5 5v11a2 2 0 0 1 -2 2z',
  closed: 'M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0M9 12l2 2l4 -4',
  plus: 'M12 5v14M5 12h14',
  phone:
    'M5 4h4l2 5l-2.5 1.5a11 11 0 0 0 5 5l1.500 -2.500l5 2v4a2 2 0 0 1 -2 2a16 16 0 0 1 -15 -15a2 2 0 0 1 2 -2',
};

/** A picture beside words: it says nothing of its own. */
export function Icon({ name }) {
  return (
    <svg
      className="ez-icon"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
