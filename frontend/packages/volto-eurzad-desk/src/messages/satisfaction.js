import { defineMessages } from 'react-intl';

export const satisfaction = defineMessages({
  title: {
    id: 'desk.satisfaction.title',
    defaultMessage: 'How people were served',
  },
  lead: {
    id: 'desk.satisfaction.lead',
    defaultMessage:
      'One question after the end of a case, from 1 (not at all satisfied) to 5 (very). Who answered is not kept; details are shown from five answers on.',
  },
  none: {
    id: 'desk.satisfaction.none',
    defaultMessage: 'Nobody has answered yet.',
  },
  service: {
    id: 'desk.satisfaction.service',
    defaultMessage: 'Service',
  },
  count: {
    id: 'desk.satisfaction.count',
    defaultMessage: 'Answers',
  },
  average: {
    id: 'desk.satisfaction.average',
    defaultMessage: 'Average',
  },
  spread: {
    id: 'desk.satisfaction.spread',
    defaultMessage: 'From 1 to 5',
  },
  tooFew: {
    id: 'desk.satisfaction.tooFew',
    defaultMessage: 'too few',
  },
  noService: {
    id: 'desk.satisfaction.noService',
    defaultMessage: 'cases without a service',
  },
  remarks: {
    id: 'desk.satisfaction.remarks',
    defaultMessage:
      '{count, plural, one {# remark} other {# remarks}}: {service}',
  },
});
