import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useWholeRegister } from '../api/queries';
import { dateAndTime, shortDate } from '../format/dates';
import { useText } from '../format/text';
import { register as messages } from '../messages/register';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { writeState } from '../url/state';

/** As many entries as are printed at once; more are printed part by part through the filters. */
const MOST = 2000;

/** The register as it goes on paper: all entries of the filters, nothing but its columns. */
export function RegisterPrint({ state }) {
  const text = useText();
  const { locale } = useIntl();
  const { office } = useDesk();
  const query = useWholeRegister(
    { ...state, sort: state.sort || 'ordinal' },
    MOST,
  );
  const now = new Date().toISOString();
  return (
    <div className="desk-page desk-print">
      <div className="desk-actions desk-screen-only">
        <Button look="primary" icon="print" onClick={() => window.print()}>
          {text(messages.print)}
        </Button>
        <Link
          className="desk-button desk-button--plain"
          to={routes.register + writeState({ ...state, print: undefined })}
        >
          <Icon name="arrowLeft" />
          <span>{text(messages.backToRegister)}</span>
        </Link>
      </div>
      <Loaded query={query} lines={14}>
        {(data) => (
          <>
            {data.items_total > MOST && (
              <Notice tone="warning">
                {text(messages.tooMany, {
                  most: MOST,
                  total: data.items_total,
                })}
              </Notice>
            )}
            <h1>
              {text(messages.printTitle, {
                year: state.year || data.years?.[0] || '',
              })}
            </h1>
            <p>
              {office?.name}.{' '}
              {text(messages.printedAt, { when: dateAndTime(now, locale) })}
            </p>
            <div
              className="desk-scroll"
              role="region"
              aria-label={text(messages.title)}
              // what scrolls must be reachable by keyboard
              // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
            >
              <table>
                <thead>
                  <tr>
                    {[
                      'ordinal',
                      'received',
                      'title',
                      'sender',
                      'dateOfLetter',
                      'mark',
                      'assigned',
                      'attachments',
                      'remarks',
                    ].map((column) => (
                      <th key={column} scope="col">
                        {text(messages[`${column}Column`])}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {data.items.map((row) => (
                    <tr key={row['@id']}>
                      <td>{row.ordinal}</td>
                      <td>{shortDate(row.received, locale)}</td>
                      <td>{row.title}</td>
                      <td>{row.sender}</td>
                      <td>{shortDate(row.date_of_letter, locale)}</td>
                      <td>{row.senders_mark}</td>
                      <td>
                        {[row.assigned_unit?.symbol, row.handler?.fullname]
                          .filter(Boolean)
                          .join(', ')}
                      </td>
                      <td>{row.attachments}</td>
                      <td>{row.remarks}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </>
        )}
      </Loaded>
    </div>
  );
}
