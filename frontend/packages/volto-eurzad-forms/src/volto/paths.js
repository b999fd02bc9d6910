/** What each page asks of the API before it is drawn. */

export const PAGE_SIZE = 25;

const queryOf = (search) =>
  Object.fromEntries(new URLSearchParams(search || ''));

/** The parts of the address that islands read. */
export function islandQuery(search) {
  const { krok, szkic, zlozono, dalej, token, od } = queryOf(search);
  return JSON.parse(JSON.stringify({ krok, szkic, zlozono, dalej, token, od }));
}

export function listPath(search) {
  const start = Math.max(0, Number.parseInt(queryOf(search).od, 10) || 0);
  return `/@my-applications?b_start=${start}&b_size=${PAGE_SIZE}`;
}

export const applicationPath = (id) =>
  `/@my-applications/${encodeURIComponent(id)}`;
export const draftPath = (id) => `/@drafts/${encodeURIComponent(id)}`;
export const formPathOf = (pathname) => pathname.replace(/\/+$/, '');

/** Everything the page of a form asks for; who is logged out needs the form alone. */
export function formRequests(pathname, search, loggedIn) {
  const { szkic, zlozono } = queryOf(search);
  const form = `${formPathOf(pathname)}/@form`;
  if (!loggedIn || zlozono) return [form];
  return szkic ? [form, draftPath(szkic)] : [form, '/@account', '/@drafts'];
}
