/**
 * The language of the screens is the visitor's choice. Volto switches it to that of the
 * content whenever content arrives; this middleware drops such a switch.
 */
const UPDATE = '@@intl/UPDATE';

export const languageGuard = () => (next) => (action) =>
  action.type === UPDATE ? action : next(action);
