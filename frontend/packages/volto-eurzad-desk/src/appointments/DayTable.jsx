import React from 'react';
import { useIntl } from 'react-intl';
import { useUnblock } from '../api/appointments';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { dayName } from './days';
import { rowsOf } from './rows';
import { VisitRow, VisitTable } from './VisitRow';

/** The times of a day in order: who comes, what is free, what is blocked. Free times that follow one another are one row. */
export function DayTable({ book, day, brief, onBook }) {
  const { locale } = useIntl();
  return (
    <VisitTable caption={dayName(day.day, locale)}>
      {rowsOf(day, brief).map(({ visit, blocked, free }) => {
        if (visit)
          return <VisitRow key={visit.number} book={book} visit={visit} />;
        if (blocked)
          return (
            <Blocked
              key={`blocked-${blocked.time}`}
              book={book}
              day={day}
              slot={blocked}
            />
          );
        return (
          <Free
            key={`free-${free[0].time}`}
            day={day}
            slots={free}
            onBook={onBook}
          />
        );
      })}
    </VisitTable>
  );
}

function Free({ day, slots, onBook }) {
  const text = useText();
  const count = slots.reduce((sum, { free }) => sum + free, 0);
  const last = slots[slots.length - 1];
  return (
    <tr className="desk-visits__free">
      <th scope="row">{`${slots[0].time}–${last.end}`}</th>
      <td className="desk-muted">{text(messages.free, { count })}</td>
      <td colSpan={3}>
        {day.day >= today() && (
          <div className="desk-visits__times">
            <span className="desk-muted">{text(messages.bookTimes)}</span>
            {slots.map(({ time, free }) => (
              <Button
                key={time}
                small
                look="quiet"
                onClick={() => onBook(time)}
                aria-label={text(messages.bookAt, { time, count: free })}
              >
                {time}
                {free > 1 && <small> ×{free}</small>}
              </Button>
            ))}
          </div>
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
