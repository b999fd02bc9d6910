import { defineMessages } from 'react-intl';

export const identities = defineMessages({
  title: {
    id: 'desk.identities.title',
    defaultMessage: 'Confirm an identity',
  },
  intro: {
    id: 'desk.identities.intro',
    defaultMessage:
      'A resident stands before you with an identity document. Find their account by its e-mail address and compare the name.',
  },
  login: {
    id: 'desk.identities.login',
    defaultMessage: 'E-mail address of the account',
  },
  find: { id: 'desk.identities.find', defaultMessage: 'Find the account' },
  fillIn: {
    id: 'desk.identities.fillIn',
    defaultMessage: 'Write the e-mail address.',
  },
  name: { id: 'desk.identities.name', defaultMessage: 'Name on the account' },
  noName: { id: 'desk.identities.noName', defaultMessage: 'none' },
  state: { id: 'desk.identities.state', defaultMessage: 'Identity' },
  basic: { id: 'desk.identities.basic', defaultMessage: 'not confirmed' },
  confirmedAt: {
    id: 'desk.identities.confirmedAt',
    defaultMessage: 'confirmed {time}, by {name}',
  },
  confirmed: {
    id: 'desk.identities.confirmed',
    defaultMessage: 'confirmed',
  },
  compare: {
    id: 'desk.identities.compare',
    defaultMessage:
      'Confirm only if the document says this very name. With it the person files applications that demand a confirmed identity.',
  },
  confirm: {
    id: 'desk.identities.confirm',
    defaultMessage: 'The document says this name',
  },
  takeBack: {
    id: 'desk.identities.takeBack',
    defaultMessage: 'Take the confirmation back',
  },
  done: {
    id: 'desk.identities.done',
    defaultMessage: 'The identity is confirmed.',
  },
  takenBack: {
    id: 'desk.identities.takenBack',
    defaultMessage: 'The confirmation was taken back.',
  },
});
