import { defineMessages } from 'react-intl';

export const help = defineMessages({
  title: {
    id: 'desk.help.title',
    defaultMessage: 'Keys of the desk',
  },
  key: {
    id: 'desk.help.key',
    defaultMessage: 'Key',
  },
  does: {
    id: 'desk.help.does',
    defaultMessage: 'What it does',
  },
  move: {
    id: 'desk.help.move',
    defaultMessage: 'next, previous row of the list',
  },
  open: {
    id: 'desk.help.open',
    defaultMessage: 'open the row',
  },
  assign: {
    id: 'desk.help.assign',
    defaultMessage: 'assign',
  },
  openCase: {
    id: 'desk.help.openCase',
    defaultMessage: 'open the case',
  },
  select: {
    id: 'desk.help.select',
    defaultMessage: 'select the row for a batch',
  },
  undo: {
    id: 'desk.help.undo',
    defaultMessage: 'undo what has just been done, while the message offers it',
  },
  search: {
    id: 'desk.help.search',
    defaultMessage: 'search',
  },
  palette: {
    id: 'desk.help.palette',
    defaultMessage: 'all commands, search by number',
  },
  help: {
    id: 'desk.help.help',
    defaultMessage: 'this sheet',
  },
  digest: {
    id: 'desk.help.digest',
    defaultMessage:
      'A mail on working days about what falls due: your cases {days, plural, one {# working day} other {# working days}} before, those of units that you head when they are nearly late',
  },
  digestFailed: {
    id: 'desk.help.digestFailed',
    defaultMessage: 'This could not be saved. Try again.',
  },
  singleKeys: {
    id: 'desk.help.singleKeys',
    defaultMessage:
      'Single keys work (switch them off if you use speech input)',
  },
  openNext: {
    id: 'desk.help.openNext',
    defaultMessage: 'After finishing one, open the next one of the list',
  },
});
