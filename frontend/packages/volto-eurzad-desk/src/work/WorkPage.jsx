import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { PAGE_SIZE, useWork } from '../api/queries';
import { useViews } from '../api/work';
import { useText } from '../format/text';
import { delivery as deliveryMessages } from '../messages/delivery';
import { work as messages } from '../messages/work';
import { useDesk } from '../shell/DeskContext';
import { LISTS, listAddress } from '../shell/lists';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { More } from '../ui/More';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { filtersOf, SCOPES, useUrlState, writeState } from '../url/state';
import { batchesOf } from './batches';
import { useRowCommands } from './useRowCommands';
import { useSaveSheet } from './useSaveSheet';
import { useSelection } from './useSelection';
import {
  ColumnsDialog,
  SaveViewDialog,
  useRemoveOpenView,
} from './ViewDialogs';
import { WorkFilters } from './WorkFilters';
import { WorkTable } from './WorkTable';

const EMPTY = {
  moje: [messages.emptyMine, messages.emptyMineNext],
  komorka: [messages.emptyUnit, messages.emptyUnitNext],
  akceptacja: [messages.emptyApprove, messages.emptyApproveNext],
  pilne: [messages.emptySoon, messages.emptySoonNext],
  'po-terminie': [messages.emptyOverdue, messages.emptyOverdueNext],
  niedoreczone: [
    deliveryMessages.emptyUndelivered,
    deliveryMessages.emptyUndeliveredNext,
  ],
  odwolania: [deliveryMessages.emptyAppeals, deliveryMessages.emptyAppealsNext],
  dekretacja: [messages.emptyAssign, messages.emptyAssignNext],
  'do-wiadomosci': [messages.emptyCopies, messages.emptyCopiesNext],
};

function NothingToDo({ list }) {
  const text = useText();
  const { has } = useDesk();
  const [title, next] = EMPTY[list];
  const archivist = has('archivist');
  return (
    <Empty icon="check" title={text(title)}>
      <p>{text(next)}</p>
      <p>
        <Link
          className="desk-button desk-button--plain"
          to={archivist ? routes.archive : routes.register}
        >
          {text(archivist ? messages.goToArchive : messages.goToRegister)}
        </Link>
      </p>
    </Empty>
  );
}

function NoneMatches({ list, state }) {
  const text = useText();
  return (
    <Empty icon="search" title={text(messages.noneMatches)}>
      <p>
        {state.query && (
          <>
            <Link to={routes.register + writeState({ query: state.query })}>
              {text(messages.searchInRegister)}
            </Link>
            {' · '}
          </>
        )}
        <Link to={listAddress(list)}>{text(messages.showAll)}</Link>
      </p>
    </Empty>
  );
}

/** What is chosen and what can be done with it. */
function BatchBar({ list, selection, onDialog }) {
  const text = useText();
  const count = selection.chosen.length;
  if (count === 0) return null;
  return (
    <div
      className="desk-batch"
      role="region"
      aria-label={text(messages.batchBar)}
    >
      <span role="status">{text(messages.chosen, { count })}</span>
      {batchesOf(list).map(({ id, message, icon }) => (
        <Button key={id} icon={icon} small onClick={() => onDialog(id)}>
          {text(message)}
        </Button>
      ))}
      <Button look="quiet" small onClick={() => selection.set([])}>
        {text(messages.chooseNone)}
      </Button>
    </div>
  );
}

/** What is done with the list as a whole: its columns, a saved view. */
function ListMenu({ list, state, onDialog }) {
  const text = useText();
  const remove = useRemoveOpenView(state, list);
  const save = useSaveSheet(state, list);
  const items = [
    { id: 'kolumny', label: text(messages.columns), icon: 'list' },
    { id: 'arkusz', label: text(messages.spreadsheet), icon: 'download' },
    { id: 'zapisz-widok', label: text(messages.saveView), icon: 'eye' },
    remove && {
      id: 'usun-widok',
      label: text(messages.removeView),
      icon: 'close',
    },
  ].filter(Boolean);
  return (
    <More
      label={text(messages.view)}
      items={items}
      onAction={(id) => {
        if (id === 'usun-widok') remove();
        else if (id === 'arkusz') void save();
        else onDialog(id);
      }}
    />
  );
}

function Dialogs({ list, state, change, rows, selection }) {
  const close = () => change({ dialog: undefined }, { replace: true });
  if (state.dialog === 'kolumny')
    return <ColumnsDialog state={state} change={change} onClose={close} />;
  if (state.dialog === 'zapisz-widok')
    return <SaveViewDialog list={list} state={state} onClose={close} />;
  const batch = batchesOf(list).find(({ id }) => id === state.dialog);
  const chosen = rows.filter((row) => selection.has(row['@id']));
  if (!batch || chosen.length === 0) return null;
  return <Batch batch={batch} rows={chosen} onClose={close} />;
}

/** Keeps the rows it began with: the list is fetched again while the results are read. */
function Batch({ batch, rows, onClose }) {
  const [first] = useState(rows);
  return <batch.Component rows={first} onClose={onClose} />;
}

/** My work and its sisters: what is to be done, the nearest deadline first. */
export function WorkPage() {
  const text = useText();
  const { contact } = useDesk();
  const [state, change] = useUrlState();
  const list = SCOPES[state.scope] ? state.scope : 'moje';
  const page = state.page || 1;
  const filters = filtersOf(state);
  const query = useWork({
    scope: SCOPES[list],
    page,
    sort: state.sort,
    filters,
  });
  const views = useViews();
  const view = views.data?.find(({ id }) => id === state.view);
  const listTitle = text(LISTS.find((entry) => entry.id === list).message);
  const title = view ? view.name : listTitle;
  useDocumentTitle(title);
  useRowCommands();
  const selection = useSelection(listAddress(list, state));
  const narrowed = Object.keys(filters).length > 0;
  const openDialog = (dialog) => change({ dialog });

  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{title}</h1>
        <ListMenu list={list} state={state} onDialog={openDialog} />
      </div>
      <WorkFilters list={list} state={state} change={change} />
      <Loaded query={query} lines={12} contact={contact}>
        {(data) => {
          if (data.items.length === 0 && page === 1)
            return narrowed ? (
              <NoneMatches list={list} state={state} />
            ) : (
              <NothingToDo list={list} />
            );
          return (
            <>
              <p className="desk-muted" role="status">
                {text(messages.count, { count: data.items_total })}
              </p>
              <BatchBar
                list={list}
                selection={selection}
                onDialog={openDialog}
              />
              <WorkTable
                rows={data.items}
                list={list}
                title={title}
                state={state}
                change={change}
                selection={selection}
              />
              <Pager
                page={page}
                size={PAGE_SIZE}
                total={data.items_total}
                addressOf={(number) =>
                  listAddress(list, { ...state, page: number })
                }
              />
              <Dialogs
                list={list}
                state={state}
                change={change}
                rows={data.items}
                selection={selection}
              />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
