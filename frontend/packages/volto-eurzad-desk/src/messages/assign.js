import { defineMessages } from 'react-intl';

export const assign = defineMessages({
  title: {
    id: 'desk.assign.title',
    defaultMessage: 'Assign',
  },
  action: {
    id: 'desk.assign.action',
    defaultMessage: 'Assign',
  },
  unit: {
    id: 'desk.assign.unit',
    defaultMessage: 'Unit',
  },
  pickUnit: {
    id: 'desk.assign.pickUnit',
    defaultMessage: 'choose a unit',
  },
  chooseUnit: {
    id: 'desk.assign.chooseUnit',
    defaultMessage: 'Choose a unit.',
  },
  handler: {
    id: 'desk.assign.handler',
    defaultMessage: 'Handler',
  },
  handlerHint: {
    id: 'desk.assign.handlerHint',
    defaultMessage: 'Without a person the head of the unit decides.',
  },
  headDecides: {
    id: 'desk.assign.headDecides',
    defaultMessage: 'the head decides',
  },
  instruction: {
    id: 'desk.assign.instruction',
    defaultMessage: 'Instruction',
  },
  due: {
    id: 'desk.assign.due',
    defaultMessage: 'Due',
  },
  done: {
    id: 'desk.assign.done',
    defaultMessage: 'Assigned: {to}.',
  },
  undone: {
    id: 'desk.assign.undone',
    defaultMessage: 'The earlier assignment is back.',
  },
  recipients: {
    id: 'desk.assign.recipients',
    defaultMessage: 'Others who get it',
  },
  recipientsHint: {
    id: 'desk.assign.recipientsHint',
    defaultMessage:
      'They read the case and have it on their desk until they mark it as done.',
  },
  addRecipient: {
    id: 'desk.assign.addRecipient',
    defaultMessage: 'Add a recipient',
  },
  removeRecipient: {
    id: 'desk.assign.removeRecipient',
    defaultMessage: 'Remove the recipient {number}',
  },
  remove: {
    id: 'desk.assign.remove',
    defaultMessage: 'Remove',
  },
  part: {
    id: 'desk.assign.part',
    defaultMessage: 'For what',
  },
  part_info: {
    id: 'desk.assign.part_info',
    defaultMessage: 'for information',
  },
  part_cowork: {
    id: 'desk.assign.part_cowork',
    defaultMessage: 'to work on it, too',
  },
  headOfUnit: {
    id: 'desk.assign.headOfUnit',
    defaultMessage: 'the head of the unit',
  },
  recipient: {
    id: 'desk.assign.recipient',
    defaultMessage: 'Person',
  },
  template: {
    id: 'desk.assign.template',
    defaultMessage: 'Begin with',
  },
  noTemplate: {
    id: 'desk.assign.noTemplate',
    defaultMessage: 'an empty form',
  },
  last: {
    id: 'desk.assign.last',
    defaultMessage: 'your last assignment',
  },
  officeTemplate: {
    id: 'desk.assign.officeTemplate',
    defaultMessage: '{title} (office)',
  },
  keepTemplates: {
    id: 'desk.assign.keepTemplates',
    defaultMessage: 'Manage templates',
  },
  absent: {
    id: 'desk.assign.absent',
    defaultMessage: '{name} – absent until {end}, {substitute} acts for them',
  },
  absentHint: {
    id: 'desk.assign.absentHint',
    defaultMessage: 'Absent until {end}. {substitute} acts for them.',
  },
  inDays: {
    id: 'desk.assign.inDays',
    defaultMessage: 'in 3 days',
  },
  inWeek: {
    id: 'desk.assign.inWeek',
    defaultMessage: 'in a week',
  },
  inTwoWeeks: {
    id: 'desk.assign.inTwoWeeks',
    defaultMessage: 'in two weeks',
  },
  quickDue: {
    id: 'desk.assign.quickDue',
    defaultMessage: 'Quick choice of the day',
  },
  section: {
    id: 'desk.assign.section',
    defaultMessage: 'Assignment',
  },
  chain: {
    id: 'desk.assign.chain',
    defaultMessage: 'Who handed the case to whom',
  },
  noChain: {
    id: 'desk.assign.noChain',
    defaultMessage: 'Nobody has assigned this case yet.',
  },
  time: {
    id: 'desk.assign.time',
    defaultMessage: 'Time',
  },
  by: {
    id: 'desk.assign.by',
    defaultMessage: 'Who assigned',
  },
  actingFor: {
    id: 'desk.assign.actingFor',
    defaultMessage: 'in place of: {name}',
  },
  to: {
    id: 'desk.assign.to',
    defaultMessage: 'To whom',
  },
  takenBack: {
    id: 'desk.assign.takenBack',
    defaultMessage: 'taken back',
  },
  dueBy: {
    id: 'desk.assign.dueBy',
    defaultMessage: 'by {day}',
  },
  others: {
    id: 'desk.assign.others',
    defaultMessage: 'Others who got it',
  },
  waits: {
    id: 'desk.assign.waits',
    defaultMessage: 'has not marked it as done',
  },
  doneOn: {
    id: 'desk.assign.doneOn',
    defaultMessage: 'done on {time}',
  },
  takeBack: {
    id: 'desk.assign.takeBack',
    defaultMessage: 'Take the assignment back',
  },
  takeBackWhat: {
    id: 'desk.assign.takeBackWhat',
    defaultMessage:
      'The case lies again where it lay before: {where}. Other recipients of this assignment lose it.',
  },
  nowhere: {
    id: 'desk.assign.nowhere',
    defaultMessage: 'among those to assign',
  },
  comment: {
    id: 'desk.assign.comment',
    defaultMessage: 'Remark',
  },
  takenBackDone: {
    id: 'desk.assign.takenBackDone',
    defaultMessage: 'The assignment was taken back.',
  },
  acknowledgeInfo: {
    id: 'desk.assign.acknowledgeInfo',
    defaultMessage: 'I have read it',
  },
  acknowledgeCowork: {
    id: 'desk.assign.acknowledgeCowork',
    defaultMessage: 'My part is done',
  },
  acknowledgeWhat: {
    id: 'desk.assign.acknowledgeWhat',
    defaultMessage: 'The case leaves your desk. You can still read it.',
  },
  acknowledged: {
    id: 'desk.assign.acknowledged',
    defaultMessage: 'Marked as done.',
  },
});
