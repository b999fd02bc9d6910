/** Our part of the store: the office and who is logged in, both put there by the server. */

export const OFFICE_KNOWN = 'EURZAD_OFFICE_KNOWN';
export const ACCOUNT_KNOWN = 'EURZAD_ACCOUNT_KNOWN';

const initial = { office: null, account: null };

export function eurzad(state = initial, action = {}) {
  switch (action.type) {
    case OFFICE_KNOWN:
      return { ...state, office: action.office };
    case ACCOUNT_KNOWN:
      return { ...state, account: action.account };
    default:
      return state;
  }
}

export const officeOf = (state) => state.eurzad?.office ?? null;
export const accountOf = (state) => state.eurzad?.account ?? null;

/** Whether the content on the page may be edited by who looks at it. */
export const mayEdit = (state) =>
  Boolean(state.userSession?.token) &&
  (state.actions?.actions?.object ?? []).some((action) => action.id === 'edit');
