import React from 'react';
import { useIntl } from 'react-intl';
import { useDataRemoval } from '../api/dataRemoval';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { dataRemoval as messages } from '../messages/dataRemoval';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';

function Table({ caption, columns, children }) {
  const text = useText();
  return (
    <div className="desk-table-frame">
      <table className="desk-table">
        <caption className="desk-sr">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {text(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

/** What will be removed in the next days, before it is. */
function Soon({ data }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <section>
      <h2>{text(messages.soon, { day: shortDate(data.until, locale) })}</h2>
      <p>{text(messages.drafts, { count: data.drafts })}</p>
      <p>{text(messages.visits, { count: data.visits })}</p>
      <p>{text(messages.idle, { count: data.idle_accounts })}</p>
      {data.cases.length === 0 ? (
        <p>{text(messages.noCases)}</p>
      ) : (
        <>
          <h3>{text(messages.cases)}</h3>
          <Table
            caption={text(messages.cases)}
            columns={[messages.day, messages.mark, messages.service]}
          >
            {data.cases.map((one) => (
              <tr key={`${one.day} ${one.mark} ${one.service}`}>
                <th scope="row" className="desk-number">
                  {shortDate(one.day, locale)}
                </th>
                <td data-label={text(messages.mark)} className="desk-number">
                  {one.mark || text(messages.noMark)}
                </td>
                <td data-label={text(messages.service)}>{one.service}</td>
              </tr>
            ))}
          </Table>
          {data.more && (
            <p>{text(messages.more, { count: data.cases.length })}</p>
          )}
        </>
      )}
    </section>
  );
}

/** What was removed, day by day: numbers and services, nobody's data. */
function Protocol({ protocol }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <section>
      <h2>{text(messages.protocol)}</h2>
      {protocol.length === 0 ? (
        <p>{text(messages.noProtocol)}</p>
      ) : (
        <>
          <Table
            caption={text(messages.protocol)}
            columns={[
              messages.day,
              messages.draftsRemoved,
              messages.casesUntied,
              messages.addresses,
              messages.visitsRemoved,
              messages.accountsRemoved,
              messages.idleRemoved,
            ]}
          >
            {protocol.map((one) => (
              <tr key={one.day}>
                <th scope="row" className="desk-number">
                  {shortDate(one.day, locale)}
                </th>
                <td
                  data-label={text(messages.draftsRemoved)}
                  className="desk-number"
                >
                  {one.drafts}
                </td>
                <td data-label={text(messages.casesUntied)}>
                  {one.cases.length === 0
                    ? '0'
                    : one.cases.map(({ service, count }) => (
                        <div key={service}>
                          {text(messages.ofService, { service, count })}
                        </div>
                      ))}
                </td>
                {[
                  [messages.addresses, one.addresses],
                  [messages.visitsRemoved, one.visits],
                  [messages.accountsRemoved, one.accounts],
                  [messages.idleRemoved, one.idle_accounts],
                ].map(([label, count]) => (
                  <td
                    key={label.id}
                    data-label={text(label)}
                    className="desk-number"
                  >
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </Table>
          <div className="desk-actions">
            <Button icon="print" onClick={() => window.print()}>
              {text(messages.print)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** What the portal removes of residents' data by itself: a list before, a protocol after. */
export function DataRemovalPage() {
  const text = useText();
  const { contact } = useDesk();
  const query = useDataRemoval();
  const title = text(messages.title);
  useDocumentTitle(title);
  return (
    <div className="desk-page">
      <h1>{title}</h1>
      <p>{text(messages.intro)}</p>
      <Notice>{text(messages.archive)}</Notice>
      <Loaded query={query} lines={8} contact={contact}>
        {(data) => (
          <>
            <Soon data={data} />
            <Protocol protocol={data.protocol} />
          </>
        )}
      </Loaded>
    </div>
  );
}
