/** Building blocks of public pages, for our views and those of other add-ons. */
export { default as A } from './A';
export { default as Breadcrumbs } from './Breadcrumbs';
export { default as Footer } from './Footer';
export { default as Header } from './Header';
export { default as Hours } from './Hours';
export { default as Icon } from './Icon';
export { default as Page } from './Page';
export { default as Pager } from './Pager';
export { default as Title } from './Title';
export { useContentLanguage, useText } from './useText';
