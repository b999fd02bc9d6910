import { AccountConfirmationIsland } from './account/Confirmation';
import { LoginIsland } from './account/Login';
import { LogoutIsland } from './account/Logout';
import { NewPasswordIsland } from './account/NewPassword';
import { ProfileIsland } from './account/Profile';
import { RegistrationIsland } from './account/Registration';
import { ApplicationIsland } from './cases/Application';
import { ApplicationsIsland } from './cases/Applications';
import { DraftsIsland } from './cases/Drafts';
import { FormIsland } from './form/FormIsland';

/** Every island by the name that the server writes into `data-island`. */
export const islands = {
  form: FormIsland,
  login: LoginIsland,
  registration: RegistrationIsland,
  'account-confirmation': AccountConfirmationIsland,
  'new-password': NewPasswordIsland,
  profile: ProfileIsland,
  logout: LogoutIsland,
  applications: ApplicationsIsland,
  application: ApplicationIsland,
  drafts: DraftsIsland,
};

/** Sections of the catalog that the islands read. */
export const sections = {
  form: ['common', 'form', 'error', 'account', 'cases'],
  login: ['common', 'form', 'error', 'account'],
  registration: ['common', 'form', 'error', 'account'],
  'account-confirmation': ['common', 'account'],
  'new-password': ['common', 'form', 'error', 'account'],
  profile: ['common', 'form', 'error', 'account'],
  logout: ['common', 'account', 'cases'],
  applications: ['common', 'account', 'cases'],
  application: ['common', 'cases'],
  drafts: ['common', 'form', 'account', 'cases'],
};
