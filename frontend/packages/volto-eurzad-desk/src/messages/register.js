import { defineMessages } from 'react-intl';

export const register = defineMessages({
  title: {
    id: 'desk.register.title',
    defaultMessage: 'Incoming register',
  },
  search: {
    id: 'desk.register.search',
    defaultMessage: 'Words, number, sender',
  },
  doSearch: {
    id: 'desk.register.doSearch',
    defaultMessage: 'Search',
  },
  year: {
    id: 'desk.register.year',
    defaultMessage: 'Year',
  },
  state: {
    id: 'desk.register.state',
    defaultMessage: 'State',
  },
  unit: {
    id: 'desk.register.unit',
    defaultMessage: 'Unit',
  },
  anyState: {
    id: 'desk.register.anyState',
    defaultMessage: 'any',
  },
  anyUnit: {
    id: 'desk.register.anyUnit',
    defaultMessage: 'any',
  },
  registered: {
    id: 'desk.register.registered',
    defaultMessage: 'registered',
  },
  registeredOn: {
    id: 'desk.register.registeredOn',
    defaultMessage: 'Registered',
  },
  assigned: {
    id: 'desk.register.assigned',
    defaultMessage: 'assigned',
  },
  settled: {
    id: 'desk.register.settled',
    defaultMessage: 'settled',
  },
  count: {
    id: 'desk.register.count',
    defaultMessage: '{count, plural, one {# entry} other {# entries}}',
  },
  empty: {
    id: 'desk.register.empty',
    defaultMessage: 'Nothing has come in this year',
  },
  emptyNext: {
    id: 'desk.register.emptyNext',
    defaultMessage:
      'Applications filed on the portal enter themselves; paper mail is entered by the registry.',
  },
  noneFound: {
    id: 'desk.register.noneFound',
    defaultMessage: 'No entry fits the filters',
  },
  noneFoundNext: {
    id: 'desk.register.noneFoundNext',
    defaultMessage: 'Take a filter away or use other words.',
  },
  clear: {
    id: 'desk.register.clear',
    defaultMessage: 'Clear the filters',
  },
  printView: {
    id: 'desk.register.printView',
    defaultMessage: 'For print',
  },
  print: {
    id: 'desk.register.print',
    defaultMessage: 'Print',
  },
  backToRegister: {
    id: 'desk.register.backToRegister',
    defaultMessage: 'Back to the register',
  },
  printTitle: {
    id: 'desk.register.printTitle',
    defaultMessage: 'Incoming register, {year}',
  },
  printedAt: {
    id: 'desk.register.printedAt',
    defaultMessage: 'As at {when}.',
  },
  tooMany: {
    id: 'desk.register.tooMany',
    defaultMessage:
      'Only the first {most} of {total} entries are shown. Narrow the filters to print the others.',
  },
  ordinalColumn: {
    id: 'desk.register.ordinalColumn',
    defaultMessage: 'No.',
  },
  receivedColumn: {
    id: 'desk.register.receivedColumn',
    defaultMessage: 'Date received',
  },
  titleColumn: {
    id: 'desk.register.titleColumn',
    defaultMessage: 'Title',
  },
  senderColumn: {
    id: 'desk.register.senderColumn',
    defaultMessage: 'Sender',
  },
  letterColumn: {
    id: 'desk.register.letterColumn',
    defaultMessage: 'Date and mark of the letter',
  },
  dateOfLetterColumn: {
    id: 'desk.register.dateOfLetterColumn',
    defaultMessage: 'Date of the letter',
  },
  markColumn: {
    id: 'desk.register.markColumn',
    defaultMessage: "Sender's mark",
  },
  assignedColumn: {
    id: 'desk.register.assignedColumn',
    defaultMessage: 'Assigned to',
  },
  attachmentsColumn: {
    id: 'desk.register.attachmentsColumn',
    defaultMessage: 'Attachments',
  },
  stateColumn: {
    id: 'desk.register.stateColumn',
    defaultMessage: 'State',
  },
  remarksColumn: {
    id: 'desk.register.remarksColumn',
    defaultMessage: 'Remarks',
  },
  paper: {
    id: 'desk.register.paper',
    defaultMessage: 'paper',
  },
  application: {
    id: 'desk.register.application',
    defaultMessage: 'by the portal',
  },
  notAssigned: {
    id: 'desk.register.notAssigned',
    defaultMessage: 'nobody yet',
  },
  assign: {
    id: 'desk.register.assign',
    defaultMessage: 'Assign',
  },
  reassign: {
    id: 'desk.register.reassign',
    defaultMessage: 'Assign to someone else',
  },
  openCase: {
    id: 'desk.register.openCase',
    defaultMessage: 'Open the case',
  },
  goToCase: {
    id: 'desk.register.goToCase',
    defaultMessage: 'Go to the case',
  },
  goToDraftCase: {
    id: 'desk.register.goToDraftCase',
    defaultMessage: 'Go to the draft case',
  },
  sender: {
    id: 'desk.register.sender',
    defaultMessage: 'Sender',
  },
  address: {
    id: 'desk.register.address',
    defaultMessage: 'Address',
  },
  received: {
    id: 'desk.register.received',
    defaultMessage: 'Received',
  },
  dateOfLetter: {
    id: 'desk.register.dateOfLetter',
    defaultMessage: 'Date of the letter',
  },
  sendersMark: {
    id: 'desk.register.sendersMark',
    defaultMessage: "Sender's mark",
  },
  handler: {
    id: 'desk.register.handler',
    defaultMessage: 'Handler',
  },
  instruction: {
    id: 'desk.register.instruction',
    defaultMessage: 'Instruction',
  },
  remarks: {
    id: 'desk.register.remarks',
    defaultMessage: 'Remarks',
  },
  email: {
    id: 'desk.register.email',
    defaultMessage: 'E-mail',
  },
  due: {
    id: 'desk.register.due',
    defaultMessage: 'To be done by',
  },
  kind: {
    id: 'desk.register.kind',
    defaultMessage: 'Kind',
  },
  deliveryWay: {
    id: 'desk.register.deliveryWay',
    defaultMessage: 'Way delivered',
  },
  answers: {
    id: 'desk.register.answers',
    defaultMessage: 'Answers of the application',
  },
  files: {
    id: 'desk.register.files',
    defaultMessage: 'Files',
  },
  noFiles: {
    id: 'desk.register.noFiles',
    defaultMessage: 'This item has no files.',
  },
});
