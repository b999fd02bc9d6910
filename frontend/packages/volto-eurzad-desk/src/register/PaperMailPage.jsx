import React, { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { useDuplicates, useEnter, newToken } from '../api/registers';
import { shortDate, today } from '../format/dates';
import { useText } from '../format/text';
import { useIntl } from 'react-intl';
import { paper as messages } from '../messages/paper';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { Notice } from '../ui/Notice';
import { Failure } from '../ui/Waiting';
import { deskPath } from '../url/paths';
import { EntryFields } from './EntryFields';
import { bodyOf, DEFAULTS, emptyOf, FIELDS } from './fields';
import { RegistersNav } from './RegistersNav';
import { StampCard } from './StampCard';
import { useEntryForm } from './useEntryForm';

const REGISTER = 'incoming';
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

function Form() {
  const text = useText();
  const { announce } = useDesk();
  const send = useEnter(REGISTER);
  const token = useRef(newToken());
  const summary = useRef(null);
  const filled = useEntryForm(
    FIELDS.incoming,
    { ...EMPTY, received: today() },
    (entry) =>
      !send.isPending &&
      send.mutate(
        { ...bodyOf(FIELDS.incoming, entry), token: token.current },
        {
          onSuccess: (result) => {
            token.current = newToken();
            announce(
              result.register_number
                ? text(messages.done, { number: result.register_number })
                : text(messages.numberLater),
            );
            filled.setEntry(nextOf(entry));
            filled.focusOn('sender');
          },
        },
      ),
  );
  const { focusOn } = filled;
  useEffect(() => focusOn('sender'), [focusOn]);
  useEffect(() => {
    if (send.error) summary.current?.focus();
  }, [send.error]);
  return (
    <>
      {send.data && <Registered result={send.data} />}
      {send.error && (
        <Notice tone="error" ref={summary} tabIndex={-1}>
          {errorSentence(send.error, text)}
        </Notice>
      )}
      {/* Enter goes from field to field: a form for those who type all day */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form className="desk-form desk-form--two" {...filled.form}>
        <EntryFields
          fields={FIELDS.incoming}
          register={REGISTER}
          entry={filled.entry}
          set={filled.set}
          missing={filled.missing}
          error={send.error}
        />
        <Duplicates entry={filled.entry} />
        <div className="desk-form__wide desk-actions">
          <Button
            type="submit"
            look="primary"
            icon="check"
            busy={send.isPending}
          >
            {text(send.isPending ? messages.waitingForNumber : messages.save)}
          </Button>
          <span className="desk-muted">
            <kbd>Ctrl+Enter</kbd>
          </span>
        </div>
      </form>
    </>
  );
}

/** Entry of paper mail for the registry: by keyboard alone, Ctrl+Enter saves and clears for the next. */
export function PaperMailPage() {
  const text = useText();
  const { has, contact } = useDesk();
  useDocumentTitle(text(messages.title));
  if (!has('registry')) {
    return (
      <Failure
        error={{ status: 403, message: text(messages.onlyRegistry) }}
        contact={contact}
      />
    );
  }
  return (
    <div className="desk-page desk-page--narrow">
      <RegistersNav />
      <h1>{text(messages.title)}</h1>
      <p className="desk-muted">{text(messages.intro)}</p>
      <Form />
    </div>
  );
}
