import { AccountConfirmationIsland } from './account/Confirmation';
import { LoginIsland } from './account/Login';
import { LogoutIsland } from './account/Logout';
import { NewPasswordIsland } from './account/NewPassword';
import { RegistrationIsland } from './account/Registration';
import { FormIsland } from './form/FormIsland';

/** The islands of forms and accounts by the name that the server writes into `data-island`. */
export const formIslands = {
  form: FormIsland,
  login: LoginIsland,
  registration: RegistrationIsland,
  'account-confirmation': AccountConfirmationIsland,
  'new-password': NewPasswordIsland,
  logout: LogoutIsland,
};
