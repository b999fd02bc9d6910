import { blocks } from '../blocks';
import DocumentView from '../views/DocumentView';
import Forbidden from '../views/errors/Forbidden';
import NotFound from '../views/errors/NotFound';
import ServerError from '../views/errors/ServerError';
import Unauthorized from '../views/errors/Unauthorized';
import Unreachable from '../views/errors/Unreachable';
import FileView from '../views/FileView';
import Home from '../views/Home';
import NewsItem from '../views/NewsItem';
import Search from '../views/Search';
import ServiceCard from '../views/ServiceCard';
import ServiceFolder from '../views/ServiceFolder';
import Unit from '../views/Unit';
import UnitFolder from '../views/UnitFolder';

/** Public views by content type, error pages, and the search without script. */
export function installViews(config) {
  config.views.contentTypesViews = {
    ...config.views.contentTypesViews,
    'Plone Site': Home,
    Document: DocumentView,
    'News Item': NewsItem,
    File: FileView,
    ServiceFolder,
    ServiceCard,
    UnitFolder,
    Unit,
  };
  config.views.defaultView = DocumentView;
  // a layout chosen in the Classic editor must not bring back Volto's own view
  config.views.layoutViews = {};
  config.views.errorViews = {
    ...config.views.errorViews,
    401: Unauthorized,
    403: Forbidden,
    404: NotFound,
    500: ServerError,
    502: Unreachable,
    503: Unreachable,
    ECONNREFUSED: Unreachable,
  };
  config.settings.eurzad.blocks = {
    ...blocks,
    ...config.settings.eurzad.blocks,
  };
  config.addonRoutes = [
    ...config.addonRoutes,
    { path: '/search', exact: true, component: Search },
  ];
}
