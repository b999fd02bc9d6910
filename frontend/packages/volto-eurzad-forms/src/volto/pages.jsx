import { useSelector } from 'react-redux';
import { Redirect, useLocation, useParams } from 'react-router-dom';
import config from '@plone/volto/registry';
import { loginAddress } from '../account/next';
import { applicationPath, islandQuery, listPath, offerPath } from './paths';
import { IslandPage } from './IslandPage';
import { dataAt, statusAt } from './state';

const page = (name, title) =>
  function AccountRoute() {
    const { search } = useLocation();
    return <IslandPage name={name} title={title} query={islandQuery(search)} />;
  };

/**
 * The person's data at a path; `out` when it is known that nobody is logged in, `missing` when
 * there is no such thing for this person.
 */
function usePersonal(path) {
  const data = useSelector((state) => dataAt(state, path));
  const status = useSelector((state) => statusAt(state, path));
  const token = useSelector((state) => state.userSession?.token);
  return { data, out: !token || status === 401, missing: status === 404 };
}

/** Sends who is logged out to log in and back. */
function Personal({ out, children }) {
  const location = useLocation();
  return out ? <Redirect to={loginAddress(location)} /> : children;
}

function NotFound(props) {
  const Missing = config.views.errorViews[404];
  return <Missing {...props} />;
}

function Applications() {
  const { search } = useLocation();
  const { data, out } = usePersonal(listPath(search));
  return (
    <Personal out={out}>
      <IslandPage
        name="applications"
        title="cases.mine"
        list={data}
        query={islandQuery(search)}
      />
    </Personal>
  );
}

function Application({ staticContext }) {
  const { id } = useParams();
  const { data, out, missing } = usePersonal(applicationPath(id));
  if (missing) return <NotFound staticContext={staticContext} />;
  return (
    <Personal out={out}>
      <IslandPage
        name="application"
        title="cases.one"
        titleText={data?.title}
        id={id}
        application={data}
      />
    </Personal>
  );
}

function Reply() {
  const { id } = useParams();
  const { search } = useLocation();
  const token = useSelector((state) => state.userSession?.token);
  return (
    <Personal out={!token}>
      <IslandPage
        name="reply"
        title="reply.title"
        id={id}
        query={islandQuery(search)}
      />
    </Personal>
  );
}

/** A page about one draft, for who is logged in. */
const draftPage = (name, title) =>
  function DraftRoute() {
    const { id } = useParams();
    const token = useSelector((state) => state.userSession?.token);
    return (
      <Personal out={!token}>
        <IslandPage name={name} title={title} id={id} />
      </Personal>
    );
  };

function Drafts() {
  const { data, out } = usePersonal('/@drafts');
  return (
    <Personal out={out}>
      <IslandPage name="drafts" title="cases.drafts" list={data} />
    </Personal>
  );
}

function Booking() {
  const { search } = useLocation();
  const offer = useSelector((state) => dataAt(state, offerPath(search)));
  return (
    <IslandPage
      name="booking"
      title="visits.title"
      offer={offer}
      query={islandQuery(search)}
    />
  );
}

function MyVisits() {
  const { data, out } = usePersonal('/@my-appointments');
  return (
    <Personal out={out}>
      <IslandPage name="my-visits" title="visits.mine" list={data} />
    </Personal>
  );
}

function Notices() {
  const { data, out } = usePersonal('/@notices');
  return (
    <Personal out={out}>
      <IslandPage name="notices" title="notices.title" notices={data} />
    </Personal>
  );
}

function AccountRemoval() {
  const { data, out } = usePersonal('/@account-removal');
  return (
    <Personal out={out}>
      <IslandPage name="account-removal" title="leaving.title" removal={data} />
    </Personal>
  );
}

function Profile() {
  const { data, out } = usePersonal('/@account');
  return (
    <Personal out={out}>
      <IslandPage name="profile" title="account.profile" account={data} />
    </Personal>
  );
}

const PAGES = [
  ['/konto/logowanie', page('login', 'account.login_title')],
  ['/konto/rejestracja', page('registration', 'account.registration_title')],
  [
    '/konto/potwierdzenie',
    page('account-confirmation', 'account.confirmation_title'),
  ],
  ['/konto/nowe-haslo', page('new-password', 'account.reset_title')],
  ['/konto/wyloguj', page('logout', 'account.log_out')],
  ['/konto/powiadomienia/wypisz', page('unsubscribe', 'notices.off_title')],
  ['/konto/powiadomienia', Notices],
  ['/konto/usun', AccountRemoval],
  ['/konto', Profile],
  ['/zgloszenie', page('report', 'report.title')],
  ['/zweryfikuj-dokument', page('verify', 'verify.title')],
  ['/wspolny-wniosek', page('joint', 'joint.invitation')],
  ['/wspolny-wniosek/:id', draftPage('joint', 'joint.title')],
  ['/podpisz-wniosek/:id', draftPage('sign-file', 'joint.file_title')],
  ['/moje-sprawy', Applications],
  ['/umow-wizyte', Booking],
  ['/umow-wizyte/wizyta', page('visit', 'visits.your_visit')],
  ['/moje-sprawy/robocze', Drafts],
  ['/moje-sprawy/wizyty', MyVisits],
  ['/moje-sprawy/:id', Application],
  ['/moje-sprawy/:id/pismo', Reply],
];

/** Routes of the pages that are no content; other addresses beside them don't exist. */
export const routes = [
  ...PAGES.map(([path, component]) => ({
    path,
    component,
    exact: true,
    client: 'island',
  })),
  { path: '/konto/:other+', component: NotFound, client: 'reading' },
  {
    path: '/wspolny-wniosek/:id/:other+',
    component: NotFound,
    client: 'reading',
  },
  { path: '/moje-sprawy/:id/:other+', component: NotFound, client: 'reading' },
];
