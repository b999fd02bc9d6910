import { defineMessages } from 'react-intl';

export const serviceNumbers = defineMessages({
  title: { id: 'desk.serviceNumbers.title', defaultMessage: 'By service' },
  lead: {
    id: 'desk.serviceNumbers.lead',
    defaultMessage:
      'Applications are those begun in the period, cases those settled in it. Counted without data of the people.',
  },
  period: { id: 'desk.serviceNumbers.period', defaultMessage: 'Period' },
  days30: {
    id: 'desk.serviceNumbers.days30',
    defaultMessage: 'the last 30 days',
  },
  days90: {
    id: 'desk.serviceNumbers.days90',
    defaultMessage: 'the last 90 days',
  },
  days365: {
    id: 'desk.serviceNumbers.days365',
    defaultMessage: 'the last 12 months',
  },
  own: {
    id: 'desk.serviceNumbers.own',
    defaultMessage: 'from – to, as you type it',
  },
  from: { id: 'desk.serviceNumbers.from', defaultMessage: 'From' },
  to: { id: 'desk.serviceNumbers.to', defaultMessage: 'To' },
  none: {
    id: 'desk.serviceNumbers.none',
    defaultMessage: 'Nothing in this period',
  },
  noneNext: {
    id: 'desk.serviceNumbers.noneNext',
    defaultMessage:
      'Nobody began an application and no case of a service was settled. Choose a longer period.',
  },
  service: { id: 'desk.serviceNumbers.service', defaultMessage: 'Service' },
  begun: { id: 'desk.serviceNumbers.begun', defaultMessage: 'Begun' },
  filed: { id: 'desk.serviceNumbers.filed', defaultMessage: 'Filed' },
  left: { id: 'desk.serviceNumbers.left', defaultMessage: 'Left' },
  underWay: {
    id: 'desk.serviceNumbers.underWay',
    defaultMessage: 'Being filled in',
  },
  settled: {
    id: 'desk.serviceNumbers.settled',
    defaultMessage: 'Cases settled',
  },
  days: {
    id: 'desk.serviceNumbers.days',
    defaultMessage: 'Days to settle',
  },
  daysTold: {
    id: 'desk.serviceNumbers.daysTold',
    defaultMessage: '{median} (9 of 10 within {most})',
  },
  share: {
    id: 'desk.serviceNumbers.share',
    defaultMessage: '{count} ({share})',
  },
  refusedAt: {
    id: 'desk.serviceNumbers.refusedAt',
    defaultMessage: 'Questions that people stumble on: {service}',
  },
  refusedHint: {
    id: 'desk.serviceNumbers.refusedHint',
    defaultMessage:
      'In how many applications, filed or left, an answer did not fit at least once. What was answered is not kept.',
  },
  noneRefused: {
    id: 'desk.serviceNumbers.noneRefused',
    defaultMessage: 'No answer was refused in this period.',
  },
  field: { id: 'desk.serviceNumbers.field', defaultMessage: 'Question' },
  applications: {
    id: 'desk.serviceNumbers.applications',
    defaultMessage: 'Applications',
  },
  leftAt: {
    id: 'desk.serviceNumbers.leftAt',
    defaultMessage: 'Where applications are left: {service}',
  },
  step: { id: 'desk.serviceNumbers.step', defaultMessage: 'Step' },
  sheet: {
    id: 'desk.serviceNumbers.sheet',
    defaultMessage: 'Save as a spreadsheet (XLSX)',
  },
});
