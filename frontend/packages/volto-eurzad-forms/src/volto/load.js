import { applicationPath, formRequests, listPath } from './paths';
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
    '/moje-sprawy/:id',
    personal(({ pathname }) => {
      const id = decodeURIComponent(pathname.split('/')[2] || '');
      return id === 'robocze' ? [] : [applicationPath(id)];
    }),
  ),
  loader(
    '/konto',
    personal(() => ['/@account']),
  ),
  loader(
    '/konto/powiadomienia',
    personal(() => ['/@notices']),
  ),
];
