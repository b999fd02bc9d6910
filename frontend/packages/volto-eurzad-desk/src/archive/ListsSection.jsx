import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useArchivePage } from '../api/archive';
import { PAGE_SIZE } from '../api/queries';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { archiveList, routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { ArchiveState } from './ArchiveState';
import { StateFilter } from './StateFilter';

const STATES = ['submitted', 'returned', 'accepted', 'withdrawn'];

/** "3/2026", or that it has none yet. */
export function useListName() {
  const text = useText();
  return ({ number }) =>
    number ? text(messages.listOf, { number }) : text(messages.listWithout);
}

/** The transfer lists, the newest first. */
export function ListsSection() {
  const text = useText();
  const { locale } = useIntl();
  const nameOf = useListName();
  const [state, change] = useUrlState();
  const query = useArchivePage('/@transfer-lists', {
    state: state.state,
    page: state.page,
  });
  return (
    <>
      <StateFilter of="list" states={STATES} state={state} change={change} />
      <Loaded query={query} lines={8}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty icon="list" title={text(messages.noLists)}>
              <p>{text(messages.noListsNext)}</p>
            </Empty>
          ) : (
            <>
              <table className="desk-table">
                <caption className="desk-sr">{text(messages.lists)}</caption>
                <thead>
                  <tr>
                    <th scope="col">{text(messages.list)}</th>
                    <th scope="col">{text(messages.unit)}</th>
                    <th scope="col">{text(messages.kind)}</th>
                    <th scope="col">{text(messages.cases)}</th>
                    <th scope="col">{text(messages.step_submitted)}</th>
                    <th scope="col">{text(messages.state)}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.items.map((row) => (
                    <tr key={row.id}>
                      <th scope="row">
                        <Link to={archiveList(row.id)}>{nameOf(row)}</Link>
                      </th>
                      <td data-label={text(messages.unit)}>
                        {row.unit?.symbol}
                      </td>
                      <td data-label={text(messages.kind)}>{row.kind}</td>
                      <td
                        data-label={text(messages.cases)}
                        className="desk-number"
                      >
                        {row.cases}
                      </td>
                      <td data-label={text(messages.step_submitted)}>
                        <span className="desk-number">
                          {shortDate(row.handed_over, locale)}
                        </span>
                        <small>{row.by}</small>
                      </td>
                      <td data-label={text(messages.state)}>
                        <ArchiveState of="list" id={row.state} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <Pager
                page={state.page || 1}
                size={PAGE_SIZE}
                total={data.items_total}
                addressOf={(page) =>
                  routes.archive + writeState({ ...state, page })
                }
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
