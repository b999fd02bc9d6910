/**
 * The clerk's desk as an add-on of Volto: routes under /biurko that fetch no content of their own.
 */
import DeskRoute from './DeskRoute';
import { DESK } from './url/paths';

const DESK_ADDRESS = /\/biurko(\/.*)?$/;

/** Content and navigation that Volto fetches for a page; the desk asks for its own. */
const CONTENT_QUERIES = new Set([
  'breadcrumbs',
  'content',
  'navigation',
  'types',
  'workflow',
]);

export default function applyConfig(config) {
  config.addonRoutes = [
    ...(config.addonRoutes || []),
    { path: DESK, component: DeskRoute },
  ];
  config.settings.nonContentRoutes = [
    ...(config.settings.nonContentRoutes || []),
    DESK_ADDRESS,
  ];
  config.settings.asyncPropsExtenders = [
    ...(config.settings.asyncPropsExtenders || []),
    {
      path: DESK,
      extend: (queries) =>
        queries.filter(({ key }) => !CONTENT_QUERIES.has(key)),
    },
  ];
  return config;
}
