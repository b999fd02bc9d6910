import { JointIsland } from './joint/Joint';

/** Where several persons sign one application: an entry of its own. */
export const jointIslands = { joint: JointIsland };
