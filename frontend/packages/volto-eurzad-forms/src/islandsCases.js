import { ProfileIsland } from './account/Profile';
import { ApplicationIsland } from './cases/Application';
import { ApplicationsIsland } from './cases/Applications';
import { DraftsIsland } from './cases/Drafts';
import { NoticesIsland } from './notices/Notices';
import { UnsubscribeIsland } from './notices/Unsubscribe';
import { ReplyIsland } from './reply/Reply';
import { ReportIsland } from './cases/Report';

/** The islands of a person's cases: an entry of their own, so that a form need not carry them. */
export const caseIslands = {
  profile: ProfileIsland,
  applications: ApplicationsIsland,
  application: ApplicationIsland,
  drafts: DraftsIsland,
  report: ReportIsland,
  reply: ReplyIsland,
  notices: NoticesIsland,
  unsubscribe: UnsubscribeIsland,
};
