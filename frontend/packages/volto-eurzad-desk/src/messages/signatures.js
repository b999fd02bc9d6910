import { defineMessages } from 'react-intl';

/** The badge of a signed file, by the state that validation gives. */
export const signatureStates = defineMessages({
  qualified: {
    id: 'desk.signatures.qualified',
    defaultMessage: 'Qualified signature',
  },
  trusted: {
    id: 'desk.signatures.trusted',
    defaultMessage: 'Valid signature',
  },
  expired: {
    id: 'desk.signatures.expired',
    defaultMessage: 'Unchanged, certificate expired',
  },
  revoked: {
    id: 'desk.signatures.revoked',
    defaultMessage: 'Unchanged, certificate revoked',
  },
  untrusted: {
    id: 'desk.signatures.untrusted',
    defaultMessage: 'Unchanged, signer unknown',
  },
  unknown: {
    id: 'desk.signatures.unknown',
    defaultMessage: 'Unchanged, trust not checked',
  },
  altered: {
    id: 'desk.signatures.altered',
    defaultMessage: 'Changed after signing',
  },
  unreadable: {
    id: 'desk.signatures.unreadable',
    defaultMessage: 'Signature cannot be checked',
  },
});

export const signatures = defineMessages({
  details: { id: 'desk.signatures.details', defaultMessage: 'Details' },
  detailsNamed: {
    id: 'desk.signatures.detailsNamed',
    defaultMessage: 'Details of the signatures: {name}',
  },
  doNotTrust: {
    id: 'desk.signatures.doNotTrust',
    defaultMessage:
      'Do not take this file as signed: its content or a signature was changed. Ask the sender for it once more.',
  },
  unnamed: {
    id: 'desk.signatures.unnamed',
    defaultMessage: 'Signer not named',
  },
  stamped: {
    id: 'desk.signatures.stamped',
    defaultMessage: 'signed {time} (proven by a time stamp)',
  },
  claimed: {
    id: 'desk.signatures.claimed',
    defaultMessage: 'signed {time} (as the signer says)',
  },
  undated: {
    id: 'desk.signatures.undated',
    defaultMessage: 'time of signing not given',
  },
  issuer: {
    id: 'desk.signatures.issuer',
    defaultMessage: 'Issuer: {issuer}. Certificate number: {serial}.',
  },
  report: { id: 'desk.signatures.report', defaultMessage: 'Report (XML)' },
  checked: {
    id: 'desk.signatures.checked',
    defaultMessage: 'Checked {time}.',
  },
});
