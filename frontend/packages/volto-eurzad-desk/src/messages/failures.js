import { defineMessages } from 'react-intl';

export const failures = defineMessages({
  title: { id: 'desk.failures.title', defaultMessage: 'Failed steps' },
  intro: {
    id: 'desk.failures.intro',
    defaultMessage:
      'What the system was to do by itself and could not: send, make, seal, deliver or register. Try it again, or write down how it was settled.',
  },
  none: { id: 'desk.failures.none', defaultMessage: 'No step has failed' },
  noneNext: {
    id: 'desk.failures.noneNext',
    defaultMessage:
      'When something cannot be sent, made or registered, it comes here with its cause and advice.',
  },
  list: { id: 'desk.failures.list', defaultMessage: 'Steps that failed' },
  choose: {
    id: 'desk.failures.choose',
    defaultMessage: 'Choose: {what}, {about}',
  },
  chooseAll: { id: 'desk.failures.chooseAll', defaultMessage: 'Choose all' },
  chooseNone: { id: 'desk.failures.chooseNone', defaultMessage: 'Choose none' },
  chosen: {
    id: 'desk.failures.chosen',
    defaultMessage:
      '{count, plural, =0 {none chosen} one {# chosen} other {# chosen}}',
  },
  retry: { id: 'desk.failures.retry', defaultMessage: 'Try again' },
  retryChosen: {
    id: 'desk.failures.retryChosen',
    defaultMessage: 'Try the chosen again',
  },
  settle: { id: 'desk.failures.settle', defaultMessage: 'Settled otherwise' },
  settleChosen: {
    id: 'desk.failures.settleChosen',
    defaultMessage: 'The chosen are settled otherwise',
  },
  settleMeaning: {
    id: 'desk.failures.settleMeaning',
    defaultMessage:
      'The system will not try this any more. Your remark goes into the log of the case.',
  },
  remark: {
    id: 'desk.failures.remark',
    defaultMessage: 'How was it settled?',
  },
  remarkHint: {
    id: 'desk.failures.remarkHint',
    defaultMessage: 'For example: told by telephone, sent by post.',
  },
  remarkMissing: {
    id: 'desk.failures.remarkMissing',
    defaultMessage: 'Write down how it was settled.',
  },
  settleNow: {
    id: 'desk.failures.settleNow',
    defaultMessage: 'Write down and remove from the list',
  },
  stateGaveUp: {
    id: 'desk.failures.stateGaveUp',
    defaultMessage: 'the system has stopped trying',
  },
  stateRetrying: {
    id: 'desk.failures.stateRetrying',
    defaultMessage: 'the system keeps trying; next time: {time}',
  },
  stateRefused: {
    id: 'desk.failures.stateRefused',
    defaultMessage: 'waits without a number',
  },
  about: { id: 'desk.failures.about', defaultMessage: 'Concerns' },
  aboutOffice: {
    id: 'desk.failures.aboutOffice',
    defaultMessage: 'the office as a whole',
  },
  aboutRestricted: {
    id: 'desk.failures.aboutRestricted',
    defaultMessage: 'a case of restricted access',
  },
  cause: { id: 'desk.failures.cause', defaultMessage: 'Cause' },
  causeUnknown: {
    id: 'desk.failures.causeUnknown',
    defaultMessage: 'unknown',
  },
  since: { id: 'desk.failures.since', defaultMessage: 'Since' },
  attempts: { id: 'desk.failures.attempts', defaultMessage: 'Attempts' },
  advice: { id: 'desk.failures.advice', defaultMessage: 'What you can do' },
  results: { id: 'desk.failures.results', defaultMessage: 'What became of it' },
  resultRetried: {
    id: 'desk.failures.resultRetried',
    defaultMessage:
      'is being tried again; if it fails once more, it comes back to this list',
  },
  resultSettled: {
    id: 'desk.failures.resultSettled',
    defaultMessage: 'settled otherwise',
  },
  lately: {
    id: 'desk.failures.lately',
    defaultMessage: 'Lately settled otherwise',
  },
  latelyLine: {
    id: 'desk.failures.latelyLine',
    defaultMessage: '{what} – {by}, {time}: {remark}',
  },
  inCase: {
    id: 'desk.failures.inCase',
    defaultMessage:
      '{count, plural, one {One step in this case failed:} other {# steps in this case failed:}}',
  },
  look: { id: 'desk.failures.look', defaultMessage: 'See what can be done' },
});
