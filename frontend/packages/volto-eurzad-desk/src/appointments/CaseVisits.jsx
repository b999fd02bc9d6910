import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useCaseVisits } from '../api/appointments';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { Button } from '../ui/Button';
import { More } from '../ui/More';
import { Empty, Loaded } from '../ui/Waiting';
import { dayListPath } from '../url/paths';
import { BookForPartyDialog } from './BookForPartyDialog';
import { dayName } from './days';
import { MoveDialog } from './MoveDialog';
import { CancelDialog } from './VisitDialogs';

/** The visits at the office about a case: when, where, who comes, what became of it. */
export function CaseVisits({ record }) {
  const text = useText();
  const path = record['@id'];
  const query = useCaseVisits(path);
  const [booking, setBooking] = useState(false);
  const parties = (record.parties || []).filter(({ current }) => current);
  return (
    <Loaded query={query}>
      {({ items, schedules }) => {
        const book = schedules.length > 0 && parties.length > 0 && (
          <Button icon="plus" onClick={() => setBooking(true)}>
            {text(messages.book)}
          </Button>
        );
        return (
          <>
            {items.length === 0 ? (
              <Empty icon="calendar" title={text(messages.noneOfCase)}>
                <p>{text(messages.noneOfCaseNext)}</p>
                {book}
              </Empty>
            ) : (
              <>
                {book && <div className="desk-actions">{book}</div>}
                <Visits visits={items} />
              </>
            )}
            {booking && (
              <BookForPartyDialog
                path={path}
                parties={parties}
                schedules={schedules}
                unit={record.unit?.symbol}
                onClose={() => setBooking(false)}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Visits({ visits }) {
  const text = useText();
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.ofCase)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.when)}</th>
          <th scope="col">{text(messages.where)}</th>
          <th scope="col">{text(messages.visitor)}</th>
          <th scope="col">{text(messages.state)}</th>
          <th scope="col">
            <span className="desk-sr">{text(messages.acts)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {visits.map((visit) => (
          <Visit key={visit.number} visit={visit} />
        ))}
      </tbody>
    </table>
  );
}

function Visit({ visit }) {
  const text = useText();
  const { locale } = useIntl();
  const { schedule } = visit;
  const when = `${dayName(visit.day, locale)}, ${visit.time}–${visit.end}`;
  return (
    <tr>
      <th scope="row">
        {when}
        <small>{text(messages.number, { number: visit.number })}</small>
      </th>
      <td data-label={text(messages.where)}>
        {schedule?.unit.title}
        {schedule?.place && <small>{schedule.place}</small>}
      </td>
      <td data-label={text(messages.visitor)}>
        {visit.name}
        {visit.remarks && (
          <small className="desk-multiline">{visit.remarks}</small>
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
      <td>{visit.may_change && <Acts visit={visit} when={when} />}</td>
    </tr>
  );
}

function Acts({ visit, when }) {
  const text = useText();
  const [dialog, setDialog] = useState(null);
  const close = () => setDialog(null);
  return (
    <div className="desk-actions">
      <Link
        to={dayListPath(visit.schedule.id, visit.day)}
        aria-label={text(messages.toDayNamed, { when })}
      >
        {text(messages.toDay)}
      </Link>
      {visit.state === 'booked' && (
        <More
          items={[
            { id: 'move', label: text(messages.move), icon: 'calendar' },
            { id: 'cancel', label: text(messages.cancel), icon: 'close' },
          ]}
          onAction={setDialog}
        />
      )}
      {dialog === 'move' && (
        <MoveDialog book={visit.schedule} visit={visit} onClose={close} />
      )}
      {dialog === 'cancel' && <CancelDialog visit={visit} onClose={close} />}
    </div>
  );
}
