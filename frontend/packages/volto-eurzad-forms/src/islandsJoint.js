import { JointIsland } from './joint/Joint';
import { SignFileIsland } from './joint/SignFile';

/** Where several persons sign one application, or one signs it as a file: an entry of its own. */
export const jointIslands = {
  joint: JointIsland,
  'sign-file': SignFileIsland,
};
