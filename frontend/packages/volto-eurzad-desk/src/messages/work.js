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
  filter: {
    id: 'desk.work.filter',
    defaultMessage: 'Filter this page of the list',
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
});
