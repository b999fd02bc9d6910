import React from 'react';
import { useIntl } from 'react-intl';
import { pathOf } from '../api/client';
import { useLog } from '../api/queries';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { cases as messages } from '../messages/cases';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';

/** Every act of the case: when, who in which position, what, with what remark; and whether the chain holds. */
export function LogSection({ record }) {
  const text = useText();
  const { locale } = useIntl();
  const query = useLog(pathOf(record['@id']));
  return (
    <Loaded query={query} lines={6}>
      {(log) => (
        <>
          <Notice tone={log.verified ? 'done' : 'error'}>
            {text(log.verified ? messages.verified : messages.broken)}
          </Notice>
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
