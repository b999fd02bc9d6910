/**
 * The columns of a list of work: the subject is always there, the others are chosen. `sort` is the column's name for the API.
 */
import React from 'react';
import { shortDate } from '../format/dates';
import { work as messages } from '../messages/work';
import { Deadline } from '../ui/Deadline';
import { State } from '../ui/State';

const muted = (words) => <span className="desk-muted">{words}</span>;

export const COLUMNS = {
  deadline: {
    message: messages.deadline,
    sort: 'deadline',
    cell: (row) => <Deadline deadline={row.deadline} />,
  },
  mark: {
    message: messages.mark,
    number: true,
    cell: (row, { text }) =>
      row.mark || row.register_number || muted(text(messages.noMark)),
  },
  state: {
    message: messages.state,
    cell: (row, { text }) => (
      <>
        <State id={row.review_state} title={row.review_state_title} />
        {row.part && <small>{text(messages[`part_${row.part}`])}</small>}
      </>
    ),
  },
  handler: {
    message: messages.handler,
    cell: (row, { text }) => (
      <>
        {row.handler?.fullname || muted(text(messages.noHandler))}
        {row.unit?.symbol && (
          <small title={row.unit.title}>{row.unit.symbol}</small>
        )}
      </>
    ),
  },
  unit: { message: messages.unit, cell: (row) => row.unit?.title || '' },
  file_class: {
    message: messages.fileClass,
    number: true,
    cell: (row) => row.file_class || '',
  },
  service: { message: messages.service, cell: (row) => row.service || '' },
  received: {
    message: messages.received,
    sort: 'received',
    number: true,
    cell: (row, { locale }) => shortDate(row.received, locale),
  },
  updated: {
    message: messages.updated,
    sort: 'updated',
    number: true,
    cell: (row, { locale }) => shortDate(row.updated, locale),
  },
};

export const DEFAULT_COLUMNS = [
  'deadline',
  'mark',
  'state',
  'handler',
  'received',
];

/** The columns named in the address, else the usual ones. */
export function columnsOf(state) {
  const named = (state.columns || '').split(',').filter((id) => COLUMNS[id]);
  return named.length ? named : DEFAULT_COLUMNS;
}

/** How the address names these columns; the usual ones need no name. */
export const columnsInAddress = (columns) =>
  columns.join() === DEFAULT_COLUMNS.join() ? undefined : columns.join();
