import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useText } from '../format/text';
import { work as messages } from '../messages/work';
import { recordAddress } from '../shell/lists';
import { deskPath } from '../url/paths';
import { COLUMNS, columnsOf } from './columns';

const USUAL = 'deadline';

function Heading({ id, sort, onSort }) {
  const text = useText();
  const column = COLUMNS[id];
  if (!column.sort) return <th scope="col">{text(column.message)}</th>;
  const up = sort === column.sort;
  const down = sort === `-${column.sort}`;
  return (
    <th
      scope="col"
      aria-sort={up ? 'ascending' : down ? 'descending' : undefined}
    >
      <button
        type="button"
        className="desk-table__sort"
        onClick={() => onSort(up ? `-${column.sort}` : column.sort)}
      >
        {text(column.message)}
        <span aria-hidden="true">{up ? ' ↑' : down ? ' ↓' : ''}</span>
      </button>
    </th>
  );
}

function Row({ row, list, state, columns, selection }) {
  const text = useText();
  const { locale } = useIntl();
  const address = row['@id'];
  return (
    <tr>
      <td className="desk-table__choice">
        <label>
          <span className="desk-sr">
            {text(messages.selectRow, { title: row.title })}
          </span>
          <input
            type="checkbox"
            checked={selection.has(address)}
            onChange={() => selection.toggle(address)}
          />
        </label>
      </td>
      <th scope="row">
        <Link
          data-row-link
          data-row={address}
          to={recordAddress(deskPath(address), list, state)}
        >
          {row.title}
        </Link>
        <small>{(row.parties || []).join(', ')}</small>
      </th>
      {columns.map((id) => (
        <td
          key={id}
          data-label={text(COLUMNS[id].message)}
          className={COLUMNS[id].number ? 'desk-number' : undefined}
        >
          {COLUMNS[id].cell(row, { text, locale })}
        </td>
      ))}
    </tr>
  );
}

/** Rows of a list with the columns chosen, sorted by their headings, to be selected for a batch. */
export function WorkTable({ rows, list, title, state, change, selection }) {
  const text = useText();
  const columns = columnsOf(state);
  const sort = state.sort || USUAL;
  const all = rows.length > 0 && rows.every((row) => selection.has(row['@id']));
  return (
    <table className="desk-table desk-table--work">
      <caption className="desk-sr">{title}</caption>
      <thead>
        <tr>
          <th scope="col" className="desk-table__choice">
            <label>
              <span className="desk-sr">{text(messages.selectAll)}</span>
              <input
                type="checkbox"
                checked={all}
                onChange={() =>
                  selection.set(all ? [] : rows.map((row) => row['@id']))
                }
              />
            </label>
          </th>
          <th scope="col">{text(messages.subject)}</th>
          {columns.map((id) => (
            <Heading
              key={id}
              id={id}
              sort={sort}
              onSort={(wanted) =>
                change({
                  sort: wanted === USUAL ? undefined : wanted,
                  page: undefined,
                })
              }
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row['@id']}
            row={row}
            list={list}
            state={state}
            columns={columns}
            selection={selection}
          />
        ))}
      </tbody>
    </table>
  );
}
