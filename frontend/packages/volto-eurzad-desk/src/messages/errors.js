import { defineMessages } from 'react-intl';

export const errors = defineMessages({
  title: {
    id: 'desk.errors.title',
    defaultMessage: 'This could not be loaded',
  },
  unreachable: {
    id: 'desk.errors.unreachable',
    defaultMessage:
      'The server does not answer. Check the connection and try again.',
  },
  server: {
    id: 'desk.errors.server',
    defaultMessage:
      'Something went wrong on the server. Try again in a moment; if it comes back, tell the administrator of the office.',
  },
  forbiddenTitle: {
    id: 'desk.errors.forbiddenTitle',
    defaultMessage: 'This is not for your function',
  },
  forbidden: {
    id: 'desk.errors.forbidden',
    defaultMessage: 'You hold no function that lets you see this.',
  },
  whomToAsk: {
    id: 'desk.errors.whomToAsk',
    defaultMessage:
      'Ask the head of your unit, or the administrator of the office: {contact}.',
  },
  administrator: {
    id: 'desk.errors.administrator',
    defaultMessage: 'the administrator',
  },
  notFoundTitle: {
    id: 'desk.errors.notFoundTitle',
    defaultMessage: 'There is nothing here',
  },
  notFound: {
    id: 'desk.errors.notFound',
    defaultMessage: 'The address is wrong, or this has been moved.',
  },
  conflict: {
    id: 'desk.errors.conflict',
    defaultMessage:
      'Somebody has changed this in the meantime. Reload the page and look again.',
  },
  required: {
    id: 'desk.errors.required',
    defaultMessage: 'Fill this in.',
  },
  date: {
    id: 'desk.errors.date',
    defaultMessage: 'This is no date. Write it like 24.11.2026.',
  },
});
