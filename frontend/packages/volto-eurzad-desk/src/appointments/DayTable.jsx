import React from 'react';
import { useIntl } from 'react-intl';
import { useUnblock } from '../api/appointments';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { dayName } from './days';
import { VisitRow, VisitTable } from './VisitRow';

/** The times of a day in order: who comes, what is free, what is blocked. */
export function DayTable({ book, day, brief, onBook }) {
  const { locale } = useIntl();
  const known = new Set(day.times.map(({ time }) => time));
  const others = day.appointments.filter(({ time }) => !known.has(time));
  const rows = [
    ...day.times.map((slot) => ({ time: slot.time, slot })),
    ...others.map((visit) => ({ time: visit.time, visit })),
  ].sort((one, other) => one.time.localeCompare(other.time));
  return (
    <VisitTable caption={dayName(day.day, locale)}>
      {rows.map(({ slot, visit }) =>
        visit ? (
          <VisitRow key={visit.number} book={book} visit={visit} />
        ) : (
          <Slot
            key={slot.time}
            book={book}
            day={day}
            slot={slot}
            brief={brief}
            onBook={onBook}
          />
        ),
      )}
    </VisitTable>
  );
}

function Slot({ book, day, slot, brief, onBook }) {
  const visits = day.appointments.filter(({ time }) => time === slot.time);
  return (
    <>
      {visits.map((visit) => (
        <VisitRow key={visit.number} book={book} visit={visit} />
      ))}
      {slot.free > 0 && !brief && (
        <Free day={day} slot={slot} onBook={onBook} />
      )}
      {slot.blocked > 0 && <Blocked book={book} day={day} slot={slot} />}
    </>
  );
}

function Free({ day, slot, onBook }) {
  const text = useText();
  return (
    <tr className="desk-visits__free">
      <th scope="row">{slot.time}</th>
      <td colSpan={3} className="desk-muted">
        {text(messages.free, { count: slot.free })}
      </td>
      <td>
        {day.day >= today() && (
          <Button
            small
            look="quiet"
            onClick={() => onBook(slot.time)}
            aria-label={text(messages.bookAt, { time: slot.time })}
          >
            {text(messages.bookAct)}
          </Button>
        )}
      </td>
    </tr>
  );
}

function Blocked({ book, day, slot }) {
  const text = useText();
  const { tell } = useDesk();
  const unblock = useUnblock();
  const giveBack = () =>
    unblock.mutate(
      { schedule: book.id, day: day.day, time: slot.time },
      { onSuccess: () => tell({ text: text(messages.unblocked) }) },
    );
  return (
    <tr className="desk-visits__free">
      <th scope="row">{slot.time}</th>
      <td colSpan={3} className="desk-muted">
        {text(messages.blocked, { count: slot.blocked })}
        {slot.why && ` – ${slot.why}`}
      </td>
      <td>
        {day.day >= today() && (
          <Button
            small
            look="quiet"
            busy={unblock.isPending}
            onClick={giveBack}
            aria-label={text(messages.unblockAt, { time: slot.time })}
          >
            {text(messages.unblock)}
          </Button>
        )}
      </td>
    </tr>
  );
}
