import { AccountRemovalIsland } from './leaving/AccountRemoval';

/** The island of the page where a person deletes the account: an entry of its own. */
export const accountIslands = { 'account-removal': AccountRemovalIsland };
