/** Addresses of the designer. */

export const LIST = '/formularze';
export const DESIGNER = '*/projektant';

const SUFFIX = /\/projektant\/?$/;

export const designerOf = (formPath) => `${formPath}/projektant`;
export const formPathOf = (pathname) => pathname.replace(SUFFIX, '');
export const isDesigner = (pathname) => SUFFIX.test(pathname);
