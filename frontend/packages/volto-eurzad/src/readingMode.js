import { matchPath } from 'react-router';
import config from '@plone/volto/registry';
import { isCmsUi } from '@plone/volto/helpers/Url/Url';
import { visitBlocks } from '@plone/volto/helpers/Blocks/Blocks';
import { mayEdit } from './state';

/** Paths that are the application whoever asks: they have no reading form. */
const APP_PATHS = [
  '/biurko',
  '/personal-information',
  '/change-password',
  '/logout',
];

const under = (pathname, path) =>
  pathname === path || pathname.startsWith(`${path}/`);

function clientOfRoute(pathname) {
  const route = config.addonRoutes.find(
    (candidate) => candidate.client && matchPath(pathname, candidate),
  );
  return route?.client;
}

function hasBlockFor(client, content) {
  if (!content?.blocks) return false;
  let found = false;
  visitBlocks(content, ([, block]) => {
    if (config.blocks.blocksConfig[block['@type']]?.client === client)
      found = true;
  });
  return found;
}

/**
 * How a page is served: 'reading' (no script), 'island' (the same and one small script)
 * or 'app' (the whole of Volto). Decided by what the page shows and who may edit it.
 *
 * - a CMS route, the clerks' desk or a route registered `client: 'app'` → app
 * - content that the visitor may edit, or with a block registered `client: 'app'` → app
 * - a route registered `client: 'island'` or a type named in `settings.eurzad.islandTypes` → island
 */
export function readingMode(state) {
  const pathname = state.router?.location?.pathname || '/';
  const content = state.content?.data;
  const client = clientOfRoute(pathname);
  if (isCmsUi(pathname) || APP_PATHS.some((path) => under(pathname, path)))
    return 'app';
  if (client) return client;
  if (mayEdit(state) || hasBlockFor('app', content)) return 'app';
  if (config.settings.eurzad.islandTypes.includes(content?.['@type']))
    return 'island';
  return hasBlockFor('island', content) ? 'island' : 'reading';
}
