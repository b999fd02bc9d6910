import { defineMessages } from 'react-intl';

export const counter = defineMessages({
  title: {
    id: 'desk.counter.title',
    defaultMessage: 'File for a resident',
  },
  intro: {
    id: 'desk.counter.intro',
    defaultMessage:
      'For a person who came to the office. Choose the service, fill in its form together, print the application to be signed, and the receipt. No account is needed.',
  },
  find: { id: 'desk.counter.find', defaultMessage: 'Find a service' },
  count: {
    id: 'desk.counter.count',
    defaultMessage:
      '{count, plural, =0 {No service has these words} one {# service} other {# services}}',
  },
  none: {
    id: 'desk.counter.none',
    defaultMessage: 'No service has a form yet',
  },
  noneNext: {
    id: 'desk.counter.noneNext',
    defaultMessage:
      'Applications on paper are entered in the incoming register.',
  },
  filed: {
    id: 'desk.counter.filed',
    defaultMessage: 'The application is filed',
  },
  waiting: {
    id: 'desk.counter.waiting',
    defaultMessage: 'The number is being given…',
  },
  number: { id: 'desk.counter.number', defaultMessage: 'Number' },
  papers: { id: 'desk.counter.papers', defaultMessage: 'To be printed' },
  papersComing: {
    id: 'desk.counter.papersComing',
    defaultMessage: 'The papers are being made…',
  },
  application: {
    id: 'desk.counter.application',
    defaultMessage: 'Application, to be signed',
  },
  receipt: {
    id: 'desk.counter.receipt',
    defaultMessage: 'Receipt, for the resident',
  },
  next: { id: 'desk.counter.next', defaultMessage: 'What next' },
  sign: {
    id: 'desk.counter.sign',
    defaultMessage:
      'Print the application. The resident reads and signs it; what was made orally you sign, too.',
  },
  hand: {
    id: 'desk.counter.hand',
    defaultMessage: 'Hand the resident the receipt.',
  },
  scan: {
    id: 'desk.counter.scan',
    defaultMessage:
      'Scan the signed paper and add it here. The paper goes to the chronological store.',
  },
  signed: {
    id: 'desk.counter.signed',
    defaultMessage: 'Scan of the signed application',
  },
  signedHint: {
    id: 'desk.counter.signedHint',
    defaultMessage:
      'A PDF of at most 20 MB. It is kept with the application and cannot be taken back.',
  },
  signedAdded: {
    id: 'desk.counter.signedAdded',
    defaultMessage: 'The scan is added to {number}.',
  },
  signedSending: {
    id: 'desk.counter.signedSending',
    defaultMessage: 'The scan is being sent…',
  },
  item: {
    id: 'desk.counter.item',
    defaultMessage: 'See the entry in the register',
  },
  another: {
    id: 'desk.counter.another',
    defaultMessage: 'File another application',
  },
});
