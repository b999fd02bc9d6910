import React from 'react';
import { useIntl } from 'react-intl';
import { useStatistics } from '../api/search';
import { useText } from '../format/text';
import { statistics as messages } from '../messages/statistics';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { SelectField } from '../ui/Fields';
import { Loaded } from '../ui/Waiting';
import { useUrlState } from '../url/state';
import { BarChart } from './BarChart';
import { Satisfaction } from './Satisfaction';
import { Services } from './Services';

/** "2026-11" as "lis 2026". */
const monthName = (month, locale) =>
  new Intl.DateTimeFormat(locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));

function Figure({ label, value, urgent }) {
  return (
    <div className="desk-figure">
      <dt>{label}</dt>
      <dd className={urgent ? 'desk-late' : undefined}>{value}</dd>
    </div>
  );
}

function Load({ load }) {
  const text = useText();
  return (
    <table className="desk-table">
      <caption className="desk-h2">{text(messages.load)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.person)}</th>
          <th scope="col">{text(messages.openCases)}</th>
          <th scope="col">{text(messages.overdueCases)}</th>
        </tr>
      </thead>
      <tbody>
        {load.map(({ handler, open, overdue }) => (
          <tr key={handler?.id || '-'}>
            <th scope="row">{handler?.fullname || text(messages.nobody)}</th>
            <td data-label={text(messages.openCases)} className="desk-number">
              {open}
            </td>
            <td
              data-label={text(messages.overdueCases)}
              className={`desk-number${overdue ? ' desk-late' : ''}`}
            >
              {overdue}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Numbers({ data }) {
  const text = useText();
  const { locale } = useIntl();
  const months = data.months.map((month) => monthName(month, locale));
  return (
    <>
      <dl className="desk-figures">
        <Figure label={text(messages.openNow)} value={data.open_now} />
        <Figure
          label={text(messages.overdueNow)}
          value={data.overdue_now}
          urgent={data.overdue_now > 0}
        />
      </dl>
      <BarChart
        title={text(messages.flow)}
        labels={months}
        columnTitle={text(messages.month)}
        series={[
          { title: text(messages.received), values: data.received },
          { title: text(messages.opened), values: data.opened },
          { title: text(messages.closed), values: data.closed },
        ]}
      />
      <BarChart
        title={text(messages.days)}
        labels={months}
        columnTitle={text(messages.month)}
        series={[
          { title: text(messages.medianDays), values: data.days_to_settle },
        ]}
      />
      {data.load.length > 0 && <Load load={data.load} />}
    </>
  );
}

/** How the work of a head's units goes: figures, charts, each with its table. */
export function StatisticsPage() {
  const text = useText();
  const { contact } = useDesk();
  const [state, change] = useUrlState();
  const query = useStatistics({ unit: state.unit });
  useDocumentTitle(text(messages.title));
  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{text(messages.title)}</h1>
      </div>
      <Loaded query={query} lines={12} contact={contact}>
        {(data) => (
          <>
            {data.units.length > 1 && (
              <div className="desk-filters">
                <SelectField
                  label={text(messages.unit)}
                  value={state.unit || ''}
                  onChange={(unit) => change({ unit: unit || undefined })}
                  options={[
                    { value: '', title: text(messages.allUnits) },
                    ...data.units.map(({ symbol, title }) => ({
                      value: symbol,
                      title: `${symbol} – ${title}`,
                    })),
                  ]}
                />
              </div>
            )}
            <Numbers data={data} />
            <Services unit={state.unit} />
            <Satisfaction unit={state.unit} />
          </>
        )}
      </Loaded>
    </div>
  );
}
