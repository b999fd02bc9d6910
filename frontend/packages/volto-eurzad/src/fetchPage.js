/** What the server fetches before it draws a page. */
import { matchPath } from 'react-router';
import config from '@plone/volto/registry';
import { listActions } from '@plone/volto/actions/actions/actions';
import { getContent } from '@plone/volto/actions/content/content';
import { getSite } from '@plone/volto/actions/site/site';
import { getTypes } from '@plone/volto/actions/types/types';
import { visitBlocks } from '@plone/volto/helpers/Blocks/Blocks';
import { getBaseUrl, isCmsUi } from '@plone/volto/helpers/Url/Url';
import { readingMode } from './readingMode';

/** Routes of add-ons show pages of their own; only those for content need any. */
function showsContent(pathname) {
  if (isCmsUi(pathname)) return !/\/controlpanel(\/|$)/.test(pathname);
  if (
    config.settings.nonContentRoutesPublic.some((route) =>
      new RegExp(route).test(pathname),
    )
  ) {
    return false;
  }
  return !config.addonRoutes.some(
    (route) => !route.content && matchPath(pathname, route),
  );
}

/** Data that blocks ask for (listings…), as Volto's own App fetches it. */
function blocksData({ store, location, content }) {
  const { blocksConfig } = config.blocks;
  const promises = [];
  visitBlocks(content, ([id, data]) => {
    const { getAsyncData } = blocksConfig[data['@type']] ?? {};
    if (!getAsyncData) return;
    const { dispatch } = store;
    const path = location.pathname;
    promises.push(
      ...getAsyncData({
        store,
        dispatch,
        path,
        location,
        id,
        data,
        blocksConfig,
        content,
      }),
    );
  });
  return Promise.allSettled(promises);
}

async function fetchContent({ store, location }) {
  const path = getBaseUrl(location.pathname);
  const token = store.getState().userSession.token;
  const [content] = await Promise.all([
    store.dispatch(getContent(path)),
    // known to fail for what may not be seen; the content's own answer says so
    token && store.dispatch(listActions(path)).catch(() => null),
  ]);
  const view = config.views.contentTypesViews[content['@type']];
  await Promise.all([
    content.blocks && blocksData({ store, location, content }),
    view?.load?.({ dispatch: store.dispatch, location, content }),
  ]);
  return content;
}

/** Content for readers; types and site settings too when the page is the application. */
export async function fetchPage({ store, location }) {
  const { pathname } = location;
  const content = showsContent(pathname)
    ? await fetchContent({ store, location })
    : null;
  if (readingMode(store.getState()) === 'app') {
    await Promise.allSettled([
      store.dispatch(getSite()),
      store.getState().userSession.token &&
        store.dispatch(getTypes(getBaseUrl(pathname))),
    ]);
  }
  return content;
}
