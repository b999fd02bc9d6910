import { VerifyIsland } from './verify/Verify';

/** The island of the page where anybody checks a document: an entry of its own. */
export const verifyIslands = { verify: VerifyIsland };
