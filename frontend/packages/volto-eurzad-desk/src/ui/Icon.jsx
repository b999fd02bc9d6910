import React from 'react';

/** Drawn on a grid of 24, strokes only, so that they take the colour of the text beside them. */
const PATHS = {
  alert: 'M12 3 2.5 20h19L12 3Zm0 6v5m0 3v.01',
  archive: 'M3 4h18v5H3zM5 9v11h14V9m-9 4h4',
  arrowLeft: 'M19 12H5m6-6-6 6 6 6',
  briefcase: 'M3 8h18v12H3zM8 8V4h8v4M3 13h18',
  calendar: 'M4 5h16v15H4zM4 10h16M8 3v4m8-4v4',
  check: 'M4 12.5 9.5 18 20 6.5',
  chevronDown: 'm6 9 6 6 6-6',
  chevronLeft: 'm15 6-6 6 6 6',
  chevronRight: 'm9 6 6 6-6 6',
  chevronUp: 'm6 15 6-6 6 6',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l3.5 2',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
  door: 'M14 4H5v16h9M10 12h11m-4-4 4 4-4 4',
  download: 'M12 3v12m-5-5 5 5 5-5M4 20h16',
  draft: 'M4 20h4L20 8l-4-4L4 16v4Zm9-13 4 4',
  eye: 'M2 12s3.5-6.5 10-6.5S22 12 22 12s-3.5 6.5-10 6.5S2 12 2 12Zm10-2.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  folder: 'M3 6h6l2 2h10v11H3z',
  help: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3v.01M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z',
  inbox: 'M4 5h16l1 9v5H3v-5l1-9Zm-1 9h5l1.5 2.5h5L16 14h5',
  list: 'M8 6h13M8 12h13M8 18h13M3.5 6v.01M3.5 12v.01M3.5 18v.01',
  menu: 'M4 6h16M4 12h16M4 18h16',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7Zm-6 9v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2M16 4.2a3.5 3.5 0 0 1 0 6.6M17.5 14.2A4 4 0 0 1 21 18v2',
  person:
    'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 10v-2a4 4 0 0 1 4-4h8a4 4 0 0 1 4 4v2',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 9V3h10v6M7 18H4v-8h16v8h-3M7 15h10v6H7z',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h4',
  refresh:
    'M20 11a8 8 0 0 0-14.5-4L3 9.5M3 4v5.5h5.5M4 13a8 8 0 0 0 14.5 4l2.5-2.5M21 20v-5.5h-5.5',
  return: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-4',
  pageBreak: 'M6 3h12v6M6 3v6M3 12h3m3 0h3m3 0h3m-9 3h9v6m-12-6v6',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L21 21',
  send: 'M3 4l18 8-18 8 3-8-3-8Zm3 8h15',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M15 4.5v5M9 14.5v5',
  shield:
    'M12 3 5 6v6c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6l-7-3Zm-3 9 2.2 2.2L15.5 10',
  stamp: 'M9 3h6v4l-1.5 4H18v5H6v-5h4.5L9 7V3ZM5 20h14',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v6m4-6v6',
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-4',
  table: 'M3 5h18v14H3zM3 10h18M3 14.5h18M10 5v14',
};

/** A picture beside a word, silent for screen readers. */
export function Icon({ name, size = 20 }) {
  return (
    <svg
      className="desk-icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name] || PATHS.file} />
    </svg>
  );
}
