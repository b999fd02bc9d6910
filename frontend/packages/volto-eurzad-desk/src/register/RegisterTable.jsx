import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { circle } from '../messages/circle';
import { register as messages } from '../messages/register';
import { recordAddress } from '../shell/lists';
import { Icon } from '../ui/Icon';
import { State } from '../ui/State';
import { deskPath } from '../url/paths';
import { writeState } from '../url/state';
import { RowMarks } from './EntryParts';

const DEFAULT_SORT = '-ordinal';
const KINDS = {
  paper: ['file', messages.paper],
  application: ['send', messages.application],
  correction: ['draft', messages.correction],
  letter: ['folder', messages.fromCase],
  entered: ['file', messages.entered],
};

const directionOf = (sort, column) => {
  if (sort === column) return 'ascending';
  return sort === `-${column}` ? 'descending' : undefined;
};

function Ordinal({ row }) {
  return (
    <>
      {row.ordinal}
      <small>{row.register_number}</small>
    </>
  );
}

/** Whom it came from or went to; chosen, it becomes a filter. */
function Party({ name, state }) {
  const text = useText();
  return name ? (
    <Link
      className="desk-quiet-link"
      to={writeState({ ...state, sender: name, page: undefined })}
      title={text(messages.allOf, { sender: name })}
    >
      {name}
    </Link>
  ) : null;
}

function Letter({ row }) {
  const { locale } = useIntl();
  return (
    <>
      {shortDate(row.date_of_letter, locale)}
      {(row.senders_mark || row.mark) && (
        <small>{row.senders_mark || row.mark}</small>
      )}
    </>
  );
}

function Assigned({ row }) {
  const text = useText();
  return (
    <>
      {row.assigned_unit ? (
        <span title={row.assigned_unit.title}>{row.assigned_unit.symbol}</span>
      ) : (
        <span className="desk-muted">{text(messages.notAssigned)}</span>
      )}
      {row.handler && <small>{row.handler.fullname}</small>}
    </>
  );
}

function Standing({ row }) {
  return (
    <>
      <State id={row.review_state} title={row.review_state_title} />
      {row.case?.mark && <small className="desk-number">{row.case.mark}</small>}
    </>
  );
}

/** `[id, sort, what is shown]`: the statutory columns of each register, and its state. */
const ORDINAL = ['ordinal', 'ordinal', (row) => <Ordinal row={row} />, true];
const TITLE = ['title'];
const LETTER = ['letter', null, (row) => <Letter row={row} />, true];
const ATTACHMENTS = ['attachments', null, (row) => row.attachments, true];
const STATE = ['state', null, (row) => <Standing row={row} />];
const COLUMNS = {
  incoming: [
    ORDINAL,
    ['received', 'day', (row, { date }) => date(row.received), true],
    TITLE,
    [
      'sender',
      'sender',
      (row, { state }) => <Party name={row.sender} state={state} />,
    ],
    LETTER,
    ['assigned', null, (row) => <Assigned row={row} />],
    ATTACHMENTS,
    STATE,
  ],
  outgoing: [
    ORDINAL,
    ['sent', 'day', (row, { date }) => date(row.dispatched), true],
    TITLE,
    [
      'addressee',
      'sender',
      (row, { state }) => <Party name={row.addressee} state={state} />,
    ],
    LETTER,
    STATE,
    ['way', null, (row) => row.way_title],
    ['responsible', null, (row) => row.responsible],
    ATTACHMENTS,
  ],
  internal: [
    ORDINAL,
    ['sent', 'day', (row, { date }) => date(row.sent), true],
    TITLE,
    [
      'writer',
      'sender',
      (row) => (
        <>
          <span title={row.unit?.title}>{row.unit?.symbol}</span>
          {row.person && <small>{row.person}</small>}
        </>
      ),
    ],
    [
      'addressees',
      null,
      (row) => (row.addressees || []).map(({ symbol }) => symbol).join(', '),
    ],
    LETTER,
    ['way', null, (row) => row.way_title],
    ATTACHMENTS,
    STATE,
  ],
};

function Heading({ column, sortBy, sort, onSort }) {
  const text = useText();
  const direction = directionOf(sort, sortBy);
  if (!sortBy) return <th scope="col">{text(messages[`${column}Column`])}</th>;
  return (
    <th scope="col" aria-sort={direction || 'none'}>
      <button
        type="button"
        className="desk-table__sort"
        onClick={() =>
          onSort(direction === 'ascending' ? `-${sortBy}` : sortBy)
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

function Title({ row, register, state }) {
  const text = useText();
  const [icon, kind] = KINDS[row.kind] || [];
  const path = deskPath(row['@id']);
  const to =
    register === 'incoming' ? recordAddress(path, 'rejestr', state) : path;
  return (
    <th scope="row">
      <Link data-row-link to={to} className={row.annulled ? 'desk-gone' : ''}>
        {row.restricted ? <em>{text(circle.restricted)}</em> : row.title}
      </Link>
      {kind && (
        <small>
          <Icon name={icon} size={14} />
          {text(kind)}
        </small>
      )}
      <RowMarks row={row} />
      {row.remarks && (
        <small>
          {text(messages.remarksColumn)}: {row.remarks}
        </small>
      )}
    </th>
  );
}

/** A register's statutory columns, remarks below the title, with state and mark of the case. */
export function RegisterTable({ register, title, rows, state, change }) {
  const text = useText();
  const { locale } = useIntl();
  const sort = state.sort || DEFAULT_SORT;
  const about = {
    state,
    date: (value) => shortDate((value || '').slice(0, 10), locale),
  };
  return (
    <table className="desk-table desk-table--register">
      <caption className="desk-sr">{title}</caption>
      <thead>
        <tr>
          {COLUMNS[register].map(([column, sortBy]) => (
            <Heading
              key={column}
              column={column}
              sortBy={sortBy}
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
          <tr key={row.register_number}>
            {COLUMNS[register].map(([column, , show, number]) =>
              column === 'title' ? (
                <Title
                  key={column}
                  row={row}
                  register={register}
                  state={state}
                />
              ) : (
                <td
                  key={column}
                  data-label={text(messages[`${column}Column`])}
                  className={number ? 'desk-number' : undefined}
                >
                  {show(row, about)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
