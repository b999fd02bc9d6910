import { languageGuard } from '../languageGuard';

/** Settings of Volto and ours (`settings.eurzad`). */
export function installSettings(config) {
  const { settings } = config;
  settings.supportedLanguages = ['pl', 'en'];
  settings.isMultilingual = false;
  settings.siteTitleFormat = {
    includeSiteTitle: true,
    titleAndSiteTitleSeparator: '–',
  };
  // breadcrumbs come with the content; the server asks for the rest only when it is needed
  const expanders = __SERVER__
    ? ['breadcrumbs']
    : ['breadcrumbs', 'actions', 'types'];
  settings.apiExpanders = [{ match: '', GET_CONTENT: expanders }];
  settings.storeExtenders = [
    ...settings.storeExtenders,
    (stack) => [languageGuard, ...stack],
  ];
  settings.showSelfRegistration = false;
  settings.useEmailAsLogin = true;
  settings.openExternalLinkInNewTab = false;
  settings.serverConfig = { ...settings.serverConfig };

  settings.eurzad = {
    /** name → { component }: what `<Island name>` may draw. */
    islands: {},
    /** Content types whose view holds an island. */
    islandTypes: ['EasyForm'],
    /** Paths that bring their own header and footer. */
    frameless: [/^\/biurko(\/|$)/],
    /** Block type → component, used instead of the editor's view on public pages. */
    blocks: {},
    ...settings.eurzad,
  };
}
