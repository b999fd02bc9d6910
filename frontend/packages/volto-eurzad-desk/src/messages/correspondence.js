import { defineMessages } from 'react-intl';

export const correspondence = defineMessages({
  section: {
    id: 'desk.correspondence.section',
    defaultMessage: 'Messages',
  },
  list: {
    id: 'desk.correspondence.list',
    defaultMessage: 'Unread messages',
  },
  informal: {
    id: 'desk.correspondence.informal',
    defaultMessage:
      'A message is no letter: it has no number, starts no term and serves nothing. A decision, a call or a notice is a letter.',
  },
  none: {
    id: 'desk.correspondence.none',
    defaultMessage: 'No messages',
  },
  noneNext: {
    id: 'desk.correspondence.noneNext',
    defaultMessage: 'You can write first: the party gets an e-mail about it.',
  },
  noAccounts: {
    id: 'desk.correspondence.noAccounts',
    defaultMessage: 'No party of this case has an account',
  },
  noAccountsNext: {
    id: 'desk.correspondence.noAccountsNext',
    defaultMessage:
      'Messages are for those who log in to the portal. Write a letter or call.',
  },
  thread: {
    id: 'desk.correspondence.thread',
    defaultMessage: 'Messages: {name}',
  },
  ended: {
    id: 'desk.correspondence.ended',
    defaultMessage: 'no longer takes part in the case',
  },
  office: {
    id: 'desk.correspondence.office',
    defaultMessage: 'Office: {name}',
  },
  readByParty: {
    id: 'desk.correspondence.readByParty',
    defaultMessage: 'read {when}',
  },
  notReadByParty: {
    id: 'desk.correspondence.notReadByParty',
    defaultMessage: 'not read yet',
  },
  readByOffice: {
    id: 'desk.correspondence.readByOffice',
    defaultMessage: 'read {when} by {name}',
  },
  unread: {
    id: 'desk.correspondence.unread',
    defaultMessage: 'new',
  },
  reply: {
    id: 'desk.correspondence.reply',
    defaultMessage: 'Message to: {name}',
  },
  hint: {
    id: 'desk.correspondence.hint',
    defaultMessage:
      'The party reads it in the portal. It stays in the case and in its log.',
  },
  send: {
    id: 'desk.correspondence.send',
    defaultMessage: 'Send the message',
  },
  write: {
    id: 'desk.correspondence.write',
    defaultMessage: 'Write the message.',
  },
  sent: {
    id: 'desk.correspondence.sent',
    defaultMessage: 'The message is sent.',
  },
});
