import ImageBlock from './ImageBlock';
import { ListingBlock } from './ListingBlock';
import TeaserBlock from './TeaserBlock';
import OutsideBlock from './OutsideBlock';

/** Views of blocks on public pages that need no script and ask nothing of other servers. */
export const blocks = {
  image: ImageBlock,
  teaser: TeaserBlock,
  listing: ListingBlock,
  video: OutsideBlock,
  maps: OutsideBlock,
};
