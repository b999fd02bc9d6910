import './forms.css';
import './cases.css';
import { hydrate } from './hydrate';
import { caseIslands } from './islandsCases';

hydrate(document, caseIslands);
