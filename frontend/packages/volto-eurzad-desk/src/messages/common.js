import { defineMessages } from 'react-intl';

export const common = defineMessages({
  close: {
    id: 'desk.common.close',
    defaultMessage: 'Close',
  },
  cancel: {
    id: 'desk.common.cancel',
    defaultMessage: 'Cancel',
  },
  more: {
    id: 'desk.common.more',
    defaultMessage: 'More',
  },
  doSearch: {
    id: 'desk.common.doSearch',
    defaultMessage: 'Search',
  },
  retry: {
    id: 'desk.common.retry',
    defaultMessage: 'Try again',
  },
  loading: {
    id: 'desk.common.loading',
    defaultMessage: 'Loading',
  },
  working: {
    id: 'desk.common.working',
    defaultMessage: 'One moment…',
  },
  optional: {
    id: 'desk.common.optional',
    defaultMessage: '(optional)',
  },
  yes: {
    id: 'desk.common.yes',
    defaultMessage: 'Yes',
  },
  no: {
    id: 'desk.common.no',
    defaultMessage: 'No',
  },
  noAnswer: {
    id: 'desk.common.noAnswer',
    defaultMessage: 'No answer',
  },
  undo: {
    id: 'desk.common.undo',
    defaultMessage: 'Undo',
  },
  dismiss: {
    id: 'desk.common.dismiss',
    defaultMessage: 'Dismiss the message',
  },
  pages: {
    id: 'desk.common.pages',
    defaultMessage: 'Pages of the list',
  },
  range: {
    id: 'desk.common.range',
    defaultMessage: '{from}–{to} of {total}',
  },
  previousPage: {
    id: 'desk.common.previousPage',
    defaultMessage: 'Previous',
  },
  nextPage: {
    id: 'desk.common.nextPage',
    defaultMessage: 'Next',
  },
  dateHint: {
    id: 'desk.common.dateHint',
    defaultMessage: 'day.month.year, e.g. 24.11.2026',
  },
  dayExample: {
    id: 'desk.common.dayExample',
    defaultMessage: 'e.g. 24.11.2026',
  },
  partialDateHint: {
    id: 'desk.common.partialDateHint',
    defaultMessage: 'as far as known: 24.11.2026, 11.2026 or 2026',
  },
});
