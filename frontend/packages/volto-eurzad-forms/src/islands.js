import { accountIslands } from './islandsAccount';
import { caseIslands } from './islandsCases';
import { formIslands } from './islandsForms';
import { jointIslands } from './islandsJoint';
import { verifyIslands } from './islandsVerify';
import { visitIslands } from './islandsVisits';

/** Every island. */
export const islands = {
  ...formIslands,
  ...caseIslands,
  ...jointIslands,
  ...verifyIslands,
  ...visitIslands,
  ...accountIslands,
};

/** Sections of the catalog that the islands read. */
export const sections = {
  form: ['common', 'form', 'error', 'account', 'cases'],
  login: ['common', 'form', 'error', 'account'],
  registration: ['common', 'form', 'error', 'account'],
  'account-confirmation': ['common', 'account'],
  'new-password': ['common', 'form', 'error', 'account'],
  profile: ['common', 'form', 'error', 'account'],
  'account-removal': ['common', 'form', 'error', 'account', 'leaving'],
  logout: ['common', 'account', 'cases'],
  applications: ['common', 'account', 'cases', 'case'],
  application: ['common', 'cases', 'case', 'messages', 'form', 'error'],
  drafts: ['common', 'form', 'account', 'cases'],
  report: ['common', 'error', 'cases', 'report'],
  notices: ['common', 'account', 'cases', 'notices'],
  unsubscribe: ['common', 'notices'],
  joint: ['common', 'form', 'error', 'account', 'case', 'cases', 'joint'],
  'sign-file': ['common', 'form', 'error', 'account', 'joint'],
  verify: ['common', 'verify'],
  booking: ['common', 'form', 'error', 'visits'],
  visit: ['common', 'form', 'error', 'visits'],
  'my-visits': ['common', 'account', 'cases', 'visits'],
  reply: ['common', 'form', 'error', 'cases', 'reply'],
};
