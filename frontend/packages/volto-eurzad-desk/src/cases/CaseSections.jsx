import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { can } from '../circle/parties';
import { DetachDialog } from '../circle/smallDialogs';
import { cases as messages } from '../messages/cases';
import { circle } from '../messages/circle';
import { entries as entryMessages } from '../messages/entries';
import { register as registerMessages } from '../messages/register';
import { Answers } from '../ui/Answers';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { Files } from '../ui/Files';
import { State } from '../ui/State';
import { Empty } from '../ui/Waiting';
import { deskPath } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { canWriteLetters } from './transitions';

/** What came in and began the case. */
export function ApplicationSection({ record }) {
  const text = useText();
  const { locale } = useIntl();
  const incoming = record.incoming || [];
  const [detached, setDetached] = useState(null);
  if (incoming.length === 0)
    return <p className="desk-muted">{text(messages.noIncoming)}</p>;
  const sections = incoming.map((item) => (
    <section
      key={item['@id']}
      className="desk-incoming"
      aria-label={item.title}
    >
      <p className="desk-incoming__line">
        <Link className="desk-number" to={deskPath(item['@id'])}>
          {item.register_number}
        </Link>
        {' · '}
        {item.sender}
        {' · '}
        {text(registerMessages.received)} {dateAndTime(item.received, locale)}
        {item.attached && can('detach')(record) && (
          <Button
            small
            look="quiet"
            aria-label={text(circle.detachNamed, {
              number: item.register_number,
            })}
            onClick={() => setDetached(item)}
          >
            {text(circle.detach)}
          </Button>
        )}
      </p>
      {item.answers?.length > 0 ? (
        <Answers answers={item.answers} />
      ) : (
        <Facts
          columns
          facts={[
            [text(messages.subject), item.title],
            [text(entryMessages.remarks), item.remarks],
          ]}
        />
      )}
    </section>
  ));
  return (
    <>
      {sections}
      {detached && (
        <DetachDialog
          record={record}
          about={detached}
          onClose={() => setDetached(null)}
        />
      )}
    </>
  );
}

/** Files of everything that came in and went out. */
export function documentsOf(record) {
  return [...(record.incoming || []), ...(record.letters || [])].flatMap(
    (part) => part.files || [],
  );
}

export function DocumentsSection({ record }) {
  const text = useText();
  const groups = [...(record.incoming || []), ...(record.letters || [])].filter(
    (part) => part.files?.length,
  );
  if (groups.length === 0)
    return <p className="desk-muted">{text(messages.noDocuments)}</p>;
  return groups.map((part) => (
    <section key={part['@id']}>
      <h2 className="desk-h3">
        {part.register_number ? `${part.register_number} · ` : ''}
        {part.title}
      </h2>
      <Files files={part.files} />
    </section>
  ));
}

function LetterRow({ letter }) {
  const text = useText();
  const { locale } = useIntl();
  const [state] = useUrlState();
  return (
    <li className="desk-letter">
      <Link
        to={
          deskPath(letter['@id']) +
          writeState({ ...state, dialog: undefined, section: undefined })
        }
      >
        {letter.title}
      </Link>
      <State id={letter.review_state} title={letter.review_state_title} />
      <small>
        {[
          letter.kind_title,
          letter.author?.fullname || letter.author,
          dateAndTime(letter.modified, locale),
        ]
          .filter(Boolean)
          .join(' · ')}
      </small>
      {letter.remarks && letter.review_state === 'draft' && (
        <p className="desk-letter__remarks">
          <strong>{text(messages.remarks)}</strong> {letter.remarks}
        </p>
      )}
    </li>
  );
}

export function LettersSection({ record, open }) {
  const text = useText();
  const letters = record.letters || [];
  const may = canWriteLetters(record);
  if (letters.length === 0) {
    return (
      <Empty icon="draft" title={text(messages.noLetters)}>
        <p>
          {text(
            may
              ? messages.noLettersNext
              : record.mark
                ? messages.noLettersClosed
                : messages.noLettersDraft,
          )}
        </p>
        {may && (
          <Button look="primary" icon="draft" onClick={() => open('pismo')}>
            {text(messages.newLetter)}
          </Button>
        )}
      </Empty>
    );
  }
  return (
    <ul className="desk-letters">
      {letters.map((letter) => (
        <LetterRow key={letter['@id']} letter={letter} />
      ))}
    </ul>
  );
}
