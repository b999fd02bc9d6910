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
});
