import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { serviceNumbersPath, useServiceNumbers } from '../api/serviceNumbers';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { serviceNumbers as messages } from '../messages/serviceNumbers';
import { DateField } from '../ui/DateField';
import { Download } from '../ui/Download';
import { SelectField } from '../ui/Fields';
import { Empty, Loaded } from '../ui/Waiting';
import { useUrlState } from '../url/state';

const PERIODS = { 30: 'days30', 90: 'days90', 365: 'days365' };
const DAY = 24 * 3600 * 1000;

/** The day so many days before today, as "2026-08-29". */
const daysAgo = (days) => today(new Date(Date.now() - days * DAY));

/** A bar as long as the part of the whole; the number beside it says the same. */
function Bar({ part, whole, look }) {
  return (
    <svg
      className="desk-share"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="desk-share__all" width="100" height="8" />
      <rect
        className={`desk-bar--${look}`}
        width={whole ? (100 * part) / whole : 0}
        height="8"
      />
    </svg>
  );
}

function useShare() {
  const text = useText();
  const { formatNumber } = useIntl();
  return (count, whole) =>
    whole
      ? text(messages.share, {
          count,
          share: formatNumber(count / whole, { style: 'percent' }),
        })
      : '–';
}

function Days({ one }) {
  const text = useText();
  const { formatNumber } = useIntl();
  if (one.median_days === null) return '–';
  return text(messages.daysTold, {
    median: formatNumber(one.median_days),
    most: one.most_days,
  });
}

function Row({ one }) {
  const text = useText();
  const share = useShare();
  return (
    <tr>
      <th scope="row">
        {one.title}
        <small>{one.unit}</small>
      </th>
      <td data-label={text(messages.begun)} className="desk-number">
        {one.begun}
      </td>
      <td data-label={text(messages.filed)} className="desk-number">
        {share(one.submitted, one.begun)}
        <Bar part={one.submitted} whole={one.begun} look="solid" />
      </td>
      <td data-label={text(messages.left)} className="desk-number">
        {share(one.left, one.begun)}
        <Bar part={one.left} whole={one.begun} look="solid" />
      </td>
      <td data-label={text(messages.underWay)} className="desk-number">
        {one.under_way}
      </td>
      <td data-label={text(messages.settled)} className="desk-number">
        {one.settled}
      </td>
      <td data-label={text(messages.days)} className="desk-number">
        <Days one={one} />
      </td>
    </tr>
  );
}

/** Counts of one service under a heading that opens, each with its part of the whole. */
function Counted({ summary, columns, rows, whole, hint }) {
  const text = useText();
  const share = useShare();
  return (
    <details className="desk-earlier">
      <summary>{summary}</summary>
      {hint && <p className="desk-muted">{hint}</p>}
      <table className="desk-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {text(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, count }) => (
            <tr key={id}>
              <th scope="row">{title}</th>
              <td data-label={text(columns[1])} className="desk-number">
                {share(count, whole)}
                <Bar part={count} whole={whole} look="solid" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** On which steps the applications for one service were left. */
function LeftAt({ one }) {
  const text = useText();
  return (
    <Counted
      summary={text(messages.leftAt, { service: one.title })}
      columns={[messages.step, messages.left]}
      rows={one.left_at.map((each) => ({ id: each.step, ...each }))}
      whole={one.left}
    />
  );
}

/** On which questions people stumbled, of the applications that were filed or left. */
function RefusedAt({ one }) {
  const text = useText();
  return (
    <Counted
      summary={text(messages.refusedAt, { service: one.title })}
      hint={text(messages.refusedHint)}
      columns={[messages.field, messages.applications]}
      rows={one.refused_at.map((each) => ({ id: each.field, ...each }))}
      whole={one.submitted + one.left}
    />
  );
}

function Table({ items }) {
  const text = useText();
  const columns = [
    messages.service,
    messages.begun,
    messages.filed,
    messages.left,
    messages.underWay,
    messages.settled,
    messages.days,
  ];
  return (
    <>
      <div className="desk-table-frame">
        <table className="desk-table">
          <caption className="desk-sr">{text(messages.title)}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {text(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <Row key={one.service} one={one} />
            ))}
          </tbody>
        </table>
      </div>
      {items
        .filter(({ left }) => left > 0)
        .map((one) => (
          <LeftAt key={one.service} one={one} />
        ))}
      <Stumbled items={items} />
    </>
  );
}

/** The questions that people stumble on, service by service. */
function Stumbled({ items }) {
  const text = useText();
  const found = items.filter((one) => one.refused_at.length > 0);
  if (found.length === 0)
    return <p className="desk-muted">{text(messages.noneRefused)}</p>;
  return found.map((one) => <RefusedAt key={one.service} one={one} />);
}

/** Which days are meant: some until today, or those typed, which live in the address. */
function Period({ days, setDays, state, change }) {
  const text = useText();
  return (
    <div className="desk-filters">
      <SelectField
        label={text(messages.period)}
        value={days}
        onChange={(chosen) => {
          setDays(chosen);
          change(
            chosen === 'own'
              ? { from: daysAgo(Number(days)), to: today() }
              : { from: undefined, to: undefined },
          );
        }}
        options={[
          ...Object.entries(PERIODS).map(([value, name]) => ({
            value,
            title: text(messages[name]),
          })),
          { value: 'own', title: text(messages.own) },
        ]}
      />
      {days === 'own' && (
        <>
          <DateField
            label={text(messages.from)}
            value={state.from || ''}
            onChange={(from) => from && change({ from }, { replace: true })}
          />
          <DateField
            label={text(messages.to)}
            value={state.to || ''}
            onChange={(to) => to && change({ to }, { replace: true })}
          />
        </>
      )}
    </div>
  );
}

/** What became of the applications for each service, how long its cases took; as a table with bars, and as a spreadsheet. */
export function Services({ unit }) {
  const text = useText();
  const [state, change] = useUrlState();
  const [days, setDays] = useState(state.from ? 'own' : '90');
  const parameters = {
    unit,
    from: days === 'own' ? state.from : daysAgo(Number(days)),
    to: days === 'own' ? state.to : today(),
  };
  const query = useServiceNumbers(parameters);
  return (
    <section className="desk-services" aria-labelledby="service-numbers">
      <h2 className="desk-h2" id="service-numbers">
        {text(messages.title)}
      </h2>
      <p className="desk-muted">{text(messages.lead)}</p>
      <Period days={days} setDays={setDays} state={state} change={change} />
      <Loaded query={query} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon="list" title={text(messages.none)}>
              <p>{text(messages.noneNext)}</p>
            </Empty>
          ) : (
            <>
              <Table items={items} />
              <div className="desk-actions">
                <Download
                  path={serviceNumbersPath({ ...parameters, format: 'xlsx' })}
                  filename={`uslugi-${parameters.from}-${parameters.to}.xlsx`}
                >
                  {text(messages.sheet)}
                </Download>
              </div>
            </>
          )
        }
      </Loaded>
    </section>
  );
}
