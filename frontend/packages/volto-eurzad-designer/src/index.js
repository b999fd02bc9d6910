/**
 * The designer of forms as an add-on of Volto: a list of the office's forms, and the designer of
 * each at `<form>/projektant`.
 */
import { DesignerRoute } from './DesignerRoute';
import { ToolbarLink } from './ToolbarLink';
import { DESIGNER, LIST } from './paths';

const OWN_ADDRESS = /(^\/formularze|\/projektant)\/?$/;

export default function applyConfig(config) {
  const { settings } = config;
  config.addonRoutes = [
    ...(config.addonRoutes || []),
    { path: LIST, exact: true, component: DesignerRoute, client: 'app' },
    { path: DESIGNER, component: DesignerRoute, client: 'app' },
  ];
  settings.nonContentRoutes = [...settings.nonContentRoutes, OWN_ADDRESS];
  settings.nonContentRoutesPublic = [
    ...(settings.nonContentRoutesPublic || []),
    OWN_ADDRESS,
  ];
  settings.appExtras = [
    ...(settings.appExtras || []),
    { match: '*', component: ToolbarLink },
  ];
  return config;
}
