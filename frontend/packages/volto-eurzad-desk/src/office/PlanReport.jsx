import React, { forwardRef } from 'react';
import { useText } from '../format/text';
import { fileplan as messages } from '../messages/fileplan';
import { Notice } from '../ui/Notice';

const count = (report, severity) =>
  report.problems.filter((one) => one.severity === severity).length;

/** What is wrong with a file, line by line. */
export const PlanReport = forwardRef(function PlanReport({ report }, ref) {
  const text = useText();
  const warnings = count(report, 'warning');
  return (
    <section aria-labelledby="desk-plan-report">
      <h2 id="desk-plan-report" ref={ref} tabIndex={-1}>
        {text(messages.reportTitle)}
      </h2>
      <Notice tone={report.ok ? 'done' : 'error'}>
        <p>
          {report.ok
            ? text(messages.reportOk, { count: report.classes })
            : text(messages.reportFaulty, { count: count(report, 'error') })}
        </p>
        {warnings > 0 && (
          <p>{text(messages.reportWarnings, { count: warnings })}</p>
        )}
        <p>{text(messages.reportEncoding, { encoding: report.encoding })}</p>
      </Notice>
      {report.problems.length > 0 && (
        <table className="desk-table">
          <caption className="desk-sr">{text(messages.reportTitle)}</caption>
          <thead>
            <tr>
              <th scope="col">{text(messages.line)}</th>
              <th scope="col">{text(messages.field)}</th>
              <th scope="col">{text(messages.problem)}</th>
              <th scope="col">{text(messages.severity)}</th>
            </tr>
          </thead>
          <tbody>
            {report.problems.map((one, index) => (
              <tr key={index}>
                <td className="desk-number" data-label={text(messages.line)}>
                  {one.line}
                </td>
                <td data-label={text(messages.field)}>
                  {one.field && text(messages[`field_${one.field}`])}
                </td>
                <th scope="row">{one.message}</th>
                <td data-label={text(messages.severity)}>
                  {text(messages[one.severity])}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
});
