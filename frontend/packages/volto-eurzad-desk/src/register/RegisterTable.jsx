import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { dateAndTime, shortDate } from '../format/dates';
import { useText } from '../format/text';
import { circle } from '../messages/circle';
import { register as messages } from '../messages/register';
import { recordAddress } from '../shell/lists';
import { Icon } from '../ui/Icon';
import { State } from '../ui/State';
import { deskPath } from '../url/paths';

/** The register is in the order of registration; it can be turned round. */
const SORTABLE = new Set(['ordinal']);
const COLUMNS = [
  'ordinal',
  'received',
  'title',
  'sender',
  'letter',
  'assigned',
  'attachments',
  'state',
];
const DEFAULT_SORT = '-ordinal';

const directionOf = (sort, column) => {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : undefined;
};

function Heading({ column, sort, onSort }) {
  const text = useText();
  const direction = directionOf(sort, column);
  if (!SORTABLE.has(column))
    return <th scope="col">{text(messages[`${column}Column`])}</th>;
  return (
    <th scope="col" aria-sort={direction || 'none'}>
      <button
        type="button"
        className="desk-table__sort"
        onClick={() =>
          onSort(direction === 'ascending' ? `-${column}` : column)
        }
      >
        {text(messages[`${column}Column`])}
        <span aria-hidden="true">
          {direction === 'ascending'
            ? ' ↑'
            : direction === 'descending'
              ? ' ↓'
              : ''}
        </span>
      </button>
    </th>
  );
}

function Row({ row, state }) {
  const text = useText();
  const { locale } = useIntl();
  const path = deskPath(row['@id']);
  return (
    <tr>
      <td data-label={text(messages.ordinalColumn)} className="desk-number">
        {row.ordinal}
        <small>{row.register_number}</small>
      </td>
      <td data-label={text(messages.receivedColumn)} className="desk-number">
        {dateAndTime(row.received, locale)}
      </td>
      <th scope="row">
        <Link data-row-link to={recordAddress(path, 'rejestr', state)}>
          {row.restricted ? <em>{text(circle.restricted)}</em> : row.title}
        </Link>
        <small>
          <Icon name={row.kind === 'paper' ? 'file' : 'send'} size={14} />
          {text(row.kind === 'paper' ? messages.paper : messages.application)}
        </small>
        {row.remarks && (
          <small>
            {text(messages.remarksColumn)}: {row.remarks}
          </small>
        )}
      </th>
      <td data-label={text(messages.senderColumn)}>{row.sender}</td>
      <td data-label={text(messages.letterColumn)} className="desk-number">
        {shortDate(row.date_of_letter, locale)}
        {row.senders_mark && <small>{row.senders_mark}</small>}
      </td>
      <td data-label={text(messages.assignedColumn)}>
        {row.assigned_unit ? (
          <span title={row.assigned_unit.title}>
            {row.assigned_unit.symbol}
          </span>
        ) : (
          <span className="desk-muted">{text(messages.notAssigned)}</span>
        )}
        {row.handler && <small>{row.handler.fullname}</small>}
      </td>
      <td data-label={text(messages.attachmentsColumn)} className="desk-number">
        {row.attachments}
      </td>
      <td data-label={text(messages.stateColumn)}>
        <State id={row.review_state} title={row.review_state_title} />
        {row.case?.mark && (
          <small className="desk-number">{row.case.mark}</small>
        )}
      </td>
    </tr>
  );
}

/** The register's statutory columns, remarks below the title, with state and mark of the case. */
export function RegisterTable({ rows, state, change }) {
  const text = useText();
  const sort = state.sort || DEFAULT_SORT;
  return (
    <table className="desk-table desk-table--register">
      <caption className="desk-sr">{text(messages.title)}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <Heading
              key={column}
              column={column}
              sort={sort}
              onSort={(value) =>
                change({
                  sort: value === DEFAULT_SORT ? undefined : value,
                  page: undefined,
                })
              }
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row['@id']} row={row} state={state} />
        ))}
      </tbody>
    </table>
  );
}
