import './forms.css';
import { hydrate } from './hydrate';
import { formIslands } from './islandsForms';

hydrate(document, formIslands);
