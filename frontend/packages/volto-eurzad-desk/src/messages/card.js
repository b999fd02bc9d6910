import { defineMessages } from 'react-intl';

export const card = defineMessages({
  signWithCard: {
    id: 'desk.card.signWithCard',
    defaultMessage:
      '{count, plural, =0 {Sign with a card} one {Sign # with a card} other {Sign # with a card}}',
  },
  sign: { id: 'desk.card.sign', defaultMessage: 'Sign with a card' },
  title: {
    id: 'desk.card.title',
    defaultMessage:
      '{count, plural, one {Sign # letter with a card?} other {Sign # letters with a card?}}',
  },
  explain: {
    id: 'desk.card.explain',
    defaultMessage:
      'Put the card into the reader. A window of the program at your computer shows what you sign and asks for the PIN, once for all letters. The PIN stays there. A signature cannot be taken back.',
  },
  step: {
    id: 'desk.card.step',
    defaultMessage: 'Step {number} of {total}: {name}',
  },
  stepAgent: {
    id: 'desk.card.stepAgent',
    defaultMessage: 'looking for the program at your computer',
  },
  stepCertificate: {
    id: 'desk.card.stepCertificate',
    defaultMessage: 'reading the card',
  },
  stepPrepare: {
    id: 'desk.card.stepPrepare',
    defaultMessage: 'preparing the letters',
  },
  stepSign: {
    id: 'desk.card.stepSign',
    defaultMessage:
      'give the PIN in the window “eUrząd – podpis kartą”. If you do not see it, it is behind the browser',
  },
  stepSend: {
    id: 'desk.card.stepSend',
    defaultMessage: 'checking the signatures',
  },
  confirmTitle: {
    id: 'desk.card.confirmTitle',
    defaultMessage: 'Is this your card?',
  },
  confirmText: {
    id: 'desk.card.confirmText',
    defaultMessage:
      'You sign here with this card for the first time. From now on the office takes only cards of this person from you.',
  },
  confirmYes: {
    id: 'desk.card.confirmYes',
    defaultMessage: 'Yes, it is mine',
  },
  cardName: { id: 'desk.card.cardName', defaultMessage: 'Certificate of' },
  cardIssuer: { id: 'desk.card.cardIssuer', defaultMessage: 'Issued by' },
  cardUntil: { id: 'desk.card.cardUntil', defaultMessage: 'Valid until' },
  again: { id: 'desk.card.again', defaultMessage: 'Try again' },
  sent: {
    id: 'desk.card.sent',
    defaultMessage:
      '{count, plural, one {Signed with the card: # letter} other {Signed with the card: # letters}}',
  },
  help: { id: 'desk.card.help', defaultMessage: 'How do I sign with a card?' },
  helpText: {
    id: 'desk.card.helpText',
    defaultMessage:
      'A small program has to be on this computer: it alone talks to the card. The administrator sets it up once.',
  },
  helpInstall: {
    id: 'desk.card.helpInstall',
    defaultMessage:
      'Install the driver of the card and the program eurzad-agent.',
  },
  helpSetup: {
    id: 'desk.card.helpSetup',
    defaultMessage: 'Say where the driver is:',
  },
  helpPair: {
    id: 'desk.card.helpPair',
    defaultMessage:
      'Pair it with this office, and compare the fingerprint that it shows with this one:',
  },
  helpBrowser: {
    id: 'desk.card.helpBrowser',
    defaultMessage:
      'Let the browser start it, and add the extension from the folder that it prints:',
  },
  helpServe: {
    id: 'desk.card.helpServe',
    defaultMessage:
      'Without the extension: start the program with the computer:',
  },
  check: { id: 'desk.card.check', defaultMessage: 'Check the program' },
  checkGood: {
    id: 'desk.card.checkGood',
    defaultMessage: 'The program answers and is paired with: {office}.',
  },
  noAgent: {
    id: 'desk.card.noAgent',
    defaultMessage:
      'The program that signs with the card does not answer at this computer. It is not installed, or the extension of the browser is off.',
  },
  notPaired: {
    id: 'desk.card.notPaired',
    defaultMessage:
      'The program at this computer is not paired with this office.',
  },
  otherVersion: {
    id: 'desk.card.otherVersion',
    defaultMessage:
      'The program at this computer is of another version. Ask the administrator to renew it.',
  },
  badJob: {
    id: 'desk.card.badJob',
    defaultMessage:
      'The program does not recognise this office: its key has changed. Ask the administrator to pair them anew.',
  },
  jobExpired: {
    id: 'desk.card.jobExpired',
    defaultMessage:
      'It took too long, or the clock of this computer is wrong. Begin anew.',
  },
  jobUsed: {
    id: 'desk.card.jobUsed',
    defaultMessage: 'This was signed or refused already. Begin anew.',
  },
  refused: {
    id: 'desk.card.refused',
    defaultMessage: 'Nothing was signed: you stopped it.',
  },
  busy: {
    id: 'desk.card.busy',
    defaultMessage:
      'A window of the program is open already. Finish there, then try again.',
  },
  noWindow: {
    id: 'desk.card.noWindow',
    defaultMessage:
      'The program cannot open its window. Ask the administrator.',
  },
  notSetUp: {
    id: 'desk.card.notSetUp',
    defaultMessage:
      'The driver of the card is not set up in the program. Ask the administrator.',
  },
  noModule: {
    id: 'desk.card.noModule',
    defaultMessage:
      'The driver of the card is not where it was. Ask the administrator.',
  },
  noCard: {
    id: 'desk.card.noCard',
    defaultMessage: 'There is no card in the reader. Put it in and try again.',
  },
  noKey: {
    id: 'desk.card.noKey',
    defaultMessage: 'There is no certificate for signing on the card.',
  },
  severalKeys: {
    id: 'desk.card.severalKeys',
    defaultMessage:
      'There are several certificates for signing on the card. The administrator says which it is.',
  },
  cardLost: {
    id: 'desk.card.cardLost',
    defaultMessage: 'The card does not answer. Put it in again.',
  },
  otherCertificate: {
    id: 'desk.card.otherCertificate',
    defaultMessage:
      'The card was changed for another one meanwhile. Begin anew.',
  },
  pinWrong: {
    id: 'desk.card.pinWrong',
    defaultMessage:
      '{tries, plural, =0 {The PIN is wrong. Most cards lock after three wrong ones.} one {The PIN is wrong. One try is left: another wrong PIN locks the card.} other {The PIN is wrong. # tries are left.}}',
  },
  pinLocked: {
    id: 'desk.card.pinLocked',
    defaultMessage:
      'The PIN is locked. Unlock it with the program of the maker of the card.',
  },
  unexpected: {
    id: 'desk.card.unexpected',
    defaultMessage: 'The program at this computer could not sign.',
  },
});
