/** What each page asks of the API before it is drawn. */

import { offerRequest } from '../appointments/offerRequest';
import { listRequest, narrowingOf } from '../cases/listRequest';

const queryOf = (search) =>
  Object.fromEntries(new URLSearchParams(search || ''));

const PARTS = [
  'krok',
  'szkic',
  'zlozono',
  'dalej',
  'token',
  'od',
  'szukaj',
  'stan',
  'rodzaj',
  'do',
  'grafik',
  'usluga',
  'numer',
  'sprawa',
];

/** The parts of the address that islands read. */
export function islandQuery(search) {
  const known = Object.entries(queryOf(search)).filter(([name]) =>
    PARTS.includes(name),
  );
  return Object.fromEntries(known);
}

export const listPath = (search) => listRequest(narrowingOf(queryOf(search)));

export const offerPath = (search) => offerRequest(queryOf(search));

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
