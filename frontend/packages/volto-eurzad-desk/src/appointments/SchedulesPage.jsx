import React from 'react';
import { useSchedules } from '../api/appointments';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { LinkButton } from '../ui/Button';
import { Empty, Loaded } from '../ui/Waiting';
import { schedulePath } from '../url/paths';

/** The schedules that a head of a unit or an administrator sets. */
export function SchedulesPage() {
  const text = useText();
  const { contact } = useDesk();
  const query = useSchedules();
  const title = text(messages.schedules);
  useDocumentTitle(title);
  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{title}</h1>
        <LinkButton look="primary" icon="plus" to={schedulePath('nowy')}>
          {text(messages.addSchedule)}
        </LinkButton>
      </div>
      <p className="desk-muted">{text(messages.schedulesIntro)}</p>
      <Loaded query={query} lines={6} contact={contact}>
        {({ items }) =>
          items.length ? (
            <Listed items={items} />
          ) : (
            <Empty icon="calendar" title={text(messages.schedulesEmpty)}>
              <p>{text(messages.schedulesEmptyNext)}</p>
            </Empty>
          )
        }
      </Loaded>
    </div>
  );
}

function Listed({ items }) {
  const text = useText();
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.schedules)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.schedule)}</th>
          <th scope="col">{text(messages.hoursShort)}</th>
          <th scope="col">{text(messages.state)}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.title}
              <small>
                {one.unit} – {one.unit_title}
              </small>
            </th>
            <td data-label={text(messages.hoursShort)}>
              {one.hours.map((hours) => (
                <span key={JSON.stringify(hours)} className="desk-visits__line">
                  {hours.days
                    .map((day) => text(messages[`weekday${day}`]))
                    .join(' ')}{' '}
                  {hours.from}–{hours.to}
                </span>
              ))}
            </td>
            <td data-label={text(messages.state)}>
              {text(one.online ? messages.onlineYes : messages.onlineNo)}
              {one.conflicts_total > 0 && (
                <small>
                  {text(messages.conflictsTitle, {
                    count: one.conflicts_total,
                  })}
                </small>
              )}
            </td>
            <td>
              <LinkButton
                small
                to={schedulePath(one.id)}
                aria-label={text(messages.changeNamed, { title: one.title })}
              >
                {text(messages.change)}
              </LinkButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
