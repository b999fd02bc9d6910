import './forms.css';
import { hydrate } from './hydrate';
import { accountIslands } from './islandsAccount';

hydrate(document, accountIslands);
