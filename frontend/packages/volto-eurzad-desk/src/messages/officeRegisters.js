import { defineMessages } from 'react-intl';

export const officeRegisters = defineMessages({
  title: {
    id: 'desk.officeRegisters.title',
    defaultMessage: 'Registers of the office',
  },
  intro: {
    id: 'desk.officeRegisters.intro',
    defaultMessage: 'Registers that the law asks for besides those of mail.',
  },
  none: {
    id: 'desk.officeRegisters.none',
    defaultMessage: 'You may read none of the registers.',
  },
  noneNext: {
    id: 'desk.officeRegisters.noneNext',
    defaultMessage: 'Ask your head which registers you need.',
  },
  entriesOfYear: {
    id: 'desk.officeRegisters.entriesOfYear',
    defaultMessage:
      '{count, plural, one {# entry} other {# entries}} in {year}',
  },
  overdueOfYear: {
    id: 'desk.officeRegisters.overdueOfYear',
    defaultMessage: '{count, plural, one {# overdue} other {# overdue}}',
  },
  legalBasis: {
    id: 'desk.officeRegisters.legalBasis',
    defaultMessage: 'Legal basis',
  },
  search: {
    id: 'desk.officeRegisters.search',
    defaultMessage: 'Number or words',
  },
  year: {
    id: 'desk.officeRegisters.year',
    defaultMessage: 'Year',
  },
  state: {
    id: 'desk.officeRegisters.state',
    defaultMessage: 'State',
  },
  anyState: {
    id: 'desk.officeRegisters.anyState',
    defaultMessage: 'any',
  },
  state_open: {
    id: 'desk.officeRegisters.state_open',
    defaultMessage: 'open',
  },
  state_overdue: {
    id: 'desk.officeRegisters.state_overdue',
    defaultMessage: 'overdue',
  },
  state_settled: {
    id: 'desk.officeRegisters.state_settled',
    defaultMessage: 'settled',
  },
  state_void: {
    id: 'desk.officeRegisters.state_void',
    defaultMessage: 'void',
  },
  number: {
    id: 'desk.officeRegisters.number',
    defaultMessage: 'Number',
  },
  deadline: {
    id: 'desk.officeRegisters.deadline',
    defaultMessage: 'Deadline',
  },
  count: {
    id: 'desk.officeRegisters.count',
    defaultMessage: '{count, plural, one {# entry} other {# entries}}',
  },
  empty: {
    id: 'desk.officeRegisters.empty',
    defaultMessage: 'No entries in this year yet.',
  },
  emptyNext: {
    id: 'desk.officeRegisters.emptyNext',
    defaultMessage: 'The first entry gets number 1.',
  },
  noneFound: {
    id: 'desk.officeRegisters.noneFound',
    defaultMessage: 'Nothing matches.',
  },
  noneFoundNext: {
    id: 'desk.officeRegisters.noneFoundNext',
    defaultMessage: 'Change the words or the filters.',
  },
  clear: {
    id: 'desk.officeRegisters.clear',
    defaultMessage: 'Show all',
  },
  newEntry: {
    id: 'desk.officeRegisters.newEntry',
    defaultMessage: 'New entry',
  },
  numberConsequence: {
    id: 'desk.officeRegisters.numberConsequence',
    defaultMessage:
      'The entry gets the next number. It cannot be deleted, only corrected or declared void.',
  },
  save: {
    id: 'desk.officeRegisters.save',
    defaultMessage: 'Enter',
  },
  made: {
    id: 'desk.officeRegisters.made',
    defaultMessage: 'Entered as {number}.',
  },
  xlsx: {
    id: 'desk.officeRegisters.xlsx',
    defaultMessage: 'Download XLSX',
  },
  pdf: {
    id: 'desk.officeRegisters.pdf',
    defaultMessage: 'Download PDF',
  },
  choose: {
    id: 'desk.officeRegisters.choose',
    defaultMessage: 'choose',
  },
  noCase: {
    id: 'desk.officeRegisters.noCase',
    defaultMessage: 'Mark of the case',
  },
  caseHint: {
    id: 'desk.officeRegisters.caseHint',
    defaultMessage: 'e.g. OR.1510.3.2026',
  },
  fileKept: {
    id: 'desk.officeRegisters.fileKept',
    defaultMessage: 'Kept: {name}. Choose another file to replace it.',
  },
  fileTooLarge: {
    id: 'desk.officeRegisters.fileTooLarge',
    defaultMessage: 'The file is larger than 10 MB.',
  },
  required: {
    id: 'desk.officeRegisters.required',
    defaultMessage: 'Fill in this field.',
  },
  correct: {
    id: 'desk.officeRegisters.correct',
    defaultMessage: 'Correct',
  },
  correctTitle: {
    id: 'desk.officeRegisters.correctTitle',
    defaultMessage: 'Correct entry {number}',
  },
  reason: {
    id: 'desk.officeRegisters.reason',
    defaultMessage: 'Reason of the correction',
  },
  saveCorrection: {
    id: 'desk.officeRegisters.saveCorrection',
    defaultMessage: 'Save the correction',
  },
  corrected: {
    id: 'desk.officeRegisters.corrected',
    defaultMessage:
      'The correction is saved; the earlier text stays in the history.',
  },
  annul: {
    id: 'desk.officeRegisters.annul',
    defaultMessage: 'Declare void',
  },
  annulTitle: {
    id: 'desk.officeRegisters.annulTitle',
    defaultMessage: 'Declare entry {number} void',
  },
  annulConsequence: {
    id: 'desk.officeRegisters.annulConsequence',
    defaultMessage:
      'The entry keeps its number and stays readable, crossed out. You can undo this by a correction.',
  },
  annulReason: {
    id: 'desk.officeRegisters.annulReason',
    defaultMessage: 'Reason',
  },
  annulled: {
    id: 'desk.officeRegisters.annulled',
    defaultMessage: 'The entry is void.',
  },
  restore: {
    id: 'desk.officeRegisters.restore',
    defaultMessage: 'Restore',
  },
  restored: {
    id: 'desk.officeRegisters.restored',
    defaultMessage: 'The entry counts again.',
  },
  void: {
    id: 'desk.officeRegisters.void',
    defaultMessage: 'This entry is void.',
  },
  entry: {
    id: 'desk.officeRegisters.entry',
    defaultMessage: 'Entry',
  },
  history: {
    id: 'desk.officeRegisters.history',
    defaultMessage: 'History',
  },
  first: {
    id: 'desk.officeRegisters.first',
    defaultMessage: 'First entry',
  },
  version: {
    id: 'desk.officeRegisters.version',
    defaultMessage: 'Version {number}',
  },
  linked: {
    id: 'desk.officeRegisters.linked',
    defaultMessage: 'Registers',
  },
  linkedNone: {
    id: 'desk.officeRegisters.linkedNone',
    defaultMessage: 'This case is linked to no entry of a register.',
  },
  back: {
    id: 'desk.officeRegisters.back',
    defaultMessage: 'To the register',
  },
  backToAll: {
    id: 'desk.officeRegisters.backToAll',
    defaultMessage: 'All registers',
  },
});
