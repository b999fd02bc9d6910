import { defineMessages } from 'react-intl';

export const cards = defineMessages({
  title: { id: 'desk.cards.title', defaultMessage: 'Cards of people' },
  intro: {
    id: 'desk.cards.intro',
    defaultMessage:
      'Who signs with a card of their own. A card is known from the first signature on: the person confirmed it, and its certificate bears their name.',
  },
  notConfigured: {
    id: 'desk.cards.notConfigured',
    defaultMessage:
      'In this office nobody signs with a card of their own: signing_cards is not set.',
  },
  people: { id: 'desk.cards.people', defaultMessage: 'People with a card' },
  person: { id: 'desk.cards.person', defaultMessage: 'Person' },
  card: { id: 'desk.cards.card', defaultMessage: 'Certificate' },
  since: { id: 'desk.cards.since', defaultMessage: 'Confirmed' },
  noCard: { id: 'desk.cards.noCard', defaultMessage: 'not confirmed yet' },
  otherName: {
    id: 'desk.cards.otherName',
    defaultMessage: 'Name on the card: {name}',
  },
  empty: {
    id: 'desk.cards.empty',
    defaultMessage: 'Nobody has signed with a card yet',
  },
  emptyHint: {
    id: 'desk.cards.emptyHint',
    defaultMessage: 'People appear here with their first signature.',
  },
  setName: {
    id: 'desk.cards.setName',
    defaultMessage: 'Enter a name on a card',
  },
  setNameText: {
    id: 'desk.cards.setNameText',
    defaultMessage:
      'For a certificate that bears another name than the person has here, such as a former surname or a title before the name.',
  },
  unit: { id: 'desk.cards.unit', defaultMessage: 'Unit' },
  pickPerson: {
    id: 'desk.cards.pickPerson',
    defaultMessage: 'choose a person',
  },
  pickFirst: {
    id: 'desk.cards.pickFirst',
    defaultMessage: 'Choose a person.',
  },
  name: {
    id: 'desk.cards.name',
    defaultMessage: 'First name and surname on the card',
  },
  nameHint: {
    id: 'desk.cards.nameHint',
    defaultMessage:
      'As in the certificate. Leave it empty if the card has the person’s name.',
  },
  save: { id: 'desk.cards.save', defaultMessage: 'Save' },
  saved: { id: 'desk.cards.saved', defaultMessage: 'Saved.' },
  forget: { id: 'desk.cards.forget', defaultMessage: 'Disconnect the card' },
  forgetTitle: {
    id: 'desk.cards.forgetTitle',
    defaultMessage: 'Disconnect the card?',
  },
  forgetText: {
    id: 'desk.cards.forgetText',
    defaultMessage:
      '{name} will be asked at the next signature whether the card is theirs. Signatures that were made stay.',
  },
  forgotten: {
    id: 'desk.cards.forgotten',
    defaultMessage: 'Disconnected: {name}.',
  },
});
