import { defineMessages } from 'react-intl';

export const deskHandover = defineMessages({
  title: {
    id: 'desk.deskHandover.title',
    defaultMessage: 'Hand a desk over',
  },
  intro: {
    id: 'desk.deskHandover.intro',
    defaultMessage:
      'When a colleague leaves or changes their work, give all their open cases to others at once.',
  },
  choose: {
    id: 'desk.deskHandover.choose',
    defaultMessage: 'Whose desk',
  },
  pick: {
    id: 'desk.deskHandover.pick',
    defaultMessage: 'choose a person',
  },
  personLine: {
    id: 'desk.deskHandover.personLine',
    defaultMessage: '{name} – {count, plural, one {# case} other {# cases}}',
  },
  left: {
    id: 'desk.deskHandover.left',
    defaultMessage: '{line}, holds no function any more',
  },
  emptyTitle: {
    id: 'desk.deskHandover.emptyTitle',
    defaultMessage: 'No desk to hand over',
  },
  emptyNext: {
    id: 'desk.deskHandover.emptyNext',
    defaultMessage: 'Nobody in your units has open cases.',
  },
  groups: {
    id: 'desk.deskHandover.groups',
    defaultMessage: 'What lies on the desk',
  },
  unit: {
    id: 'desk.deskHandover.unit',
    defaultMessage: 'Unit',
  },
  fileClass: {
    id: 'desk.deskHandover.fileClass',
    defaultMessage: 'Class of the file plan',
  },
  noClass: {
    id: 'desk.deskHandover.noClass',
    defaultMessage: 'draft cases without a class',
  },
  count: {
    id: 'desk.deskHandover.count',
    defaultMessage: 'Cases',
  },
  counts: {
    id: 'desk.deskHandover.counts',
    defaultMessage: '{open} open, {drafts} drafts',
  },
  recipient: {
    id: 'desk.deskHandover.recipient',
    defaultMessage: 'Who takes over',
  },
  recipientOf: {
    id: 'desk.deskHandover.recipientOf',
    defaultMessage: 'Who takes over: {unit}, {fileClass}',
  },
  stay: {
    id: 'desk.deskHandover.stay',
    defaultMessage: 'stays where it is',
  },
  forAll: {
    id: 'desk.deskHandover.forAll',
    defaultMessage: 'All to',
  },
  instruction: {
    id: 'desk.deskHandover.instruction',
    defaultMessage: 'Instruction',
  },
  action: {
    id: 'desk.deskHandover.action',
    defaultMessage: 'Hand over {count, plural, one {# case} other {# cases}}',
  },
  nothing: {
    id: 'desk.deskHandover.nothing',
    defaultMessage: 'Choose who takes at least one group over.',
  },
  confirm: {
    id: 'desk.deskHandover.confirm',
    defaultMessage:
      'The cases move to their new handlers at once, with an entry in the log of each. This cannot be undone as a whole.',
  },
  progress: {
    id: 'desk.deskHandover.progress',
    defaultMessage: 'Dealt with {processed} of {total}.',
  },
  working: {
    id: 'desk.deskHandover.working',
    defaultMessage: 'This goes on by itself; you may leave this page.',
  },
  doneAll: {
    id: 'desk.deskHandover.doneAll',
    defaultMessage: 'All cases are handed over.',
  },
  doneSome: {
    id: 'desk.deskHandover.doneSome',
    defaultMessage:
      '{failed, plural, one {# case} other {# cases}} stayed where they were.',
  },
  results: {
    id: 'desk.deskHandover.results',
    defaultMessage: 'Result for each case',
  },
  case: {
    id: 'desk.deskHandover.case',
    defaultMessage: 'Case',
  },
  result: {
    id: 'desk.deskHandover.result',
    defaultMessage: 'Result',
  },
  ok: {
    id: 'desk.deskHandover.ok',
    defaultMessage: 'handed over to {name}',
  },
  draft: {
    id: 'desk.deskHandover.draft',
    defaultMessage: 'draft case',
  },
  another: {
    id: 'desk.deskHandover.another',
    defaultMessage: 'Hand over another desk',
  },
});
