import './forms.css';
import { hydrate } from './hydrate';
import { islands } from './islands';

hydrate(document, islands);
