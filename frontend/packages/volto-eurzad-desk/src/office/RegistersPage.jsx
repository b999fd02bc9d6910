import React from 'react';
import { Link } from 'react-router-dom';
import { useOfficeRegisters } from '../api/office';
import { useText } from '../format/text';
import { officeRegisters as messages } from '../messages/officeRegisters';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Empty, Loaded } from '../ui/Waiting';
import { registerPath } from '../url/paths';

function Registers({ items }) {
  const text = useText();
  if (items.length === 0) {
    return (
      <Empty icon="list" title={text(messages.none)}>
        <p>{text(messages.noneNext)}</p>
      </Empty>
    );
  }
  return (
    <ul className="desk-cards">
      {items.map((one) => (
        <li key={one.id}>
          <h2>
            <Link data-row-link to={registerPath(one.id)}>
              {one.title}
            </Link>
          </h2>
          {one.description && <p>{one.description}</p>}
          <p className="desk-muted">
            {text(messages.entriesOfYear, {
              count: one.entries,
              year: String(one.year),
            })}
            {one.overdue > 0 && (
              <strong className="desk-late">
                {' · '}
                {text(messages.overdueOfYear, { count: one.overdue })}
              </strong>
            )}
          </p>
          {one.legal_basis && (
            <p className="desk-muted">
              <small>
                {text(messages.legalBasis)}: {one.legal_basis}
              </small>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The registers of the office that this person may read. */
export function RegistersPage() {
  const text = useText();
  const { contact } = useDesk();
  const registers = useOfficeRegisters();
  useDocumentTitle(text(messages.title));
  return (
    <div className="desk-page">
      <h1>{text(messages.title)}</h1>
      <p>{text(messages.intro)}</p>
      <Loaded query={registers} lines={10} contact={contact}>
        {(data) => <Registers items={data.items} />}
      </Loaded>
    </div>
  );
}
