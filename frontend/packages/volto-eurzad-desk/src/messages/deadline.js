import { defineMessages } from 'react-intl';

export const deadline = defineMessages({
  none: {
    id: 'desk.deadline.none',
    defaultMessage: 'no deadline',
  },
  late: {
    id: 'desk.deadline.late',
    defaultMessage:
      'overdue by {days, plural, one {# working day} other {# working days}}',
  },
  today: {
    id: 'desk.deadline.today',
    defaultMessage: 'due today',
  },
  left: {
    id: 'desk.deadline.left',
    defaultMessage:
      '{days, plural, one {# working day left} other {# working days left}}',
  },
  beforeNextWorkingDay: {
    id: 'desk.deadline.beforeNextWorkingDay',
    defaultMessage: 'due before the next working day',
  },
  paused: {
    id: 'desk.deadline.paused',
    defaultMessage: 'the clock is stopped',
  },
  ended: {
    id: 'desk.deadline.ended',
    defaultMessage: 'settled',
  },
});
