import React from 'react';
import { Link, useParams } from 'react-router-dom';
import { useAddSigned, useCounterFiling } from '../api/counter';
import { pathOf } from '../api/client';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { counter as messages } from '../messages/counter';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Download } from '../ui/Download';
import { FileInput } from '../ui/FileInput';
import { Loaded } from '../ui/Waiting';
import { deskPath, routes } from '../url/paths';

const PAPERS = {
  'application-pdf': messages.application,
  'receipt-pdf': messages.receipt,
};

function Papers({ documents }) {
  const text = useText();
  if (documents.length === 0)
    return <p role="status">{text(messages.papersComing)}</p>;
  return (
    <div className="desk-actions">
      {documents.map(({ kind, download }) => (
        <Download key={kind} icon="print" path={pathOf(download)}>
          {text(PAPERS[kind])}
        </Download>
      ))}
    </div>
  );
}

function Signed({ filing, token }) {
  const text = useText();
  const { tell } = useDesk();
  const add = useAddSigned(token);
  const number = filing.register_number;
  return (
    <>
      <FileInput
        id="desk-signed"
        label={text(messages.signed)}
        hint={text(messages.signedHint)}
        sending={text(messages.signedSending)}
        change={add}
        onTaken={() => tell({ text: text(messages.signedAdded, { number }) })}
      />
      {filing.signed.length > 0 && (
        <ul className="desk-plain-list">
          {filing.signed.map(({ title, created, download }) => (
            <li key={download}>
              <Download icon="file" path={pathOf(download)}>
                {title}
              </Download>{' '}
              <span className="desk-muted">{dateAndTime(created)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Filed({ filing, token }) {
  const text = useText();
  const { has } = useDesk();
  const item = deskPath(filing.item);
  return (
    <>
      {filing.register_number ? (
        <>
          <p className="desk-stamp desk-number">{filing.register_number}</p>
          <p>{filing.title}</p>
        </>
      ) : (
        <p role="status">{text(messages.waiting)}</p>
      )}
      <h2>{text(messages.papers)}</h2>
      <Papers documents={filing.documents} />
      <h2>{text(messages.next)}</h2>
      <ol>
        <li>{text(messages.sign)}</li>
        <li>{text(messages.hand)}</li>
        <li>{text(messages.scan)}</li>
      </ol>
      {filing.register_number && <Signed filing={filing} token={token} />}
      <ul className="desk-plain-list">
        {item && has('registry') && (
          <li>
            <Link to={item}>{text(messages.item)}</Link>
          </li>
        )}
        <li>
          <Link to={routes.counter}>{text(messages.another)}</Link>
        </li>
      </ul>
    </>
  );
}

/** What was filed at the counter: its number, the papers, and what to do with them. */
export function CounterFiledPage() {
  const text = useText();
  const { token } = useParams();
  const { contact } = useDesk();
  const query = useCounterFiling(token);
  const title = text(messages.filed);
  useDocumentTitle(title);
  return (
    <div className="desk-page desk-page--narrow">
      <h1>{title}</h1>
      <Loaded query={query} lines={6} contact={contact}>
        {(filing) => <Filed filing={filing} token={token} />}
      </Loaded>
    </div>
  );
}
