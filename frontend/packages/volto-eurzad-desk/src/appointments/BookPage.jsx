import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useBook, useBooks } from '../api/appointments';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { useCommands } from '../shell/commands';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { SelectField } from '../ui/Fields';
import { Notice } from '../ui/Notice';
import { Empty, Loaded } from '../ui/Waiting';
import { useUrlState } from '../url/state';
import { BlockDialog } from './BlockDialog';
import { BookDialog } from './BookDialog';
import { DayTable } from './DayTable';
import { dayName, daysAfter, mondayOf } from './days';
import { VisitRow, VisitTable } from './VisitRow';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Who comes on which day: the list that lies at the counter. */
export function BookPage() {
  const text = useText();
  const { contact } = useDesk();
  useDocumentTitle(text(messages.title));
  const query = useBooks();
  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{text(messages.title)}</h1>
      </div>
      <Loaded query={query} lines={6} contact={contact}>
        {(books) =>
          books.length ? (
            <Book books={books} />
          ) : (
            <Empty icon="calendar" title={text(messages.emptyTitle)}>
              <p>{text(messages.emptyNext)}</p>
            </Empty>
          )
        }
      </Loaded>
    </div>
  );
}

function Book({ books }) {
  const text = useText();
  const { contact } = useDesk();
  const [state, change] = useUrlState();
  const [dialog, setDialog] = useState(null);
  const schedule = books.some(({ id }) => id === state.schedule)
    ? state.schedule
    : books[0].id;
  const week = state.view === 'tydzien';
  const day = DAY.test(state.day || '') ? state.day : today();
  const first = week ? mondayOf(day) : day;
  const query = useBook(schedule, first, week ? 7 : 1);
  const step = week ? 7 : 1;
  const go = (to) => change({ day: to });
  const names = week
    ? [messages.previousWeek, messages.nextWeek]
    : [messages.previousDay, messages.nextDay];
  useCommands({
    previousDays: {
      label: text(names[0]),
      run: () => go(daysAfter(first, -step)),
    },
    nextDays: { label: text(names[1]), run: () => go(daysAfter(first, step)) },
  });
  return (
    <>
      <div className="desk-filters">
        <div className="desk-filters__list">
          <SelectField
            label={text(messages.schedule)}
            value={schedule}
            onChange={(id) => change({ schedule: id })}
            options={books.map(({ id, title, unit }) => ({
              value: id,
              title: `${unit.symbol} – ${title}`,
            }))}
          />
        </div>
        <SelectField
          label={text(messages.range)}
          value={week ? 'tydzien' : ''}
          onChange={(view) => change({ view })}
          options={[
            { value: '', title: text(messages.oneDay) },
            { value: 'tydzien', title: text(messages.week) },
          ]}
        />
        <DateField
          key={first}
          label={text(messages.goTo)}
          value={first}
          onChange={(to) => to && to !== first && go(to)}
        />
      </div>
      <div className="desk-actions">
        <Button icon="chevronLeft" onClick={() => go(daysAfter(first, -step))}>
          {text(names[0])}
        </Button>
        <Button onClick={() => go(today())} disabled={day === today()}>
          {text(messages.today)}
        </Button>
        <Button icon="chevronRight" onClick={() => go(daysAfter(first, step))}>
          {text(names[1])}
        </Button>
        <Button
          look="primary"
          icon="plus"
          onClick={() => setDialog({ name: 'book', day })}
        >
          {text(messages.book)}
        </Button>
        <Button icon="clock" onClick={() => setDialog({ name: 'block', day })}>
          {text(messages.block)}
        </Button>
        <Button icon="print" onClick={() => window.print()}>
          {text(messages.print)}
        </Button>
      </div>
      <Loaded query={query} lines={10} contact={contact}>
        {(book) => (
          <>
            <Conflicts book={book} />
            {book.days.map((one) => (
              <Day
                key={one.day}
                book={book}
                day={one}
                brief={week}
                onBook={(time) =>
                  setDialog({ name: 'book', day: one.day, time })
                }
              />
            ))}
            {dialog?.name === 'book' && (
              <BookDialog
                book={book}
                day={dialog.day}
                time={dialog.time}
                onClose={() => setDialog(null)}
              />
            )}
            {dialog?.name === 'block' && (
              <BlockDialog
                book={book}
                day={dialog.day}
                onClose={() => setDialog(null)}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

/** Visits that a changed schedule has no room for, by name: somebody has to see to them. */
function Conflicts({ book }) {
  const text = useText();
  const { locale } = useIntl();
  if (!book.conflicts.length) return null;
  return (
    <section aria-labelledby="visits-conflicts">
      <Notice tone="warning">
        <h2 id="visits-conflicts">
          {text(messages.conflictsTitle, { count: book.conflicts.length })}
        </h2>
        <p>{text(messages.conflictsHint)}</p>
      </Notice>
      <VisitTable caption={text(messages.conflictsHint)}>
        {book.conflicts.map((visit) => (
          <VisitRow
            key={visit.number}
            book={book}
            visit={visit}
            when={`${dayName(visit.day, locale)}, ${visit.time}`}
          />
        ))}
      </VisitTable>
    </section>
  );
}

function Day({ book, day, brief, onBook }) {
  const text = useText();
  const { locale } = useIntl();
  const heading = `visits-${day.day}`;
  const free = day.times.reduce((sum, one) => sum + one.free, 0);
  // a week tells who comes and what is blocked; free times have their place in the day
  const rows =
    day.appointments.length > 0 ||
    day.times.some((one) => !brief || one.blocked > 0);
  return (
    <section aria-labelledby={heading} className="desk-visits__day">
      <h2 id={heading}>
        {dayName(day.day, locale)}
        {day.appointments.length > 0 && (
          <small>
            {' '}
            {text(messages.total, { count: day.appointments.length })}
          </small>
        )}
      </h2>
      <p className="desk-print-only">
        {book.unit.title}, {book.title}
      </p>
      {day.closed !== null && (
        <p className="desk-muted">
          {day.closed
            ? text(messages.closed, { why: day.closed })
            : text(messages.closedDay)}
        </p>
      )}
      {day.closed === null &&
        day.times.length === 0 &&
        day.appointments.length === 0 && (
          <p className="desk-muted">{text(messages.closedDay)}</p>
        )}
      {brief && free > 0 && (
        <p className="desk-muted">{text(messages.free, { count: free })}</p>
      )}
      {rows && <DayTable book={book} day={day} brief={brief} onBook={onBook} />}
    </section>
  );
}
