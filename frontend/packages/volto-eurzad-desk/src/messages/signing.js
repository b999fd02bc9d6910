import { defineMessages } from 'react-intl';

export const signing = defineMessages({
  title: { id: 'desk.signing.title', defaultMessage: 'To be signed' },
  empty: {
    id: 'desk.signing.empty',
    defaultMessage: 'No letter waits for your signature',
  },
  emptyHint: {
    id: 'desk.signing.emptyHint',
    defaultMessage:
      'Letters come here once they are approved and you are to sign them.',
  },
  notConfigured: {
    id: 'desk.signing.notConfigured',
    defaultMessage:
      'Not signed: no signing configured. Letters can be signed on paper; the administrator sets up the electronic signature.',
  },
  noKey: {
    id: 'desk.signing.noKey',
    defaultMessage:
      'The office keeps no key of yours, so you can read and approve here, but not sign.',
  },
  list: { id: 'desk.signing.list', defaultMessage: 'Letters to be signed' },
  choose: {
    id: 'desk.signing.choose',
    defaultMessage: 'Choose a letter to read it.',
  },
  counts: {
    id: 'desk.signing.counts',
    defaultMessage:
      '{waiting, plural, one {# to read} other {# to read}}, {accepted, plural, one {# approved} other {# approved}}',
  },
  signAll: {
    id: 'desk.signing.signAll',
    defaultMessage:
      '{count, plural, =0 {Sign the approved ones} one {Sign # approved one} other {Sign # approved ones}}',
  },
  signAllTitle: {
    id: 'desk.signing.signAllTitle',
    defaultMessage:
      '{count, plural, one {Sign # letter?} other {Sign # letters?}}',
  },
  signAllText: {
    id: 'desk.signing.signAllText',
    defaultMessage:
      'They are signed with your key that the office keeps. A signature cannot be taken back. One that fails does not stop the others.',
  },
  sign: { id: 'desk.signing.sign', defaultMessage: 'Sign' },
  accept: {
    id: 'desk.signing.accept',
    defaultMessage: 'Approve for signature',
  },
  takeBack: {
    id: 'desk.signing.takeBack',
    defaultMessage: 'Take approval back',
  },
  refuse: { id: 'desk.signing.refuse', defaultMessage: 'Refuse to sign' },
  refuseTitle: {
    id: 'desk.signing.refuseTitle',
    defaultMessage: 'Refuse to sign?',
  },
  refuseText: {
    id: 'desk.signing.refuseText',
    defaultMessage:
      'The letter goes back to its author as a draft and has to be approved anew. Signatures that were made on it are void.',
  },
  remarks: { id: 'desk.signing.remarks', defaultMessage: 'Remarks' },
  remarksHint: {
    id: 'desk.signing.remarksHint',
    defaultMessage: 'What is to be changed; the author reads it.',
  },
  remarksNeeded: {
    id: 'desk.signing.remarksNeeded',
    defaultMessage: 'Write what is to be changed.',
  },
  refused: {
    id: 'desk.signing.refused',
    defaultMessage: '{title}: returned to its author',
  },
  tryAgain: { id: 'desk.signing.tryAgain', defaultMessage: 'Try again now' },
  stateWaiting: { id: 'desk.signing.stateWaiting', defaultMessage: 'To read' },
  stateAccepted: {
    id: 'desk.signing.stateAccepted',
    defaultMessage: 'Approved for signature',
  },
  stateQueued: {
    id: 'desk.signing.stateQueued',
    defaultMessage: 'Being signed',
  },
  stateFailed: { id: 'desk.signing.stateFailed', defaultMessage: 'Not signed' },
  stateSigned: { id: 'desk.signing.stateSigned', defaultMessage: 'Signed' },
  inPlaceOf: {
    id: 'desk.signing.inPlaceOf',
    defaultMessage: 'You sign in place of: {name}',
  },
  preparing: {
    id: 'desk.signing.preparing',
    defaultMessage: 'The PDF of this letter is still being made.',
  },
  progress: {
    id: 'desk.signing.progress',
    defaultMessage: 'Signed: {done} of {total}',
  },
  results: { id: 'desk.signing.results', defaultMessage: 'What came of it' },
  resultsDone: {
    id: 'desk.signing.resultsDone',
    defaultMessage:
      '{done, plural, =0 {No letter was signed} one {# letter was signed} other {# letters were signed}}',
  },
  signatures: { id: 'desk.signing.signatures', defaultMessage: 'Signatures' },
  signedOn: { id: 'desk.signing.signedOn', defaultMessage: 'signed {time}' },
  waitsForOthers: {
    id: 'desk.signing.waitsForOthers',
    defaultMessage: 'waits',
  },
  parties: { id: 'desk.signing.parties', defaultMessage: 'Party' },
  deadline: { id: 'desk.signing.deadline', defaultMessage: 'Deadline' },
  document: { id: 'desk.signing.document', defaultMessage: 'Document' },
  openLetter: {
    id: 'desk.signing.openLetter',
    defaultMessage: 'The letter with its case',
  },
  toggle: {
    id: 'desk.signing.toggle',
    defaultMessage: 'Approve the letter for signature, or take that back',
  },
});
