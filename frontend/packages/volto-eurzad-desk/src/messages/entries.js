import { defineMessages } from 'react-intl';

export const entries = defineMessages({
  sender: {
    id: 'desk.entries.sender',
    defaultMessage: 'Sender',
  },
  senderHint: {
    id: 'desk.entries.senderHint',
    defaultMessage:
      'Surname and names, or the name of the organisation. Senders of earlier items are suggested.',
  },
  suggestions: {
    id: 'desk.entries.suggestions',
    defaultMessage: '{count, plural, one {# suggestion} other {# suggestions}}',
  },
  name: {
    id: 'desk.entries.name',
    defaultMessage: 'Addressee',
  },
  address: {
    id: 'desk.entries.address',
    defaultMessage: 'Address',
  },
  street: {
    id: 'desk.entries.street',
    defaultMessage: 'Street and number',
  },
  postal_code: {
    id: 'desk.entries.postal_code',
    defaultMessage: 'Postal code',
  },
  town: {
    id: 'desk.entries.town',
    defaultMessage: 'Town',
  },
  country: {
    id: 'desk.entries.country',
    defaultMessage: 'Country',
  },
  address_unknown: {
    id: 'desk.entries.address_unknown',
    defaultMessage: 'The sender gave no address',
  },
  email: {
    id: 'desk.entries.email',
    defaultMessage: 'E-mail',
  },
  title: {
    id: 'desk.entries.title',
    defaultMessage: 'Subject',
  },
  senders_mark: {
    id: 'desk.entries.senders_mark',
    defaultMessage: "Sender's mark",
  },
  date_of_letter: {
    id: 'desk.entries.date_of_letter',
    defaultMessage: 'Date of the letter',
  },
  received: {
    id: 'desk.entries.received',
    defaultMessage: 'Date received',
  },
  posted: {
    id: 'desk.entries.posted',
    defaultMessage: 'Date of posting',
  },
  delivery_way: {
    id: 'desk.entries.delivery_way',
    defaultMessage: 'Way delivered',
  },
  kind: {
    id: 'desk.entries.kind',
    defaultMessage: 'Kind',
  },
  kind_note: {
    id: 'desk.entries.kind_note',
    defaultMessage: 'Kind, in words',
  },
  attachments_count: {
    id: 'desk.entries.attachments_count',
    defaultMessage: 'Attachments',
  },
  access: {
    id: 'desk.entries.access',
    defaultMessage: 'Access',
  },
  format: {
    id: 'desk.entries.format',
    defaultMessage: 'Format',
  },
  remarks: {
    id: 'desk.entries.remarks',
    defaultMessage: 'Remarks',
  },
  addressed_to: {
    id: 'desk.entries.addressed_to',
    defaultMessage: 'Addressed to units',
  },
  unit: {
    id: 'desk.entries.unit',
    defaultMessage: 'Unit that sends',
  },
  person: {
    id: 'desk.entries.person',
    defaultMessage: 'Person',
  },
  addressees: {
    id: 'desk.entries.addressees',
    defaultMessage: 'To units',
  },
  responsible: {
    id: 'desk.entries.responsible',
    defaultMessage: 'Persons responsible',
  },
  way: {
    id: 'desk.entries.way',
    defaultMessage: 'Way sent',
  },
  sent: {
    id: 'desk.entries.sent',
    defaultMessage: 'Date sent',
  },
  mark: {
    id: 'desk.entries.mark',
    defaultMessage: 'Mark of the case',
  },
  identifier: {
    id: 'desk.entries.identifier',
    defaultMessage: 'Identifier',
  },
  note: {
    id: 'desk.entries.note',
    defaultMessage: '{what}: say what',
  },
  choose: {
    id: 'desk.entries.choose',
    defaultMessage: 'choose',
  },
  chooseUnit: {
    id: 'desk.entries.chooseUnit',
    defaultMessage: 'choose a unit',
  },
  addUnit: {
    id: 'desk.entries.addUnit',
    defaultMessage: 'add a unit',
  },
  removeUnit: {
    id: 'desk.entries.removeUnit',
    defaultMessage: 'Take away unit {symbol}',
  },
  addresseeNumber: {
    id: 'desk.entries.addresseeNumber',
    defaultMessage: 'Addressee {number}',
  },
  addAddressee: {
    id: 'desk.entries.addAddressee',
    defaultMessage: 'Add another addressee',
  },
  removeAddressee: {
    id: 'desk.entries.removeAddressee',
    defaultMessage: 'Take away addressee {number}',
  },
  enterOutgoing: {
    id: 'desk.entries.enterOutgoing',
    defaultMessage: 'Letter outside of a case',
  },
  outgoingIntro: {
    id: 'desk.entries.outgoingIntro',
    defaultMessage:
      'Letters of cases enter themselves when they are dispatched. Here you enter the others; each addressee gets a number.',
  },
  enterInternal: {
    id: 'desk.entries.enterInternal',
    defaultMessage: 'Internal correspondence',
  },
  internalIntro: {
    id: 'desk.entries.internalIntro',
    defaultMessage:
      'What one unit writes to others outside of a case. All units named here see the entry.',
  },
  onlyRegistry: {
    id: 'desk.entries.onlyRegistry',
    defaultMessage: 'Only the registry enters outgoing letters.',
  },
  further: {
    id: 'desk.entries.further',
    defaultMessage: 'The other addressees:',
  },
  correct: {
    id: 'desk.entries.correct',
    defaultMessage: 'Correct',
  },
  correctTitle: {
    id: 'desk.entries.correctTitle',
    defaultMessage: 'Correct entry {number}',
  },
  correctLetterIntro: {
    id: 'desk.entries.correctLetterIntro',
    defaultMessage:
      'Title, addressee, way and mark are those of the dispatched letter and stay as they are.',
  },
  correctIntro: {
    id: 'desk.entries.correctIntro',
    defaultMessage:
      'The entry stays as it was written. The correction gets a number of its own and names you.',
  },
  reason: {
    id: 'desk.entries.reason',
    defaultMessage: 'Reason',
  },
  nothingChanged: {
    id: 'desk.entries.nothingChanged',
    defaultMessage: 'Nothing is different from what is written.',
  },
  corrected: {
    id: 'desk.entries.corrected',
    defaultMessage: 'Corrected by entry {number}',
  },
  annul: {
    id: 'desk.entries.annul',
    defaultMessage: 'Annul',
  },
  annulTitle: {
    id: 'desk.entries.annulTitle',
    defaultMessage: 'Annul entry {number}',
  },
  annulIncomingIntro: {
    id: 'desk.entries.annulIncomingIntro',
    defaultMessage:
      'The number stays taken and is never given again. The item and its draft case leave the desks. This cannot be undone.',
  },
  annulIntro: {
    id: 'desk.entries.annulIntro',
    defaultMessage:
      'The number stays taken and is never given again. This cannot be undone.',
  },
  annulled: {
    id: 'desk.entries.annulled',
    defaultMessage: 'Entry {number} is annulled',
  },
  wasAnnulled: {
    id: 'desk.entries.wasAnnulled',
    defaultMessage: 'Annulled by {who}, {when}.',
  },
  corrections: {
    id: 'desk.entries.corrections',
    defaultMessage: 'Corrections',
  },
  nothing: {
    id: 'desk.entries.nothing',
    defaultMessage: 'nothing',
  },
  rowCorrects: {
    id: 'desk.entries.rowCorrects',
    defaultMessage: 'Corrects {number}:',
  },
  rowCorrectedBy: {
    id: 'desk.entries.rowCorrectedBy',
    defaultMessage: 'Corrected by {number}',
  },
  rowAnnulled: {
    id: 'desk.entries.rowAnnulled',
    defaultMessage: 'Annulled ({who}):',
  },
  knownSenders: {
    id: 'desk.entries.knownSenders',
    defaultMessage: 'Senders of earlier items',
  },
});
