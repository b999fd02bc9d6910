import './cases.css';
import './forms.css';
import './visits.css';
import { islands } from './islands';
import { accountIslands } from './islandsAccount';
import { caseIslands } from './islandsCases';
import { jointIslands } from './islandsJoint';
import { verifyIslands } from './islandsVerify';
import { visitIslands } from './islandsVisits';
import { FormView } from './volto/FormView';
import { loaders } from './volto/load';
import { routes } from './volto/pages';
import { islandData } from './volto/state';

// no content lies there, and they aren't screens of the editor either
const OWN_PATHS =
  /^\/(konto|moje-sprawy|wspolny-wniosek|podpisz-wniosek|zweryfikuj-dokument|umow-wizyte|zgloszenie)(\/|$)/;

/** The browser's entry that wakes an island. */
function entryOf(name) {
  if (name in caseIslands) return 'cases';
  if (name in visitIslands) return 'visits';
  if (name in jointIslands) return 'joint';
  if (name in accountIslands) return 'account';
  return name in verifyIslands ? 'verify' : 'islands';
}

/** Adds the forms, the account and the cases of residents to the portal. */
export default function applyConfig(config) {
  const { settings } = config;
  const components = Object.entries(islands).map(([name, component]) => [
    name,
    { component, entry: entryOf(name) },
  ]);
  settings.eurzad = {
    ...settings.eurzad,
    islands: { ...settings.eurzad?.islands, ...Object.fromEntries(components) },
  };
  settings.nonContentRoutes = [...settings.nonContentRoutes, OWN_PATHS];
  settings.nonContentRoutesPublic = [
    ...(settings.nonContentRoutesPublic || []),
    OWN_PATHS,
  ];
  settings.asyncPropsExtenders = [
    ...(settings.asyncPropsExtenders || []),
    ...loaders,
  ];
  config.addonReducers = { ...config.addonReducers, islandData };
  config.addonRoutes = [...config.addonRoutes, ...routes];
  config.views.contentTypesViews = {
    ...config.views.contentTypesViews,
    EasyForm: FormView,
  };
  return config;
}
