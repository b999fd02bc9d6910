import './forms.css';
import './visits.css';
import { hydrate } from './hydrate';
import { visitIslands } from './islandsVisits';

hydrate(document, visitIslands);
