/**
 * The lists of the desk: where each lives, its count, its icon, who has it.
 */
import { SCOPES, listStateOf, writeState } from '../url/state';
import { routes } from '../url/paths';
import { caseLists } from '../messages/caseLists';
import { correspondence } from '../messages/correspondence';
import { delivery } from '../messages/delivery';
import { sent } from '../messages/sent';
import { shell } from '../messages/shell';
import { signing } from '../messages/signing';

const scopeOf = (scope) =>
  Object.keys(SCOPES).find((word) => SCOPES[word] === scope);

export const LISTS = [
  { id: 'moje', message: shell.myWork, icon: 'briefcase', count: 'my_work' },
  {
    id: 'komorka',
    message: shell.unitWork,
    icon: 'people',
    count: 'unit_work',
    functions: ['head'],
  },
  {
    id: 'dekretacja',
    message: shell.toAssign,
    icon: 'person',
    count: 'incoming_to_assign',
    functions: ['head', 'registry'],
  },
  { id: 'rejestr', message: shell.register, icon: 'inbox' },
  {
    id: 'do-wiadomosci',
    message: shell.copies,
    icon: 'eye',
    count: 'copies',
    functions: ['head', 'handler'],
  },
  {
    id: 'akceptacja',
    message: shell.toApprove,
    icon: 'stamp',
    count: 'to_approve',
    functions: ['head'],
    whenAny: true,
  },
  {
    id: 'pilne',
    message: shell.dueSoon,
    icon: 'clock',
    count: 'due_soon',
    functions: ['handler', 'head'],
  },
  {
    id: 'do-podpisu',
    message: signing.title,
    icon: 'draft',
    count: 'to_sign',
    functions: ['head'],
    whenAny: true,
  },
  {
    id: 'po-terminie',
    message: shell.overdue,
    icon: 'alert',
    count: 'overdue',
    urgent: true,
  },
  {
    id: 'wspolpraca',
    message: caseLists.cooperation,
    icon: 'people',
    count: 'cooperation',
    functions: ['handler', 'head'],
  },
  {
    id: 'niedoreczone',
    message: delivery.undelivered,
    icon: 'return',
    count: 'undelivered',
    urgent: true,
    functions: ['handler', 'head'],
  },
  {
    id: 'odwolania',
    message: delivery.appealsList,
    icon: 'shield',
    count: 'appeals',
    functions: ['handler', 'head'],
  },
  {
    id: 'wyslane',
    message: sent.title,
    icon: 'send',
    functions: ['handler', 'head'],
  },
  {
    id: 'wiadomosci',
    message: correspondence.list,
    icon: 'send',
    count: 'messages',
    functions: ['handler', 'head'],
  },
];

/** Lists that are pages of their own rather than queues of work. */
const PAGES = {
  rejestr: routes.register,
  wyslane: routes.sent,
  'do-podpisu': routes.signing,
};

/** Lists that a person with these functions sees; some show themselves to everybody once something waits in them. */
export function listsFor(functions, counts = {}) {
  const held = new Set(functions.map((entry) => entry.function));
  return LISTS.filter(
    (list) =>
      !list.functions ||
      list.functions.some((name) => held.has(name)) ||
      (list.whenAny && counts[list.count] > 0),
  );
}

/** The address of a list, with the filters and page that a record's address has kept. */
export function listAddress(id, state = {}) {
  const kept = { ...listStateOf(state), list: undefined };
  if (PAGES[id]) return PAGES[id] + writeState(kept);
  return (
    routes.work + writeState({ ...kept, scope: id === 'moje' ? undefined : id })
  );
}

/** The address of a record opened from a list: the list stays beside it. */
export function recordAddress(path, list, state = {}) {
  return path + writeState(listStateOf(state, list));
}

/** The list that a page belongs to: named in the address, else by the kind of page. */
export function currentList(pathname, state) {
  if (state.list && LISTS.some((list) => list.id === state.list))
    return state.list;
  if (`${pathname}/`.startsWith(`${routes.register}/`)) return 'rejestr';
  if (pathname === routes.sent) return 'wyslane';
  if (pathname === routes.signing) return 'do-podpisu';
  if (pathname === routes.work || pathname === `${routes.work}/`) {
    return SCOPES[state.scope] ? state.scope : 'moje';
  }
  return null;
}

export { scopeOf };
