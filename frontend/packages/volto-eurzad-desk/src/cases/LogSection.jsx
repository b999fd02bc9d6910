import React from 'react';
import { useIntl } from 'react-intl';
import { pathOf } from '../api/client';
import { useLog } from '../api/queries';
import { dateAndTime, shortDate } from '../format/dates';
import { useText } from '../format/text';
import { archive } from '../messages/archive';
import { cases as messages } from '../messages/cases';
import { Download } from '../ui/Download';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';

/** Whether the chain of the log holds, and which anchor it was compared with. */
function LogProof({ log }) {
  const text = useText();
  const { locale } = useIntl();
  const { problems = [], anchor } = log.verification || {};
  if (!log.verified) {
    return (
      <Notice tone="error">
        {text(archive.logBroken)}
        <ul>
          {problems.map(({ ordinal, what, message }) => (
            <li key={`${ordinal}-${what}`}>
              {text(archive.logProblem, { ordinal, message })}
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <Notice tone="done">
      {text(archive.logSound)}{' '}
      {anchor
        ? text(archive.logAnchored, {
            day: shortDate(anchor.day, locale),
            count: anchor.entries,
          })
        : text(archive.logUnanchored)}{' '}
      {anchor && !anchor.sealed && text(archive.logUnsealed)}
    </Notice>
  );
}

function MetrykaDownloads({ record }) {
  const text = useText();
  const name = `metryka-${(record.mark || 'koszulka').replace(/\./g, '-')}`;
  return (
    <div className="desk-actions">
      <span>{text(archive.metryka)}</span>
      {['pdf', 'xml'].map((format) => (
        <Download
          key={format}
          small
          path={`${record['@id']}/@metryka?format=${format}`}
          filename={`${name}.${format}`}
        >
          {text(archive[format])}
        </Download>
      ))}
    </div>
  );
}

/** Every act of the case: when, who in which position, what, with what remark; and whether the chain holds. */
export function LogSection({ record }) {
  const text = useText();
  const { locale } = useIntl();
  const query = useLog(pathOf(record['@id']));
  return (
    <Loaded query={query} lines={6}>
      {(log) => (
        <>
          <LogProof log={log} />
          <MetrykaDownloads record={record} />
          <table className="desk-table desk-table--log">
            <caption className="desk-sr">{text(messages.log)}</caption>
            <thead>
              <tr>
                <th scope="col">{text(messages.ordinal)}</th>
                <th scope="col">{text(messages.time)}</th>
                <th scope="col">{text(messages.act)}</th>
                <th scope="col">{text(messages.person)}</th>
                <th scope="col">{text(messages.comment)}</th>
              </tr>
            </thead>
            <tbody>
              {log.items.map((entry) => (
                <tr key={entry.ordinal}>
                  <td
                    data-label={text(messages.ordinal)}
                    className="desk-number"
                  >
                    {entry.ordinal}
                  </td>
                  <td data-label={text(messages.time)} className="desk-number">
                    {dateAndTime(entry.time, locale)}
                  </td>
                  <th scope="row">{entry.act_title}</th>
                  <td data-label={text(messages.person)}>
                    {entry.actor?.fullname || text(messages.system)}
                    {entry.actor?.position && (
                      <small>{entry.actor.position}</small>
                    )}
                    {entry.acting_for && (
                      <small>
                        {text(messages.actingFor, {
                          name: entry.acting_for.fullname,
                        })}
                      </small>
                    )}
                  </td>
                  <td data-label={text(messages.comment)}>
                    {entry.comment}
                    {entry.details?.title && (
                      <small>{entry.details.title}</small>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Loaded>
  );
}
