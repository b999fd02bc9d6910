import './forms.css';
import './cases.css';
import { hydrate } from './hydrate';
import { jointIslands } from './islandsJoint';

hydrate(document, jointIslands);
