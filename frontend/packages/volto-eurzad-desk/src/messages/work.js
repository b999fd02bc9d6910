import { defineMessages } from 'react-intl';

export const work = defineMessages({
  deadline: {
    id: 'desk.work.deadline',
    defaultMessage: 'Deadline',
  },
  subject: {
    id: 'desk.work.subject',
    defaultMessage: 'Subject',
  },
  mark: {
    id: 'desk.work.mark',
    defaultMessage: 'Mark or number',
  },
  state: {
    id: 'desk.work.state',
    defaultMessage: 'State',
  },
  handler: {
    id: 'desk.work.handler',
    defaultMessage: 'Handler',
  },
  received: {
    id: 'desk.work.received',
    defaultMessage: 'Received',
  },
  noMark: {
    id: 'desk.work.noMark',
    defaultMessage: 'no mark',
  },
  noHandler: {
    id: 'desk.work.noHandler',
    defaultMessage: 'nobody yet',
  },
  unit: {
    id: 'desk.work.unit',
    defaultMessage: 'Unit',
  },
  fileClass: {
    id: 'desk.work.fileClass',
    defaultMessage: 'Class of the file plan',
  },
  service: {
    id: 'desk.work.service',
    defaultMessage: 'Service',
  },
  updated: {
    id: 'desk.work.updated',
    defaultMessage: 'Changed',
  },
  search: {
    id: 'desk.work.search',
    defaultMessage: 'Words in subject, parties, mark or number',
  },
  moreFilters: {
    id: 'desk.work.moreFilters',
    defaultMessage:
      '{count, plural, =0 {More filters} one {More filters (# set)} other {More filters (# set)}}',
  },
  anyState: {
    id: 'desk.work.anyState',
    defaultMessage: 'any state',
  },
  anyHandler: {
    id: 'desk.work.anyHandler',
    defaultMessage: 'anybody',
  },
  anyUnit: {
    id: 'desk.work.anyUnit',
    defaultMessage: 'all units',
  },
  anyService: {
    id: 'desk.work.anyService',
    defaultMessage: 'any service',
  },
  anyClass: {
    id: 'desk.work.anyClass',
    defaultMessage: 'any class',
  },
  deadlineFrom: {
    id: 'desk.work.deadlineFrom',
    defaultMessage: 'Deadline from',
  },
  deadlineTo: {
    id: 'desk.work.deadlineTo',
    defaultMessage: 'Deadline to',
  },
  receivedFrom: {
    id: 'desk.work.receivedFrom',
    defaultMessage: 'Received from',
  },
  receivedTo: {
    id: 'desk.work.receivedTo',
    defaultMessage: 'Received to',
  },
  view: {
    id: 'desk.work.view',
    defaultMessage: 'View',
  },
  columns: {
    id: 'desk.work.columns',
    defaultMessage: 'Columns',
  },
  showColumns: {
    id: 'desk.work.showColumns',
    defaultMessage: 'Show these columns',
  },
  spreadsheet: {
    id: 'desk.work.spreadsheet',
    defaultMessage: 'Save as a spreadsheet (XLSX)',
  },
  spreadsheetComing: {
    id: 'desk.work.spreadsheetComing',
    defaultMessage: 'The spreadsheet is being made…',
  },
  spreadsheetSaved: {
    id: 'desk.work.spreadsheetSaved',
    defaultMessage: 'Saved: {name}.xlsx',
  },
  saveView: {
    id: 'desk.work.saveView',
    defaultMessage: 'Save this view',
  },
  save: {
    id: 'desk.work.save',
    defaultMessage: 'Save',
  },
  viewName: {
    id: 'desk.work.viewName',
    defaultMessage: 'Name of the view',
  },
  viewNameHint: {
    id: 'desk.work.viewNameHint',
    defaultMessage:
      'It will stand in the list of your views. The same name replaces the open view.',
  },
  viewNameMissing: {
    id: 'desk.work.viewNameMissing',
    defaultMessage: 'Give the view a name.',
  },
  viewSaved: {
    id: 'desk.work.viewSaved',
    defaultMessage: 'Saved: {name}.',
  },
  viewRemoved: {
    id: 'desk.work.viewRemoved',
    defaultMessage: 'Removed: {name}.',
  },
  removeView: {
    id: 'desk.work.removeView',
    defaultMessage: 'Remove this view',
  },
  myViews: {
    id: 'desk.work.myViews',
    defaultMessage: 'My views',
  },
  selectRow: {
    id: 'desk.work.selectRow',
    defaultMessage: 'Select: {title}',
  },
  selectAll: {
    id: 'desk.work.selectAll',
    defaultMessage: 'Select all rows of this page',
  },
  selectFocused: {
    id: 'desk.work.selectFocused',
    defaultMessage: 'Select the row in focus for a batch',
  },
  batchBar: {
    id: 'desk.work.batchBar',
    defaultMessage: 'Selected rows',
  },
  chosen: {
    id: 'desk.work.chosen',
    defaultMessage:
      '{count, plural, one {# row selected} other {# rows selected}}',
  },
  chooseNone: {
    id: 'desk.work.chooseNone',
    defaultMessage: 'Select none',
  },
  assignMany: {
    id: 'desk.work.assignMany',
    defaultMessage: 'Assign the selected',
  },
  approveMany: {
    id: 'desk.work.approveMany',
    defaultMessage: 'Approve the selected',
  },
  approve: {
    id: 'desk.work.approve',
    defaultMessage: 'Approve',
  },
  approveManyConsequence: {
    id: 'desk.work.approveManyConsequence',
    defaultMessage:
      'Each letter gets today’s date and its final PDF. An approval cannot be taken back. Approve only what you have read.',
  },
  closeMany: {
    id: 'desk.work.closeMany',
    defaultMessage: 'Close the selected',
  },
  closeManyConsequence: {
    id: 'desk.work.closeManyConsequence',
    defaultMessage:
      'Closed cases get no further letters; the year of closing begins their retention.',
  },
  batchDone: {
    id: 'desk.work.batchDone',
    defaultMessage: 'Done: {done} of {total}.',
  },
  outcomeDone: {
    id: 'desk.work.outcomeDone',
    defaultMessage: 'done',
  },
  outcomePossible: {
    id: 'desk.work.outcomePossible',
    defaultMessage: 'can be done',
  },
  outcomeUnknown: {
    id: 'desk.work.outcomeUnknown',
    defaultMessage: 'not checked yet',
  },
  willFail: {
    id: 'desk.work.willFail',
    defaultMessage:
      '{count, plural, one {# row cannot be done and will stay as it is.} other {# rows cannot be done and will stay as they are.}}',
  },
  count: {
    id: 'desk.work.count',
    defaultMessage: '{count, plural, one {# item} other {# items}}',
  },
  noneMatches: {
    id: 'desk.work.noneMatches',
    defaultMessage: 'No row has these words',
  },
  searchInRegister: {
    id: 'desk.work.searchInRegister',
    defaultMessage: 'Search the whole register',
  },
  showAll: {
    id: 'desk.work.showAll',
    defaultMessage: 'Show all rows',
  },
  goToArchive: {
    id: 'desk.work.goToArchive',
    defaultMessage: 'Open the archive',
  },
  goToRegister: {
    id: 'desk.work.goToRegister',
    defaultMessage: 'Open the incoming register',
  },
  chooseRow: {
    id: 'desk.work.chooseRow',
    defaultMessage: 'Choose a row first: keys j and k.',
  },
  assignRow: {
    id: 'desk.work.assignRow',
    defaultMessage: 'Assign the chosen row',
  },
  openCaseRow: {
    id: 'desk.work.openCaseRow',
    defaultMessage: 'Open the case of the chosen row',
  },
  sideList: {
    id: 'desk.work.sideList',
    defaultMessage: 'List: {list}',
  },
  nextOpened: {
    id: 'desk.work.nextOpened',
    defaultMessage: 'The next one is open.',
  },
  emptyMine: {
    id: 'desk.work.emptyMine',
    defaultMessage: 'You have nothing to do',
  },
  emptyMineNext: {
    id: 'desk.work.emptyMineNext',
    defaultMessage:
      'What is assigned to you comes here, the nearest deadline first.',
  },
  emptyUnit: {
    id: 'desk.work.emptyUnit',
    defaultMessage: 'Your unit has no open work',
  },
  emptyUnitNext: {
    id: 'desk.work.emptyUnitNext',
    defaultMessage: 'Cases assigned to your unit come here.',
  },
  emptyApprove: {
    id: 'desk.work.emptyApprove',
    defaultMessage: 'Nothing waits for your approval',
  },
  emptyApproveNext: {
    id: 'desk.work.emptyApproveNext',
    defaultMessage: 'Letters that handlers submit to you come here.',
  },
  emptySoon: {
    id: 'desk.work.emptySoon',
    defaultMessage: 'Nothing falls due in the next days',
  },
  emptySoonNext: {
    id: 'desk.work.emptySoonNext',
    defaultMessage:
      'Cases, and appeals to be passed on, come here a few working days before their last day. How many, the office sets.',
  },
  emptyOverdue: {
    id: 'desk.work.emptyOverdue',
    defaultMessage: 'Nothing is overdue',
  },
  emptyOverdueNext: {
    id: 'desk.work.emptyOverdueNext',
    defaultMessage: 'Cases whose deadline has passed come here.',
  },
  emptyAssign: {
    id: 'desk.work.emptyAssign',
    defaultMessage: 'Everything has been assigned',
  },
  emptyAssignNext: {
    id: 'desk.work.emptyAssignNext',
    defaultMessage: 'New items of the register come here to be assigned.',
  },
  emptyCopies: {
    id: 'desk.work.emptyCopies',
    defaultMessage: 'Nothing waits for you to read',
  },
  emptyCopiesNext: {
    id: 'desk.work.emptyCopiesNext',
    defaultMessage:
      'What others send you for information or to work on appears here.',
  },
  part_info: {
    id: 'desk.work.part_info',
    defaultMessage: 'for information',
  },
  part_cowork: {
    id: 'desk.work.part_cowork',
    defaultMessage: 'to work on',
  },
});
