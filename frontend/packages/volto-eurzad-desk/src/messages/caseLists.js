import { defineMessages } from 'react-intl';

export const caseLists = defineMessages({
  title: {
    id: 'desk.caseLists.title',
    defaultMessage: 'Case lists',
  },
  choose: {
    id: 'desk.caseLists.choose',
    defaultMessage: 'Which list',
  },
  unit: {
    id: 'desk.caseLists.unit',
    defaultMessage: 'Unit',
  },
  fileClass: {
    id: 'desk.caseLists.fileClass',
    defaultMessage: 'Class',
  },
  year: {
    id: 'desk.caseLists.year',
    defaultMessage: 'Year',
  },
  listOf: {
    id: 'desk.caseLists.listOf',
    defaultMessage: 'Case list {unit}.{symbol}, {year}',
  },
  outsideOf: {
    id: 'desk.caseLists.outsideOf',
    defaultMessage:
      'Documentation that forms no case: {unit}, {symbol}, {year}',
  },
  outside: {
    id: 'desk.caseLists.outside',
    defaultMessage: 'forms no case',
  },
  none: {
    id: 'desk.caseLists.none',
    defaultMessage: 'No case lists yet',
  },
  noneNext: {
    id: 'desk.caseLists.noneNext',
    defaultMessage:
      'A list begins with the first case opened in a class. You see the lists of your own units.',
  },
  empty: {
    id: 'desk.caseLists.empty',
    defaultMessage: 'Nothing found',
  },
  emptyNext: {
    id: 'desk.caseLists.emptyNext',
    defaultMessage: 'Change the words or choose another list.',
  },
  search: {
    id: 'desk.caseLists.search',
    defaultMessage: 'Search in the list',
  },
  count: {
    id: 'desk.caseLists.count',
    defaultMessage: '{count, plural, one {# entry} other {# entries}}',
  },
  pdf: {
    id: 'desk.caseLists.pdf',
    defaultMessage: 'PDF',
  },
  xlsx: {
    id: 'desk.caseLists.xlsx',
    defaultMessage: 'Spreadsheet (XLSX)',
  },
  getPdf: {
    id: 'desk.caseLists.getPdf',
    defaultMessage: 'Download the list as PDF',
  },
  cover: { id: 'desk.caseLists.cover', defaultMessage: 'Folder cover' },
  getCover: {
    id: 'desk.caseLists.getCover',
    defaultMessage: 'Description of the paper folder (PDF)',
  },
  getXlsx: {
    id: 'desk.caseLists.getXlsx',
    defaultMessage: 'Download the list as a spreadsheet (XLSX)',
  },
  ordinal: {
    id: 'desk.caseLists.ordinal',
    defaultMessage: 'No.',
  },
  caseTitle: {
    id: 'desk.caseLists.caseTitle',
    defaultMessage: 'Title',
  },
  sender: {
    id: 'desk.caseLists.sender',
    defaultMessage: 'From whom',
  },
  sendersMark: {
    id: 'desk.caseLists.sendersMark',
    defaultMessage: 'Their mark',
  },
  dateOfLetter: {
    id: 'desk.caseLists.dateOfLetter',
    defaultMessage: 'Date of the letter',
  },
  started: {
    id: 'desk.caseLists.started',
    defaultMessage: 'Opened',
  },
  closed: {
    id: 'desk.caseLists.closed',
    defaultMessage: 'Settled',
  },
  handler: {
    id: 'desk.caseLists.handler',
    defaultMessage: 'Handler',
  },
  remarks: {
    id: 'desk.caseLists.remarks',
    defaultMessage: 'Remarks',
  },
  group: {
    id: 'desk.caseLists.group',
    defaultMessage: 'separated group of cases',
  },
  openGroup: {
    id: 'desk.caseLists.openGroup',
    defaultMessage: 'Show the list of the group',
  },
  newGroup: {
    id: 'desk.caseLists.newGroup',
    defaultMessage: 'Separate a group of cases',
  },
  newGroupTitle: {
    id: 'desk.caseLists.newGroupTitle',
    defaultMessage: 'Separated group of cases (podteczka)',
  },
  newGroupAction: {
    id: 'desk.caseLists.newGroupAction',
    defaultMessage: 'Separate the group',
  },
  groupTitle: {
    id: 'desk.caseLists.groupTitle',
    defaultMessage: 'Title of the group',
  },
  giveGroupTitle: {
    id: 'desk.caseLists.giveGroupTitle',
    defaultMessage: 'Give the title of the group.',
  },
  groupConsequence: {
    id: 'desk.caseLists.groupConsequence',
    defaultMessage:
      'The group takes the next number of the list; this cannot be undone. Its cases have marks {example}.',
  },
  groupMade: {
    id: 'desk.caseLists.groupMade',
    defaultMessage: 'The group has the number {base}.',
  },
  pickUnit: {
    id: 'desk.caseLists.pickUnit',
    defaultMessage: 'choose a unit',
  },
  chooseUnit: {
    id: 'desk.caseLists.chooseUnit',
    defaultMessage: 'Choose a unit.',
  },
  chooseClass: {
    id: 'desk.caseLists.chooseClass',
    defaultMessage: 'Choose a class.',
  },
  newCase: {
    id: 'desk.caseLists.newCase',
    defaultMessage: 'Begin a case (ex officio)',
  },
  newCaseIntro: {
    id: 'desk.caseLists.newCaseIntro',
    defaultMessage:
      'For what the office begins by itself, without anything that came in. A draft case is made; it gets its mark when it is opened.',
  },
  newCaseTitle: {
    id: 'desk.caseLists.newCaseTitle',
    defaultMessage: 'What the case is about',
  },
  giveTitle: {
    id: 'desk.caseLists.giveTitle',
    defaultMessage: 'Say what the case is about.',
  },
  newCaseAction: {
    id: 'desk.caseLists.newCaseAction',
    defaultMessage: 'Begin the case',
  },
  newCaseHandler: {
    id: 'desk.caseLists.newCaseHandler',
    defaultMessage: 'Handler',
  },
  newCaseMe: {
    id: 'desk.caseLists.newCaseMe',
    defaultMessage: 'I do',
  },
  begun: {
    id: 'desk.caseLists.begun',
    defaultMessage: 'The draft case has been begun.',
  },
  notForYou: {
    id: 'desk.caseLists.notForYou',
    defaultMessage: 'Cases are begun by handlers and heads of units.',
  },
  cooperation: {
    id: 'desk.caseLists.cooperation',
    defaultMessage: 'Co-operation',
  },
  store: {
    id: 'desk.caseLists.store',
    defaultMessage: 'Chronological store',
  },
});
