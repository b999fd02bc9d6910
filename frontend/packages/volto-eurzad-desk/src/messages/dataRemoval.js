import { defineMessages } from 'react-intl';

export const dataRemoval = defineMessages({
  title: {
    id: 'desk.dataRemoval.title',
    defaultMessage: 'Removal of residents’ data',
  },
  intro: {
    id: 'desk.dataRemoval.intro',
    defaultMessage:
      'Every day the system removes what its time is over for: drafts that nobody saved, the accounts and e-mail addresses of parties of ended cases, and accounts that nobody has logged in to for years. How long drafts and parties are kept is set for each form in the designer, and accounts in the settings of the office.',
  },
  archive: {
    id: 'desk.dataRemoval.archive',
    defaultMessage:
      'Applications, attachments and letters belong to the file of the case. They have its archival category and are removed by disposal alone, never by this.',
  },
  soon: {
    id: 'desk.dataRemoval.soon',
    defaultMessage: 'Until {day}',
  },
  drafts: {
    id: 'desk.dataRemoval.drafts',
    defaultMessage:
      '{count, plural, =0 {No draft will expire.} one {# draft will expire, unless it is saved again.} other {# drafts will expire, unless they are saved again.}}',
  },
  noCases: {
    id: 'desk.dataRemoval.noCases',
    defaultMessage: 'No case will be untied from accounts.',
  },
  cases: {
    id: 'desk.dataRemoval.cases',
    defaultMessage: 'Cases to be untied from accounts',
  },
  more: {
    id: 'desk.dataRemoval.more',
    defaultMessage: 'There are more; the first {count} are shown.',
  },
  day: { id: 'desk.dataRemoval.day', defaultMessage: 'Day' },
  mark: { id: 'desk.dataRemoval.mark', defaultMessage: 'Case' },
  noMark: { id: 'desk.dataRemoval.noMark', defaultMessage: 'without a mark' },
  service: { id: 'desk.dataRemoval.service', defaultMessage: 'Service' },
  protocol: {
    id: 'desk.dataRemoval.protocol',
    defaultMessage: 'Protocol for the data protection officer',
  },
  noProtocol: {
    id: 'desk.dataRemoval.noProtocol',
    defaultMessage: 'Nothing has been removed yet.',
  },
  draftsRemoved: {
    id: 'desk.dataRemoval.draftsRemoved',
    defaultMessage: 'Drafts removed',
  },
  casesUntied: {
    id: 'desk.dataRemoval.casesUntied',
    defaultMessage: 'Cases untied',
  },
  visits: {
    id: 'desk.dataRemoval.visits',
    defaultMessage:
      '{count, plural, =0 {No past visits of these days.} one {# past visit with the data of the visitor.} other {# past visits with the data of the visitors.}}',
  },
  visitsRemoved: {
    id: 'desk.dataRemoval.visitsRemoved',
    defaultMessage: 'Visits',
  },
  addresses: {
    id: 'desk.dataRemoval.addresses',
    defaultMessage: 'Accounts and e-mail addresses removed',
  },
  ofService: {
    id: 'desk.dataRemoval.ofService',
    defaultMessage: '{service}: {count}',
  },
  idle: {
    id: 'desk.dataRemoval.idle',
    defaultMessage:
      '{count, plural, =0 {No account that nobody uses will be deleted.} one {# account that nobody uses; its owner has been warned.} other {# accounts that nobody uses; their owners have been warned.}}',
  },
  accountsRemoved: {
    id: 'desk.dataRemoval.accountsRemoved',
    defaultMessage: 'Accounts deleted by their owners',
  },
  idleRemoved: {
    id: 'desk.dataRemoval.idleRemoved',
    defaultMessage: 'Unused accounts deleted',
  },
  print: { id: 'desk.dataRemoval.print', defaultMessage: 'Print' },
});
