/**
 * The list that stays beside an opened record, and which record comes next in it.
 */
import { useHistory, useLocation } from 'react-router-dom';
import { useRegister, useWork } from '../api/queries';
import { useText } from '../format/text';
import { useDesk } from '../shell/DeskContext';
import { listAddress, recordAddress } from '../shell/lists';
import { work as messages } from '../messages/work';
import { deskPath } from '../url/paths';
import { SCOPES, filtersOf, readState } from '../url/state';

/** Rows of the list named in the address (`lista=`), the same query as the list's own page. */
export function useSideList() {
  const { search } = useLocation();
  const state = readState(search);
  const list = state.list;
  const isRegister = list === 'rejestr';
  const work = useWork(
    {
      scope: SCOPES[list],
      page: state.page,
      sort: state.sort,
      filters: filtersOf(state),
    },
    { enabled: Boolean(SCOPES[list]) },
  );
  const register = useRegister(state, { enabled: isRegister });
  const query = isRegister ? register : work;
  return { list, state, query, rows: query.data?.items || [] };
}

/** The record after (else before) this one in a list, by address of the desk. */
export function neighbourOf(rows, path) {
  const paths = rows.map((row) => deskPath(row['@id']));
  const here = paths.findIndex((candidate) => candidate === path);
  if (here === -1) return paths[0] || null;
  return paths[here + 1] || paths[here - 1] || null;
}

/**
 * What happens after a record has been dealt with: the next one of its list opens by itself (setting), the result is told.
 * @returns {(result: {text: string, undo?: () => void, stay?: boolean}) => void}
 */
export function useFinish() {
  const text = useText();
  const history = useHistory();
  const { pathname } = useLocation();
  const { settings, tell } = useDesk();
  const { list, state, rows } = useSideList();
  return ({ text: result, undo, stay = false }) => {
    const next =
      !stay && list && settings.openNext ? neighbourOf(rows, pathname) : null;
    if (next && next !== pathname) {
      tell({ text: `${result} ${text(messages.nextOpened)}`, undo });
      history.push(recordAddress(next, list, state));
      return;
    }
    tell({ text: result, undo });
    if (!stay && list && settings.openNext)
      history.push(listAddress(list, state));
  };
}
