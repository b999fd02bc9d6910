import { defineMessages } from 'react-intl';

export const sent = defineMessages({
  title: { id: 'desk.sent.title', defaultMessage: 'Sent' },
  whose: { id: 'desk.sent.whose', defaultMessage: 'Whose letters' },
  mine: { id: 'desk.sent.mine', defaultMessage: 'Mine' },
  ofUnit: { id: 'desk.sent.ofUnit', defaultMessage: 'My unit’s' },
  empty: {
    id: 'desk.sent.empty',
    defaultMessage: 'Nothing was sent this year',
  },
  emptyNext: {
    id: 'desk.sent.emptyNext',
    defaultMessage:
      'Letters that you dispatch from a case are listed here with the state of their delivery.',
  },
  emptyUnitNext: {
    id: 'desk.sent.emptyUnitNext',
    defaultMessage:
      'Letters that your unit dispatches are listed here with the state of their delivery.',
  },
});
