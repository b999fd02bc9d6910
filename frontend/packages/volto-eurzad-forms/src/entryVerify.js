import './forms.css';
import { hydrate } from './hydrate';
import { verifyIslands } from './islandsVerify';

hydrate(document, verifyIslands);
