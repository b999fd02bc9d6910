import { applicationPath, formRequests, listPath, offerPath } from './paths';
import { dataAt, fetchIslandData } from './state';

/** Fetches what a page begins with; a failure is the island's to tell, not the page's. */
function loader(path, requests) {
  return {
    path,
    exact: true,
    extend: (actions) => [
      ...actions,
      {
        key: `islandData:${path}`,
        promise: ({ location, store }) => {
          const state = store.getState();
          const loggedIn = Boolean(state.userSession?.token);
          const missing = requests(location, loggedIn).filter(
            (one) => !dataAt(state, one),
          );
          return Promise.all(
            missing.map((one) =>
              store.dispatch(fetchIslandData(one)).catch(() => null),
            ),
          );
        },
      },
    ],
  };
}

// beside the cases there are these lists
const OWN_LISTS = ['robocze', 'wizyty'];

const personal = (requests) => (location, loggedIn) =>
  loggedIn ? requests(location) : [];

export const loaders = [
  loader('*/wniosek', ({ pathname, search }, loggedIn) =>
    formRequests(pathname, search, loggedIn),
  ),
  loader(
    '/moje-sprawy',
    personal(({ search }) => [listPath(search)]),
  ),
  loader(
    '/moje-sprawy/robocze',
    personal(() => ['/@drafts']),
  ),
  loader(
    '/moje-sprawy/wizyty',
    personal(() => ['/@my-appointments']),
  ),
  loader('/umow-wizyte', ({ search }) => [offerPath(search)]),
  loader(
    '/moje-sprawy/:id',
    personal(({ pathname }) => {
      const id = decodeURIComponent(pathname.split('/')[2] || '');
      return OWN_LISTS.includes(id) ? [] : [applicationPath(id)];
    }),
  ),
  loader(
    '/konto',
    personal(() => ['/@account']),
  ),
  loader(
    '/konto/usun',
    personal(() => ['/@account-removal']),
  ),
  loader(
    '/konto/powiadomienia',
    personal(() => ['/@notices']),
  ),
];
