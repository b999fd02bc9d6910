import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useArchivePage } from '../api/archive';
import { PAGE_SIZE } from '../api/queries';
import { shortDate } from '../format/dates';
import { TitleOf } from '../circle/TitleOf';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { deskPath, routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { ArchiveState } from './ArchiveState';
import { StateFilter } from './StateFilter';
import { StepDialog } from './StepDialog';

const STATES = ['requested', 'issued', 'overdue', 'returned', 'refused'];

const remarks = (text, optional) => [
  { name: 'remarks', label: text(messages.remarks), type: 'area', optional },
];

const stepsOf = (text, mark) => ({
  issue: {
    title: text(messages.issue),
    look: 'primary',
    done: text(messages.issued, { mark }),
  },
  refuse: {
    title: text(messages.refuse),
    done: text(messages.refused, { mark }),
    fields: remarks(text, false),
  },
  return: {
    title: text(messages.giveBack),
    done: text(messages.givenBack, { mark }),
    fields: remarks(text, true),
  },
  withdraw: {
    title: text(messages.withdraw),
    done: text(messages.withdrawn),
  },
});

function Row({ loan, onStep }) {
  const text = useText();
  const { locale } = useIntl();
  const { user, may } = useDesk();
  const readable =
    may('keep-archive') ||
    (loan.state === 'issued' && loan.borrower?.id === user?.id);
  const steps = stepsOf(text, loan.case.mark);
  return (
    <tr>
      <th scope="row" className="desk-number">
        {readable && loan.case['@id'] ? (
          <Link data-row-link to={deskPath(loan.case['@id'])}>
            {loan.case.mark}
          </Link>
        ) : (
          loan.case.mark
        )}
      </th>
      <td data-label={text(messages.caseTitle)}>
        <TitleOf row={loan.case} />
        <small>{loan.reason}</small>
        {loan.remarks && <small>{loan.remarks}</small>}
      </td>
      <td data-label={text(messages.borrower)}>{loan.borrower?.fullname}</td>
      <td data-label={text(messages.loanKind)}>{text(messages[loan.kind])}</td>
      <td data-label={text(messages.until)} className="desk-number">
        {shortDate(loan.until, locale)}
      </td>
      <td data-label={text(messages.state)}>
        <ArchiveState of="loan" id={loan.overdue ? 'overdue' : loan.state} />
      </td>
      <td>
        {loan.actions.map((id) => (
          <Button
            key={id}
            small
            look={steps[id].look}
            aria-label={`${steps[id].title}: ${loan.case.mark}`}
            onClick={() => onStep(loan, id)}
          >
            {steps[id].title}
          </Button>
        ))}
      </td>
    </tr>
  );
}

function Loans({ items }) {
  const text = useText();
  const [asked, setAsked] = useState(null);
  const step = asked && stepsOf(text, asked.loan.case.mark)[asked.id];
  return (
    <>
      <div className="desk-table-frame">
        <table className="desk-table">
          <caption className="desk-sr">{text(messages.loans)}</caption>
          <thead>
            <tr>
              <th scope="col">{text(messages.mark)}</th>
              <th scope="col">{text(messages.caseTitle)}</th>
              <th scope="col">{text(messages.borrower)}</th>
              <th scope="col">{text(messages.loanKind)}</th>
              <th scope="col">{text(messages.until)}</th>
              <th scope="col">{text(messages.state)}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {items.map((loan) => (
              <Row
                key={loan.id}
                loan={loan}
                onStep={(one, id) => setAsked({ loan: one, id })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {asked && (
        <StepDialog
          action={step.title}
          path={`${asked.loan['@id']}/${asked.id}`}
          onClose={() => setAsked(null)}
          {...step}
          title={`${step.title}: ${asked.loan.case.mark}`}
        />
      )}
    </>
  );
}

/** Loans: the archivist's all, others' own. */
export function LoansSection() {
  const text = useText();
  const [state, change] = useUrlState();
  const query = useArchivePage('/@loans', {
    state: STATES.includes(state.state) ? state.state : undefined,
    page: state.page,
  });
  return (
    <>
      <StateFilter of="loan" states={STATES} state={state} change={change} />
      <Loaded query={query} lines={8}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty icon="folder" title={text(messages.noLoans)}>
              <p>{text(messages.noLoansNext)}</p>
            </Empty>
          ) : (
            <>
              <Loans items={data.items} />
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
