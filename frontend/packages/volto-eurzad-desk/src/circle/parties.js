/** Words and rules of parties that several screens share. */
export const KINDS = ['person', 'company', 'authority'];
export const ROLES = [
  'party',
  'participant',
  'representative',
  'statutory_representative',
];
export const ENDINGS = [
  'deceased',
  'dissolved',
  'right_transferred',
  'withdrawn',
  'revoked',
  'mistake',
];
/** After these an heir or another successor steps into the party's place. */
export const SUCCEEDED = ['deceased', 'dissolved', 'right_transferred'];

export const actsForOthers = ({ role }) =>
  role === 'representative' || role === 'statutory_representative';

/** May whoever looks do this with the case? The API says so in `can`. */
export const can = (ability) => (record) =>
  (record.can || []).includes(ability);

export const nameOf = (record, id) =>
  (record.parties || []).find((party) => party.id === id)?.name || '';
