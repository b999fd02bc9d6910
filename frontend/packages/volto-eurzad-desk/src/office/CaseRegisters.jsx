import React from 'react';
import { Link } from 'react-router-dom';
import { useEntriesOfCase } from '../api/office';
import { useText } from '../format/text';
import { officeRegisters as messages } from '../messages/officeRegisters';
import { Loaded } from '../ui/Waiting';
import { deskEntryPath } from '../url/paths';

/** The entries of registers that name this case. */
export function CaseRegisters({ record }) {
  const text = useText();
  const entries = useEntriesOfCase(record.mark);
  if (!record.mark)
    return <p className="desk-muted">{text(messages.linkedNone)}</p>;
  return (
    <Loaded query={entries} lines={3}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="desk-muted">{text(messages.linkedNone)}</p>
        ) : (
          <ul>
            {items.map((one) => (
              <li key={one['@id']}>
                <Link to={deskEntryPath(one['@id'])}>
                  {one.register}, {one.number}
                </Link>
                {one.void && ` – ${text(messages.state_void)}`}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
