import { defineMessages } from 'react-intl';

export const shell = defineMessages({
  desk: {
    id: 'desk.shell.desk',
    defaultMessage: 'Desk',
  },
  skip: {
    id: 'desk.shell.skip',
    defaultMessage: 'Skip to the content',
  },
  menu: {
    id: 'desk.shell.menu',
    defaultMessage: 'Lists',
  },
  lists: {
    id: 'desk.shell.lists',
    defaultMessage: 'Lists of the desk',
  },
  messages: {
    id: 'desk.shell.messages',
    defaultMessage: 'Messages',
  },
  searchOrGo: {
    id: 'desk.shell.searchOrGo',
    defaultMessage: 'Search or go to…',
  },
  portal: {
    id: 'desk.shell.portal',
    defaultMessage: 'Portal',
  },
  help: {
    id: 'desk.shell.help',
    defaultMessage: 'Keys',
  },
  you: {
    id: 'desk.shell.you',
    defaultMessage: 'You and your functions',
  },
  logOut: {
    id: 'desk.shell.logOut',
    defaultMessage: 'Log out',
  },
  myWork: {
    id: 'desk.shell.myWork',
    defaultMessage: 'My work',
  },
  unitWork: {
    id: 'desk.shell.unitWork',
    defaultMessage: 'My unit',
  },
  toAssign: {
    id: 'desk.shell.toAssign',
    defaultMessage: 'To assign',
  },
  register: {
    id: 'desk.shell.register',
    defaultMessage: 'Incoming register',
  },
  toApprove: {
    id: 'desk.shell.toApprove',
    defaultMessage: 'To approve',
  },
  dueSoon: {
    id: 'desk.shell.dueSoon',
    defaultMessage: 'Due soon',
  },
  overdue: {
    id: 'desk.shell.overdue',
    defaultMessage: 'Overdue',
  },
  enterPaperMail: {
    id: 'desk.shell.enterPaperMail',
    defaultMessage: 'Enter paper mail',
  },
  copies: {
    id: 'desk.shell.copies',
    defaultMessage: 'For information',
  },
  substitutions: {
    id: 'desk.shell.substitutions',
    defaultMessage: 'Substitutions',
  },
  templates: {
    id: 'desk.shell.templates',
    defaultMessage: 'Assignment templates',
  },
  deskHandover: {
    id: 'desk.shell.deskHandover',
    defaultMessage: 'Hand a desk over',
  },
});
