import { defineMessages } from 'react-intl';

export const clock = defineMessages({
  section: { id: 'desk.clock.section', defaultMessage: 'Deadline' },
  until: { id: 'desk.clock.until', defaultMessage: 'To be settled by' },
  ended: { id: 'desk.clock.ended', defaultMessage: 'Deadline was' },
  basis: { id: 'desk.clock.basis', defaultMessage: 'Legal basis' },
  regime: { id: 'desk.clock.regime', defaultMessage: 'Procedure' },
  started: { id: 'desk.clock.started', defaultMessage: 'Runs from' },
  notCounted: {
    id: 'desk.clock.notCounted',
    defaultMessage: 'Days that do not count',
  },
  silent: {
    id: 'desk.clock.silent',
    defaultMessage: 'Settled by silence on',
  },
  enter: { id: 'desk.clock.enter', defaultMessage: 'Enter an event' },
  draftAct: {
    id: 'desk.clock.draftAct',
    defaultMessage: 'Draft a procedural letter',
  },
  timeline: { id: 'desk.clock.timeline', defaultMessage: 'What happened' },
  pauses: {
    id: 'desk.clock.pauses',
    defaultMessage: 'Time that does not count',
  },
  noPauses: {
    id: 'desk.clock.noPauses',
    defaultMessage: 'Nothing has stopped the clock.',
  },
  terms: { id: 'desk.clock.terms', defaultMessage: 'Other terms' },
  by: { id: 'desk.clock.by', defaultMessage: 'entered by {name}' },
  byLetter: { id: 'desk.clock.byLetter', defaultMessage: 'by the letter' },
  cancel: { id: 'desk.clock.cancel', defaultMessage: 'Cancel the entry' },
  cancelOf: {
    id: 'desk.clock.cancelOf',
    defaultMessage: 'Cancel the entry: {title}, {date}',
  },
  cancelled: {
    id: 'desk.clock.cancelled',
    defaultMessage: 'cancelled by {name}',
  },
  cancelTitle: {
    id: 'desk.clock.cancelTitle',
    defaultMessage: 'Cancel an entry',
  },
  cancelConsequence: {
    id: 'desk.clock.cancelConsequence',
    defaultMessage:
      'The entry stays visible as cancelled, and the deadline is reckoned anew without it.',
  },
  why: { id: 'desk.clock.why', defaultMessage: 'Why' },
  sayWhy: { id: 'desk.clock.sayWhy', defaultMessage: 'Say why.' },
  event: { id: 'desk.clock.event', defaultMessage: 'What happened' },
  pickEvent: { id: 'desk.clock.pickEvent', defaultMessage: 'choose' },
  chooseEvent: {
    id: 'desk.clock.chooseEvent',
    defaultMessage: 'Choose what happened.',
  },
  date: { id: 'desk.clock.date', defaultMessage: 'On what day' },
  giveDate: { id: 'desk.clock.giveDate', defaultMessage: 'Give the day.' },
  save: { id: 'desk.clock.save', defaultMessage: 'Enter' },
  entered: {
    id: 'desk.clock.entered',
    defaultMessage: 'Entered. Deadline: {date}.',
  },
  cancelledDone: {
    id: 'desk.clock.cancelledDone',
    defaultMessage: 'Entry cancelled. Deadline: {date}.',
  },
  field_until: {
    id: 'desk.clock.field_until',
    defaultMessage: 'Last day that does not count, if it is known',
  },
  field_newDate: {
    id: 'desk.clock.field_newDate',
    defaultMessage: 'New date',
  },
  field_days: {
    id: 'desk.clock.field_days',
    defaultMessage: 'How many days it gives',
  },
  daysHint: {
    id: 'desk.clock.daysHint',
    defaultMessage: 'Leave it empty for the shortest term of the law.',
  },
  field_reason: {
    id: 'desk.clock.field_reason',
    defaultMessage: 'Why; the applicant reads it too',
  },
  reasonHint: {
    id: 'desk.clock.reasonHint',
    defaultMessage: 'For example: waiting for the map',
  },
  field_posted: {
    id: 'desk.clock.field_posted',
    defaultMessage: 'Day of posting, if it came later',
  },
  field_received: {
    id: 'desk.clock.field_received',
    defaultMessage: 'Day on which the competent office had it',
  },
  field_from: {
    id: 'desk.clock.field_from',
    defaultMessage: 'Which authority',
  },
  field_to: { id: 'desk.clock.field_to', defaultMessage: 'To whom' },
  field_outcome: {
    id: 'desk.clock.field_outcome',
    defaultMessage: 'With what result',
  },
  field_what: { id: 'desk.clock.field_what', defaultMessage: 'What was done' },
  field_authority: {
    id: 'desk.clock.field_authority',
    defaultMessage: 'Which authority',
  },
  onRequest: {
    id: 'desk.clock.onRequest',
    defaultMessage: 'A party asked for it (art. 98)',
  },
  hybrid: {
    id: 'desk.clock.hybrid',
    defaultMessage: 'Sent by the public hybrid service',
  },
  optional: { id: 'desk.clock.optional', defaultMessage: '(optional)' },
  actTitle: {
    id: 'desk.clock.actTitle',
    defaultMessage: 'Draft a procedural letter',
  },
  act: { id: 'desk.clock.act', defaultMessage: 'Letter' },
  pickAct: { id: 'desk.clock.pickAct', defaultMessage: 'choose' },
  chooseAct: {
    id: 'desk.clock.chooseAct',
    defaultMessage: 'Choose a letter.',
  },
  template: { id: 'desk.clock.template', defaultMessage: 'Template' },
  startAct: { id: 'desk.clock.startAct', defaultMessage: 'Start writing' },
  actHint: {
    id: 'desk.clock.actHint',
    defaultMessage:
      'It changes the deadline only once it is dispatched, served or answered.',
  },
  noActs: {
    id: 'desk.clock.noActs',
    defaultMessage:
      'The office has no templates of procedural letters. Ask the administrator for them.',
  },
  drafts: {
    id: 'desk.clock.drafts',
    defaultMessage: 'Procedural letters being prepared',
  },
  changeAct: {
    id: 'desk.clock.changeAct',
    defaultMessage: 'Change date or reason',
  },
  changeActOf: {
    id: 'desk.clock.changeActOf',
    defaultMessage: 'Change date or reason: {title}',
  },
  changeActTitle: {
    id: 'desk.clock.changeActTitle',
    defaultMessage: 'Date and reason of the letter',
  },
  saveAct: { id: 'desk.clock.saveAct', defaultMessage: 'Save' },
  missingDate: {
    id: 'desk.clock.missingDate',
    defaultMessage: 'The new date is missing.',
  },
  kept: { id: 'desk.clock.kept', defaultMessage: 'in time, on {date}' },
  late: { id: 'desk.clock.late', defaultMessage: 'too late, on {date}' },
  missed: { id: 'desk.clock.missed', defaultMessage: 'missed' },
  waiting: { id: 'desk.clock.waiting', defaultMessage: 'runs' },
});
