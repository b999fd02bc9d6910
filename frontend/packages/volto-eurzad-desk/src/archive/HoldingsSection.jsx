import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useArchivePage } from '../api/archive';
import { PAGE_SIZE } from '../api/queries';
import { longDate } from '../format/dates';
import { TitleOf } from '../circle/TitleOf';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { ListFilters } from '../ui/ListFilters';
import { deskPath, routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { ArchiveState } from './ArchiveState';
import { StateFilter } from './StateFilter';
import { StepDialog } from './StepDialog';

const STATES = ['accepted', 'disposal', 'passed', 'destroyed'];

/** Asks for the loan of a case. */
export function BorrowDialog({ row, onClose }) {
  const text = useText();
  return (
    <StepDialog
      title={text(messages.borrowTitle, { mark: row.mark })}
      action={text(messages.ask)}
      fields={[
        {
          name: 'kind',
          label: text(messages.loanKind),
          type: 'select',
          value: 'electronic',
          options: [
            { value: 'electronic', title: text(messages.electronic) },
            { value: 'paper', title: text(messages.paper) },
          ],
        },
        { name: 'reason', label: text(messages.whatFor), type: 'area' },
        { name: 'until', label: text(messages.until), type: 'date' },
      ]}
      path="/@loans"
      body={{ case: row.uid }}
      done={text(messages.asked)}
      onClose={onClose}
    />
  );
}

function Row({ row, onBorrow }) {
  const text = useText();
  const { locale } = useIntl();
  const { may } = useDesk();
  const canOpen = may('keep-archive') || may('view-registers');
  return (
    <tr>
      <th scope="row" className="desk-number">
        {canOpen ? (
          <Link data-row-link to={deskPath(row['@id'])}>
            {row.mark}
          </Link>
        ) : (
          row.mark
        )}
      </th>
      <td data-label={text(messages.caseTitle)}>
        <TitleOf row={row} />
        <small>{row.class_title}</small>
        {row.hold && (
          <small>
            {text(messages.held)}: {row.hold}
          </small>
        )}
      </td>
      <td data-label={text(messages.unit)}>{row.unit?.symbol}</td>
      <td data-label={text(messages.category)}>{row.category}</td>
      <td data-label={text(messages.keptUntil)}>
        {row.disposal_from
          ? longDate(row.disposal_from, locale)
          : text(messages.forEver)}
      </td>
      <td data-label={text(messages.list)} className="desk-number">
        {row.list}
      </td>
      <td data-label={text(messages.state)}>
        <ArchiveState of="holding" id={row.state} />
      </td>
      <td>
        {row.state === 'accepted' && (
          <Button
            small
            aria-label={text(messages.borrowNamed, { mark: row.mark })}
            onClick={() => onBorrow(row)}
          >
            {text(messages.borrow)}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Holdings({ data, state }) {
  const text = useText();
  const [borrowed, setBorrowed] = useState(null);
  return (
    <>
      <p className="desk-muted" role="status">
        {text(messages.found, { count: data.items_total })}
      </p>
      <div className="desk-table-frame">
        <table className="desk-table">
          <caption className="desk-sr">{text(messages.holdings)}</caption>
          <thead>
            <tr>
              <th scope="col">{text(messages.mark)}</th>
              <th scope="col">{text(messages.caseTitle)}</th>
              <th scope="col">{text(messages.unit)}</th>
              <th scope="col">{text(messages.category)}</th>
              <th scope="col">{text(messages.keptUntil)}</th>
              <th scope="col">{text(messages.list)}</th>
              <th scope="col">{text(messages.state)}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {data.items.map((row) => (
              <Row key={row.uid} row={row} onBorrow={setBorrowed} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        page={state.page || 1}
        size={PAGE_SIZE}
        total={data.items_total}
        addressOf={(page) => routes.archive + writeState({ ...state, page })}
      />
      {borrowed && (
        <BorrowDialog row={borrowed} onClose={() => setBorrowed(null)} />
      )}
    </>
  );
}

/** What the archive holds, with search; each case can be borrowed. */
export function HoldingsSection() {
  const text = useText();
  const [state, change] = useUrlState();
  const filtered = state.query || state.state;
  const query = useArchivePage('/@holdings', {
    query: state.query,
    state: STATES.includes(state.state) ? state.state : undefined,
    page: state.page,
  });
  return (
    <>
      <ListFilters
        label={text(messages.search)}
        state={state}
        change={change}
      />
      <StateFilter of="holding" states={STATES} state={state} change={change} />
      <Loaded query={query} lines={10}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty
              icon="archive"
              title={text(filtered ? messages.noneFound : messages.noHoldings)}
            >
              <p>
                {text(
                  filtered ? messages.noneFoundNext : messages.noHoldingsNext,
                )}
              </p>
            </Empty>
          ) : (
            <Holdings data={data} state={state} />
          )
        }
      </Loaded>
    </>
  );
}
