import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { useChangeVisit } from '../api/appointments';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { More } from '../ui/More';
import { deskPath } from '../url/paths';
import { CancelDialog, LinkDialog } from './VisitDialogs';
import { MoveDialog } from './MoveDialog';

/** What is likely next for a visit in a state. */
const NEXT = {
  booked: ['came', 'missed'],
  came: ['served'],
  served: [],
  missed: [],
  cancelled: [],
};

/** The head of a table of visits. */
export function VisitTable({ caption, children }) {
  const text = useText();
  return (
    <table className="desk-table desk-visits">
      <caption className="desk-sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.time)}</th>
          <th scope="col">{text(messages.visitor)}</th>
          <th scope="col">{text(messages.matter)}</th>
          <th scope="col">{text(messages.state)}</th>
          <th scope="col">
            <span className="desk-sr">{text(messages.acts)}</span>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** A visit: who, what about, what became of it, and what to do. */
export function VisitRow({ book, visit, when }) {
  const text = useText();
  return (
    <tr>
      <th scope="row">
        {when || `${visit.time}–${visit.end}`}
        <small>{text(messages.number, { number: visit.number })}</small>
      </th>
      <td data-label={text(messages.visitor)}>
        <strong tabIndex={-1} data-row-link>
          {visit.name}
        </strong>
        <Contact visit={visit} />
      </td>
      <td data-label={text(messages.matter)}>
        {visit.service || text(messages.noService)}
        {visit.remarks && (
          <small className="desk-multiline">{visit.remarks}</small>
        )}
        {visit.case && (
          <small>
            <Link to={deskPath(visit.case['@id'])}>
              {visit.case.mark || visit.case.title}
            </Link>
          </small>
        )}
      </td>
      <td data-label={text(messages.state)}>
        {text(messages[`state_${visit.state}`])}
        {visit.reason && <small>{visit.reason}</small>}
        {visit.made_by && (
          <small>
            {text(messages.madeBy, { name: visit.made_by.fullname })}
          </small>
        )}
      </td>
      <td>
        <Acts book={book} visit={visit} />
      </td>
    </tr>
  );
}

function Contact({ visit }) {
  return (
    <>
      {visit.phone && (
        <small>
          <a href={`tel:${visit.phone.replace(/[^+\d]/g, '')}`}>
            {visit.phone}
          </a>
        </small>
      )}
      {visit.email && (
        <small>
          <a href={`mailto:${visit.email}`}>{visit.email}</a>
        </small>
      )}
    </>
  );
}

function Acts({ book, visit }) {
  const text = useText();
  const { tell } = useDesk();
  const [dialog, setDialog] = useState(null);
  const change = useChangeVisit();
  const close = () => setDialog(null);
  const mark = (state) =>
    change.mutate(
      { visit, state },
      {
        onSuccess: () =>
          tell({
            text: text(messages.marked, {
              name: visit.name,
              state: text(messages[`state_${state}`]),
            }),
            undo: () => change.mutate({ visit, state: visit.state }),
          }),
      },
    );
  const unlink = () =>
    change.mutate(
      { visit, case: '' },
      { onSuccess: () => tell({ text: text(messages.unlinked) }) },
    );
  const open = visit.state === 'booked';
  const cancelled = visit.state === 'cancelled';
  const marks = visit.day <= today() ? NEXT[visit.state] : [];
  const items = [
    open && { id: 'move', label: text(messages.move), icon: 'calendar' },
    open && { id: 'cancel', label: text(messages.cancel), icon: 'close' },
    !open &&
      !cancelled && {
        id: 'booked',
        label: text(messages.act_booked),
        icon: 'undo',
      },
    !visit.party && {
      id: 'link',
      label: text(messages.linkCase),
      icon: 'folder',
    },
    visit.case &&
      !visit.party && {
        id: 'unlink',
        label: text(messages.unlink),
        icon: 'trash',
      },
  ].filter(Boolean);
  const run = (id) => {
    if (id === 'booked') mark('booked');
    else if (id === 'unlink') unlink();
    else setDialog(id);
  };
  return (
    <div className="desk-actions">
      {marks.map((state) => (
        <Button
          key={state}
          small
          disabled={change.isPending}
          onClick={() => mark(state)}
          aria-label={text(messages.actNamed, {
            act: text(messages[`act_${state}`]),
            name: visit.name,
          })}
        >
          {text(messages[`act_${state}`])}
        </Button>
      ))}
      {items.length > 0 && <More items={items} onAction={run} />}
      {change.error && (
        <p className="desk-field__error" role="alert">
          {errorSentence(change.error, text)}
        </p>
      )}
      {dialog === 'move' && (
        <MoveDialog book={book} visit={visit} onClose={close} />
      )}
      {dialog === 'cancel' && <CancelDialog visit={visit} onClose={close} />}
      {dialog === 'link' && <LinkDialog visit={visit} onClose={close} />}
    </div>
  );
}
