import { defineMessages } from 'react-intl';

export const cases = defineMessages({
  draftCase: {
    id: 'desk.cases.draftCase',
    defaultMessage: 'Draft case (no mark)',
  },
  backToWork: {
    id: 'desk.cases.backToWork',
    defaultMessage: 'My work',
  },
  parts: {
    id: 'desk.cases.parts',
    defaultMessage: 'Parts of the case',
  },
  application: {
    id: 'desk.cases.application',
    defaultMessage: 'Application',
  },
  documents: {
    id: 'desk.cases.documents',
    defaultMessage: 'Documents',
  },
  letters: {
    id: 'desk.cases.letters',
    defaultMessage: 'Letters',
  },
  log: {
    id: 'desk.cases.log',
    defaultMessage: 'Log',
  },
  assign: {
    id: 'desk.cases.assign',
    defaultMessage: 'Assign',
  },
  reassign: {
    id: 'desk.cases.reassign',
    defaultMessage: 'Assign to someone else',
  },
  openCase: {
    id: 'desk.cases.openCase',
    defaultMessage: 'Open the case',
  },
  closeCase: {
    id: 'desk.cases.closeCase',
    defaultMessage: 'Close the case',
  },
  newLetter: {
    id: 'desk.cases.newLetter',
    defaultMessage: 'Write a letter',
  },
  parties: {
    id: 'desk.cases.parties',
    defaultMessage: 'Parties',
  },
  way: {
    id: 'desk.cases.way',
    defaultMessage: 'The case is',
  },
  fileClass: {
    id: 'desk.cases.fileClass',
    defaultMessage: 'Class of the file plan',
  },
  unit: {
    id: 'desk.cases.unit',
    defaultMessage: 'Unit',
  },
  handler: {
    id: 'desk.cases.handler',
    defaultMessage: 'Handler',
  },
  instruction: {
    id: 'desk.cases.instruction',
    defaultMessage: 'Instruction',
  },
  due: {
    id: 'desk.cases.due',
    defaultMessage: 'To be done by',
  },
  filed: {
    id: 'desk.cases.filed',
    defaultMessage: 'Filed',
  },
  started: {
    id: 'desk.cases.started',
    defaultMessage: 'Opened',
  },
  closed: {
    id: 'desk.cases.closed',
    defaultMessage: 'Closed',
  },
  outcome: {
    id: 'desk.cases.outcome',
    defaultMessage: 'Outcome',
  },
  noClass: {
    id: 'desk.cases.noClass',
    defaultMessage: 'Not classified yet',
  },
  suggested: {
    id: 'desk.cases.suggested',
    defaultMessage: 'Suggested:',
  },
  notYet: {
    id: 'desk.cases.notYet',
    defaultMessage: 'not yet',
  },
  noIncoming: {
    id: 'desk.cases.noIncoming',
    defaultMessage: 'Nothing has come in for this case.',
  },
  subject: {
    id: 'desk.cases.subject',
    defaultMessage: 'Subject',
  },
  noDocuments: {
    id: 'desk.cases.noDocuments',
    defaultMessage: 'This case has no files yet.',
  },
  noLetters: {
    id: 'desk.cases.noLetters',
    defaultMessage: 'No letters yet',
  },
  noLettersNext: {
    id: 'desk.cases.noLettersNext',
    defaultMessage: 'Choose a template; its parts fill in from the case.',
  },
  noLettersDraft: {
    id: 'desk.cases.noLettersDraft',
    defaultMessage: 'Open the case first: a letter needs the mark.',
  },
  noLettersClosed: {
    id: 'desk.cases.noLettersClosed',
    defaultMessage: 'Letters are written by the handler of an open case.',
  },
  remarks: {
    id: 'desk.cases.remarks',
    defaultMessage: 'Remarks:',
  },
  ordinal: {
    id: 'desk.cases.ordinal',
    defaultMessage: 'No.',
  },
  time: {
    id: 'desk.cases.time',
    defaultMessage: 'Time',
  },
  act: {
    id: 'desk.cases.act',
    defaultMessage: 'Act',
  },
  person: {
    id: 'desk.cases.person',
    defaultMessage: 'Person',
  },
  comment: {
    id: 'desk.cases.comment',
    defaultMessage: 'Remarks',
  },
  system: {
    id: 'desk.cases.system',
    defaultMessage: 'the system',
  },
  openTitle: {
    id: 'desk.cases.openTitle',
    defaultMessage: 'Open the case',
  },
  giveMark: {
    id: 'desk.cases.giveMark',
    defaultMessage: 'Give the mark',
  },
  assignFirst: {
    id: 'desk.cases.assignFirst',
    defaultMessage:
      'Assign the draft case to a unit first: its symbol is part of the mark.',
  },
  fileClassHint: {
    id: 'desk.cases.fileClassHint',
    defaultMessage: 'Type a symbol or words, e.g. 6131 or trees.',
  },
  showClasses: {
    id: 'desk.cases.showClasses',
    defaultMessage: 'Show classes',
  },
  searching: {
    id: 'desk.cases.searching',
    defaultMessage: 'Searching…',
  },
  noSuchClass: {
    id: 'desk.cases.noSuchClass',
    defaultMessage: 'No class has these words.',
  },
  chooseClass: {
    id: 'desk.cases.chooseClass',
    defaultMessage: 'Choose a class from the list.',
  },
  caseTitle: {
    id: 'desk.cases.caseTitle',
    defaultMessage: 'Title of the case',
  },
  giveTitle: {
    id: 'desk.cases.giveTitle',
    defaultMessage: 'Give the case a title.',
  },
  markWillBe: {
    id: 'desk.cases.markWillBe',
    defaultMessage: 'The case gets the next number of its list:',
  },
  nextNumber: {
    id: 'desk.cases.nextNumber',
    defaultMessage: 'next number',
  },
  markConsequence: {
    id: 'desk.cases.markConsequence',
    defaultMessage:
      "The mark can't be taken back, changed, or used for another case.",
  },
  opened: {
    id: 'desk.cases.opened',
    defaultMessage: 'The case has the mark {mark}.',
  },
  closeTitle: {
    id: 'desk.cases.closeTitle',
    defaultMessage: 'Close the case',
  },
  pickOutcome: {
    id: 'desk.cases.pickOutcome',
    defaultMessage: 'choose',
  },
  chooseOutcome: {
    id: 'desk.cases.chooseOutcome',
    defaultMessage: 'Say how the case was settled.',
  },
  closeConsequence: {
    id: 'desk.cases.closeConsequence',
    defaultMessage:
      'A closed case stays readable; nothing more is added to it. The applicant sees that it has been settled.',
  },
  closedDone: {
    id: 'desk.cases.closedDone',
    defaultMessage: 'Closed: {mark}.',
  },
  newLetterTitle: {
    id: 'desk.cases.newLetterTitle',
    defaultMessage: 'New letter',
  },
  startLetter: {
    id: 'desk.cases.startLetter',
    defaultMessage: 'Start writing',
  },
  template: {
    id: 'desk.cases.template',
    defaultMessage: 'Template',
  },
  noTemplates: {
    id: 'desk.cases.noTemplates',
    defaultMessage:
      'This service has no letter templates. Ask the administrator of the office for one.',
  },
  actingFor: {
    id: 'desk.cases.actingFor',
    defaultMessage: 'in place of: {name}',
  },
});
