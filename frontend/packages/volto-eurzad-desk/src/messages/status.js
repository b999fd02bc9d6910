import { defineMessages } from 'react-intl';

export const status = defineMessages({
  title: { id: 'desk.status.title', defaultMessage: 'State of the system' },
  intro: {
    id: 'desk.status.intro',
    defaultMessage: 'What the office runs on, and what is wrong with it now.',
  },
  addOns: {
    id: 'desk.status.addOns',
    defaultMessage: 'Signatures, payments and other add-ons',
  },
  ready: { id: 'desk.status.ready', defaultMessage: 'works' },
  notConfigured: {
    id: 'desk.status.notConfigured',
    defaultMessage: 'not configured',
  },
  notInstalled: {
    id: 'desk.status.notInstalled',
    defaultMessage: 'not installed',
  },
  hasProblems: {
    id: 'desk.status.hasProblems',
    defaultMessage: 'needs attention',
  },
  worker: {
    id: 'desk.status.worker',
    defaultMessage: 'Work in the background',
  },
  workerRuns: {
    id: 'desk.status.workerRuns',
    defaultMessage: 'The worker runs',
  },
  workerAway: {
    id: 'desk.status.workerAway',
    defaultMessage: 'The worker does not run: nothing is registered or sent.',
  },
  spool: {
    id: 'desk.status.spool',
    defaultMessage:
      '{waiting, plural, =0 {No application waits for its number} one {# application waits for its number} other {# applications wait for their numbers}}',
  },
  refused: {
    id: 'desk.status.refused',
    defaultMessage:
      '{count, plural, =0 {None could not be registered} one {# could not be registered} other {# could not be registered}}',
  },
  outbox: {
    id: 'desk.status.outbox',
    defaultMessage:
      '{waiting, plural, =0 {Nothing waits to be sent or made} one {# task waits to be done} other {# tasks wait to be done}}',
  },
  gaveUp: {
    id: 'desk.status.gaveUp',
    defaultMessage:
      '{count, plural, =0 {No task was given up} one {# task was given up} other {# tasks were given up}}',
  },
  daily: { id: 'desk.status.daily', defaultMessage: 'Daily tasks' },
  dailyDone: { id: 'desk.status.dailyDone', defaultMessage: 'done {time}' },
  dailyNever: {
    id: 'desk.status.dailyNever',
    defaultMessage: 'not done yet',
  },
  dailyFailed: {
    id: 'desk.status.dailyFailed',
    defaultMessage: 'failed {time}: {problem}',
  },
});
