import { defineMessages } from 'react-intl';

export const statistics = defineMessages({
  title: {
    id: 'desk.statistics.title',
    defaultMessage: 'Numbers',
  },
  unit: {
    id: 'desk.statistics.unit',
    defaultMessage: 'Unit',
  },
  allUnits: {
    id: 'desk.statistics.allUnits',
    defaultMessage: 'all units shown here',
  },
  openNow: {
    id: 'desk.statistics.openNow',
    defaultMessage: 'Open cases now',
  },
  overdueNow: {
    id: 'desk.statistics.overdueNow',
    defaultMessage: 'Overdue now',
  },
  flow: {
    id: 'desk.statistics.flow',
    defaultMessage: 'Received, opened, settled',
  },
  month: {
    id: 'desk.statistics.month',
    defaultMessage: 'Month',
  },
  received: {
    id: 'desk.statistics.received',
    defaultMessage: 'items received',
  },
  opened: {
    id: 'desk.statistics.opened',
    defaultMessage: 'cases opened',
  },
  closed: {
    id: 'desk.statistics.closed',
    defaultMessage: 'cases settled',
  },
  days: {
    id: 'desk.statistics.days',
    defaultMessage: 'Days from opening to settling',
  },
  medianDays: {
    id: 'desk.statistics.medianDays',
    defaultMessage: 'days (median)',
  },
  load: {
    id: 'desk.statistics.load',
    defaultMessage: 'Who has how much',
  },
  person: {
    id: 'desk.statistics.person',
    defaultMessage: 'Person',
  },
  openCases: {
    id: 'desk.statistics.openCases',
    defaultMessage: 'Open cases',
  },
  overdueCases: {
    id: 'desk.statistics.overdueCases',
    defaultMessage: 'Overdue',
  },
  nobody: {
    id: 'desk.statistics.nobody',
    defaultMessage: 'nobody yet',
  },
  asTable: {
    id: 'desk.statistics.asTable',
    defaultMessage: 'The same as a table',
  },
});
