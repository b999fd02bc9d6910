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
  email: {
    id: 'desk.register.email',
    defaultMessage: 'E-mail',
  },
  due: {
    id: 'desk.register.due',
    defaultMessage: 'To be done by',
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
  registers: {
    id: 'desk.register.registers',
    defaultMessage: 'Registers',
  },
  incomingTab: {
    id: 'desk.register.incomingTab',
    defaultMessage: 'Incoming',
  },
  outgoingTab: {
    id: 'desk.register.outgoingTab',
    defaultMessage: 'Outgoing',
  },
  internalTab: {
    id: 'desk.register.internalTab',
    defaultMessage: 'Internal',
  },
  scansTab: {
    id: 'desk.register.scansTab',
    defaultMessage: 'Scans',
  },
  outgoingTitle: {
    id: 'desk.register.outgoingTitle',
    defaultMessage: 'Outgoing register',
  },
  internalTitle: {
    id: 'desk.register.internalTitle',
    defaultMessage: 'Internal register',
  },
  annulled: {
    id: 'desk.register.annulled',
    defaultMessage: 'annulled',
  },
  under_way: {
    id: 'desk.register.under_way',
    defaultMessage: 'being delivered',
  },
  informed: {
    id: 'desk.register.informed',
    defaultMessage: 'notice sent',
  },
  failed: {
    id: 'desk.register.failed',
    defaultMessage: 'not delivered',
  },
  sent_again: {
    id: 'desk.register.sent_again',
    defaultMessage: 'sent again',
  },
  to_send: {
    id: 'desk.register.to_send',
    defaultMessage: 'to send',
  },
  sent: {
    id: 'desk.register.sent',
    defaultMessage: 'sent',
  },
  served: {
    id: 'desk.register.served',
    defaultMessage: 'served',
  },
  returned: {
    id: 'desk.register.returned',
    defaultMessage: 'returned',
  },
  outgoingEmptyNext: {
    id: 'desk.register.outgoingEmptyNext',
    defaultMessage:
      'Letters enter themselves when they are dispatched; the registry enters the others.',
  },
  internalEmptyNext: {
    id: 'desk.register.internalEmptyNext',
    defaultMessage:
      'Units enter here what they write to each other outside of cases.',
  },
  enterOutgoing: {
    id: 'desk.register.enterOutgoing',
    defaultMessage: 'Enter a letter',
  },
  enterInternal: {
    id: 'desk.register.enterInternal',
    defaultMessage: 'Enter correspondence',
  },
  way: {
    id: 'desk.register.way',
    defaultMessage: 'Way',
  },
  anyWay: {
    id: 'desk.register.anyWay',
    defaultMessage: 'any',
  },
  from: {
    id: 'desk.register.from',
    defaultMessage: 'From',
  },
  to: {
    id: 'desk.register.to',
    defaultMessage: 'To',
  },
  senderFilter: {
    id: 'desk.register.senderFilter',
    defaultMessage: 'Only: {sender}',
  },
  allOf: {
    id: 'desk.register.allOf',
    defaultMessage: 'All of {sender}',
  },
  xlsx: {
    id: 'desk.register.xlsx',
    defaultMessage: 'Spreadsheet',
  },
  pdf: {
    id: 'desk.register.pdf',
    defaultMessage: 'Print (PDF)',
  },
  correction: {
    id: 'desk.register.correction',
    defaultMessage: 'correction',
  },
  fromCase: {
    id: 'desk.register.fromCase',
    defaultMessage: 'from a case',
  },
  entered: {
    id: 'desk.register.entered',
    defaultMessage: 'entered by the registry',
  },
  sentColumn: {
    id: 'desk.register.sentColumn',
    defaultMessage: 'Date sent',
  },
  addresseeColumn: {
    id: 'desk.register.addresseeColumn',
    defaultMessage: 'Addressee',
  },
  wayColumn: {
    id: 'desk.register.wayColumn',
    defaultMessage: 'Way',
  },
  responsibleColumn: {
    id: 'desk.register.responsibleColumn',
    defaultMessage: 'Persons responsible',
  },
  writerColumn: {
    id: 'desk.register.writerColumn',
    defaultMessage: 'From',
  },
  addresseesColumn: {
    id: 'desk.register.addresseesColumn',
    defaultMessage: 'To',
  },
  posted: {
    id: 'desk.register.posted',
    defaultMessage: 'Posted',
  },
  addressedTo: {
    id: 'desk.register.addressedTo',
    defaultMessage: 'Addressed to',
  },
});
