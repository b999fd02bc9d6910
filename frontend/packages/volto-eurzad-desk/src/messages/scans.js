import { defineMessages } from 'react-intl';

export const scans = defineMessages({
  title: {
    id: 'desk.scans.title',
    defaultMessage: 'Scans',
  },
  intro: {
    id: 'desk.scans.intro',
    defaultMessage:
      'Batches are split at separator sheets and at pages with a stamp, and join their entries by themselves.',
  },
  onlyRegistry: {
    id: 'desk.scans.onlyRegistry',
    defaultMessage: 'Only the registry sees the scans.',
  },
  bring: {
    id: 'desk.scans.bring',
    defaultMessage: 'Bring a batch (PDF)',
  },
  bringHint: {
    id: 'desk.scans.bringHint',
    defaultMessage:
      'At most 10 MB; larger ones go into the folder of the scanner.',
  },
  sending: {
    id: 'desk.scans.sending',
    defaultMessage: 'Sending…',
  },
  taken: {
    id: 'desk.scans.taken',
    defaultMessage: '{filename} is taken and will be split',
  },
  noFolder: {
    id: 'desk.scans.noFolder',
    defaultMessage:
      'No folder for scanners is set up; batches can be brought here.',
  },
  undecided: {
    id: 'desk.scans.undecided',
    defaultMessage: 'To decide ({count})',
  },
  allDone: {
    id: 'desk.scans.allDone',
    defaultMessage: 'Nothing waits',
  },
  allDoneNext: {
    id: 'desk.scans.allDoneNext',
    defaultMessage: 'All scans have found their entries.',
  },
  firstPage: {
    id: 'desk.scans.firstPage',
    defaultMessage: 'First page',
  },
  pages: {
    id: 'desk.scans.pages',
    defaultMessage: 'pages {first}–{last}',
  },
  code: {
    id: 'desk.scans.code',
    defaultMessage: 'Bar code: {code}',
  },
  number: {
    id: 'desk.scans.number',
    defaultMessage: 'Register number',
  },
  numberHint: {
    id: 'desk.scans.numberHint',
    defaultMessage: 'e.g. RPW/12/2026',
  },
  attach: {
    id: 'desk.scans.attach',
    defaultMessage: 'Attach',
  },
  attached: {
    id: 'desk.scans.attached',
    defaultMessage: 'Attached to {number}',
  },
  open: {
    id: 'desk.scans.open',
    defaultMessage: 'Open',
  },
  discard: {
    id: 'desk.scans.discard',
    defaultMessage: 'Discard',
  },
  discardTitle: {
    id: 'desk.scans.discardTitle',
    defaultMessage: 'Discard the scan',
  },
  discardIntro: {
    id: 'desk.scans.discardIntro',
    defaultMessage:
      'The pages of {filename} are deleted for good. Who did it and when is kept.',
  },
  discarded: {
    id: 'desk.scans.discarded',
    defaultMessage: 'The scan is discarded',
  },
  batches: {
    id: 'desk.scans.batches',
    defaultMessage: 'Latest batches',
  },
  noBatches: {
    id: 'desk.scans.noBatches',
    defaultMessage: 'No batch has come yet.',
  },
  file: {
    id: 'desk.scans.file',
    defaultMessage: 'File',
  },
  receivedColumn: {
    id: 'desk.scans.receivedColumn',
    defaultMessage: 'Taken',
  },
  pagesColumn: {
    id: 'desk.scans.pagesColumn',
    defaultMessage: 'Pages',
  },
  attachedColumn: {
    id: 'desk.scans.attachedColumn',
    defaultMessage: 'Attached to',
  },
  beingSplit: {
    id: 'desk.scans.beingSplit',
    defaultMessage: 'being split',
  },
  left: {
    id: 'desk.scans.left',
    defaultMessage: '{count, plural, one {# to decide} other {# to decide}}',
  },
  source_folder: {
    id: 'desk.scans.source_folder',
    defaultMessage: 'folder of the scanner',
  },
  source_upload: {
    id: 'desk.scans.source_upload',
    defaultMessage: 'brought here',
  },
});
