import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { PAGE_SIZE, useWork } from '../api/queries';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { work as messages } from '../messages/work';
import { useDesk } from '../shell/DeskContext';
import { LISTS, listAddress, recordAddress } from '../shell/lists';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Deadline } from '../ui/Deadline';
import { Pager } from '../ui/Pager';
import { State } from '../ui/State';
import { Empty, Loaded } from '../ui/Waiting';
import { deskPath, routes } from '../url/paths';
import { SCOPES, useUrlState, writeState } from '../url/state';
import { useRowCommands } from './useRowCommands';

const EMPTY = {
  moje: [messages.emptyMine, messages.emptyMineNext],
  komorka: [messages.emptyUnit, messages.emptyUnitNext],
  akceptacja: [messages.emptyApprove, messages.emptyApproveNext],
  'po-terminie': [messages.emptyOverdue, messages.emptyOverdueNext],
  dekretacja: [messages.emptyAssign, messages.emptyAssignNext],
};

const includes = (row, wanted) =>
  [
    row.title,
    row.mark,
    row.register_number,
    row.handler?.fullname,
    ...(row.parties || []),
  ]
    .filter(Boolean)
    .some((value) => value.toLocaleLowerCase('pl').includes(wanted));

function Row({ row, list, state }) {
  const text = useText();
  const { locale } = useIntl();
  const path = deskPath(row['@id']);
  return (
    <tr>
      <td data-label={text(messages.deadline)}>
        <Deadline deadline={row.deadline} />
      </td>
      <th scope="row">
        <Link data-row-link to={recordAddress(path, list, state)}>
          {row.title}
        </Link>
        <small>{(row.parties || []).join(', ')}</small>
      </th>
      <td data-label={text(messages.mark)} className="desk-number">
        {row.mark || row.register_number || (
          <span className="desk-muted">{text(messages.noMark)}</span>
        )}
      </td>
      <td data-label={text(messages.state)}>
        <State id={row.review_state} title={row.review_state_title} />
      </td>
      <td data-label={text(messages.handler)}>
        {row.handler?.fullname || (
          <span className="desk-muted">{text(messages.noHandler)}</span>
        )}
        {row.unit?.symbol && (
          <small title={row.unit.title}>{row.unit.symbol}</small>
        )}
      </td>
      <td data-label={text(messages.received)} className="desk-number">
        {shortDate(row.received, locale)}
      </td>
    </tr>
  );
}

function Rows({ rows, list, state }) {
  const text = useText();
  return (
    <table className="desk-table desk-table--work">
      <caption className="desk-sr">
        {text(LISTS.find((entry) => entry.id === list).message)}
      </caption>
      <thead>
        <tr>
          {['deadline', 'subject', 'mark', 'state', 'handler', 'received'].map(
            (column) => (
              <th
                key={column}
                scope="col"
                aria-sort={
                  column === 'deadline' && !state.sort ? 'ascending' : undefined
                }
              >
                {text(messages[column])}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row['@id']} row={row} list={list} state={state} />
        ))}
      </tbody>
    </table>
  );
}

function NothingToDo({ list }) {
  const text = useText();
  const [title, next] = EMPTY[list];
  return (
    <Empty icon="check" title={text(title)}>
      <p>{text(next)}</p>
      <p>
        <Link className="desk-button desk-button--plain" to={routes.register}>
          {text(messages.goToRegister)}
        </Link>
      </p>
    </Empty>
  );
}

/** My work and its sisters: what is to be done, the nearest deadline first. */
export function WorkPage() {
  const text = useText();
  const { contact } = useDesk();
  const [state] = useUrlState();
  const list = SCOPES[state.scope] ? state.scope : 'moje';
  const page = state.page || 1;
  const query = useWork({ scope: SCOPES[list], page, sort: state.sort });
  const [filter, setFilter] = useState('');
  const title = text(LISTS.find((entry) => entry.id === list).message);
  useDocumentTitle(title);
  useRowCommands();
  const wanted = filter.trim().toLocaleLowerCase('pl');
  const addressOf = (number) =>
    routes.work +
    writeState({
      scope: list === 'moje' ? undefined : list,
      sort: state.sort,
      page: number,
    });

  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{title}</h1>
        <div className="desk-search" role="search">
          <label className="desk-sr" htmlFor="desk-filter">
            {text(messages.filter)}
          </label>
          <input
            id="desk-filter"
            type="search"
            data-list-search
            value={filter}
            placeholder={text(messages.filter)}
            onChange={(event) => setFilter(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && event.target.blur()}
          />
        </div>
      </div>
      <Loaded query={query} lines={12} contact={contact}>
        {(data) => {
          if (data.items.length === 0 && page === 1)
            return <NothingToDo list={list} />;
          const rows = wanted
            ? data.items.filter((row) => includes(row, wanted))
            : data.items;
          return (
            <>
              <p className="desk-muted" role="status">
                {text(messages.count, {
                  count: wanted ? rows.length : data.items_total,
                })}
              </p>
              {rows.length > 0 && (
                <Rows rows={rows} list={list} state={state} />
              )}
              {rows.length === 0 && (
                <Empty icon="search" title={text(messages.noneMatches)}>
                  <p>
                    <Link
                      to={
                        routes.register + writeState({ query: filter.trim() })
                      }
                    >
                      {text(messages.searchInRegister)}
                    </Link>
                    {' · '}
                    <Link to={listAddress(list)} onClick={() => setFilter('')}>
                      {text(messages.showAll)}
                    </Link>
                  </p>
                </Empty>
              )}
              <Pager
                page={page}
                size={PAGE_SIZE}
                total={data.items_total}
                addressOf={addressOf}
              />
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
