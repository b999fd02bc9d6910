import { useSelector } from 'react-redux';
import { useLocation } from 'react-router-dom';
import { draftPath, formPathOf, islandQuery } from './paths';
import { IslandPage } from './IslandPage';
import { dataAt, statusAt } from './state';

const pathOf = (address) => new URL(address, 'http://portal.invalid').pathname;

/** What the island would ask for first, when the server has already got it. */
function personalData(state, formPath, { szkic, zlozono }) {
  if (zlozono) return {};
  if (szkic) {
    const draft = dataAt(state, draftPath(szkic));
    return draft && { draft };
  }
  const drafts = dataAt(state, '/@drafts');
  return (
    drafts && {
      account: dataAt(state, '/@account') ?? null,
      drafts: drafts.items.filter(
        (one) => pathOf(one.form['@id']) === formPath,
      ),
    }
  );
}

/** View of an `EasyForm`: the page where a person applies. */
export function FormView() {
  const { pathname, search } = useLocation();
  const formPath = formPathOf(pathname);
  const query = islandQuery(search);
  const token = useSelector((whole) => whole.userSession?.token);
  const state = { islandData: useSelector((whole) => whole.islandData) };
  const form = dataAt(state, `${formPath}/@form`);
  // a session that the server doesn't know any more is none
  const ended = statusAt(state, '/@drafts') === 401;
  const loggedIn = Boolean(token) && !ended;
  return (
    <IslandPage
      name="form"
      title="form.welcome"
      titleText={form?.service?.title || form?.title}
      form={form}
      formPath={formPath}
      loggedIn={loggedIn}
      query={query}
      personal={loggedIn ? personalData(state, formPath, query) : undefined}
    />
  );
}
