import React, { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { useDuplicates } from '../api/registers';
import { shortDate, today } from '../format/dates';
import { useText } from '../format/text';
import { useIntl } from 'react-intl';
import { paper as messages } from '../messages/paper';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Notice } from '../ui/Notice';
import { deskPath } from '../url/paths';
import { EntryForm } from './EntryForm';
import { DEFAULTS, emptyOf, FIELDS } from './fields';
import { ForRegistry } from './ForRegistry';
import { RegistersNav } from './RegistersNav';
import { StampCard } from './StampCard';

const EMPTY = { ...emptyOf(FIELDS.incoming), ...DEFAULTS.incoming };
/** What letters of one delivery share stays for the next one. */
const KEPT = ['received', 'delivery_way', 'delivery_way_note', 'format'];

const nextOf = (entry) => ({
  ...EMPTY,
  ...Object.fromEntries(KEPT.map((name) => [name, entry[name]])),
});

function Registered({ result }) {
  const text = useText();
  const path = deskPath(result['@id']);
  if (!result.register_number)
    return <Notice tone="info">{text(messages.numberLater)}</Notice>;
  return (
    <section className="desk-registered" aria-label={text(messages.last)}>
      {result.stamp ? (
        <StampCard stamp={result.stamp} />
      ) : (
        <p className="desk-number desk-stamp">{result.register_number}</p>
      )}
      <p>
        {text(messages.writeNumber)}{' '}
        {path && <Link to={path}>{text(messages.openItem)}</Link>}
      </p>
    </section>
  );
}

/** Says that the same letter may be in the register already; saving goes on all the same. */
function Duplicates({ entry }) {
  const text = useText();
  const { locale } = useIntl();
  const [asked, setAsked] = useState({});
  const { senders_mark, sender } = entry;
  useEffect(() => {
    const later = setTimeout(() => setAsked({ senders_mark, sender }), 300);
    return () => clearTimeout(later);
  }, [senders_mark, sender]);
  const { data = [] } = useDuplicates(asked);
  return (
    <div className="desk-form__wide" role="status">
      {data.length > 0 && senders_mark && (
        <Notice tone="warning">
          <p>{text(messages.duplicate)}</p>
          <ul className="desk-plain-list">
            {data.map((row) => (
              <li key={row.register_number}>
                <Link to={deskPath(row['@id']) || '#'} target="_blank">
                  {row.register_number}
                </Link>
                {`, ${shortDate(row.received, locale)}: ${row.title} (${row.sender})`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** Entry of paper mail for the registry: by keyboard alone, Ctrl+Enter saves and clears for the next. */
export function PaperMailPage() {
  const text = useText();
  useDocumentTitle(text(messages.title));
  return (
    <ForRegistry message={messages.onlyRegistry}>
      <div className="desk-page desk-page--narrow">
        <RegistersNav />
        <h1>{text(messages.title)}</h1>
        <p className="desk-muted">{text(messages.intro)}</p>
        <EntryForm
          register="incoming"
          beginning={{ ...EMPTY, received: today() }}
          nextOf={nextOf}
          first="sender"
          Result={Registered}
          below={(entry) => <Duplicates entry={entry} />}
        />
      </div>
    </ForRegistry>
  );
}
