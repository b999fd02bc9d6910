import React from 'react';
import { useIntl } from 'react-intl';
import { usePlanVersions } from '../api/office';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { fileplan as messages } from '../messages/fileplan';

function stateOf(version) {
  if (version.prepared) return messages.prepared;
  return version.in_force ? messages.inForce : messages.past;
}

/** The versions of the plan by year and unit, and who imported them. */
export function PlanVersions() {
  const text = useText();
  const { locale } = useIntl();
  const versions = usePlanVersions();
  if (!versions.data?.items.length) return null;
  return (
    <section className="desk-versions" aria-labelledby="desk-plan-versions">
      <h2 id="desk-plan-versions">{text(messages.versions)}</h2>
      <table className="desk-table">
        <caption className="desk-sr">{text(messages.versions)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(messages.versionOf)}</th>
            <th scope="col">{text(messages.versionSince)}</th>
            <th scope="col">{text(messages.versionClasses)}</th>
            <th scope="col">{text(messages.versionState)}</th>
          </tr>
        </thead>
        <tbody>
          {versions.data.items.map((one) => (
            <tr key={`${one.unit}-${one.year}`}>
              <th scope="row">
                {one.unit || text(messages.ofOffice)}
                {one.unit && (
                  <small>{text(messages[`kind_${one.kind}`])}</small>
                )}
              </th>
              <td
                className="desk-number"
                data-label={text(messages.versionSince)}
              >
                {one.year}
              </td>
              <td
                className="desk-number"
                data-label={text(messages.versionClasses)}
              >
                {one.classes}
              </td>
              <td data-label={text(messages.versionState)}>
                {text(stateOf(one))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {versions.data.imports.length > 0 && (
        <details>
          <summary>{text(messages.imports)}</summary>
          <ul>
            {versions.data.imports.map((one) => (
              <li key={one.time}>
                {one.unit || text(messages.ofOffice)}, {one.year}:{' '}
                {text(messages.classes, { count: one.classes })} –{' '}
                {text(messages.importedBy, {
                  name: one.actor || '–',
                  time: dateAndTime(one.time, locale),
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
