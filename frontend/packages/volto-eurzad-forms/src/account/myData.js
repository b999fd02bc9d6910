/** All that the portal keeps of who is logged in, as one ZIP: a plain link. */
export const MY_DATA = '/@@my-data/moje-dane.zip';
