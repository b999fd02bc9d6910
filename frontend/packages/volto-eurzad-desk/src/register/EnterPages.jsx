import React, { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { newToken, useEnter } from '../api/registers';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { entries as messages } from '../messages/entries';
import { paper } from '../messages/paper';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { Notice } from '../ui/Notice';
import { Failure } from '../ui/Waiting';
import { deskPath } from '../url/paths';
import { EntryFields } from './EntryFields';
import {
  ADDRESSEE,
  bodyOf,
  DEFAULTS,
  emptyOf,
  FIELDS,
  missingOf,
} from './fields';
import { RegistersNav } from './RegistersNav';
import { useEntryForm } from './useEntryForm';

const NOBODY = { ...emptyOf(ADDRESSEE), country: 'Polska' };

/** Errors and gaps of one addressee: `addressees.1.town` → `town`. */
const within = (index, error) => ({
  about: (name) => error?.about(`addressees.${index}.${name}`),
});

function AddresseeList({ addressees, change, shown, error }) {
  const text = useText();
  const put = (index, changes) =>
    change(
      addressees.map((one, at) =>
        at === index ? { ...one, ...changes } : one,
      ),
    );
  return addressees.map((one, index) => (
    <fieldset className="desk-group desk-form__wide" key={index}>
      <legend>{text(messages.addresseeNumber, { number: index + 1 })}</legend>
      <div className="desk-form desk-form--two">
        <EntryFields
          fields={ADDRESSEE}
          register="outgoing"
          entry={one}
          set={(changes) => put(index, changes)}
          missing={shown ? missingOf(ADDRESSEE, one) : []}
          error={within(index, error)}
        />
      </div>
      {addressees.length > 1 && (
        <Button
          small
          look="quiet"
          icon="close"
          onClick={() => change(addressees.filter((_, at) => at !== index))}
        >
          {text(messages.removeAddressee, { number: index + 1 })}
        </Button>
      )}
    </fieldset>
  ));
}

function Entered({ result }) {
  const text = useText();
  if (!result.register_number)
    return <Notice tone="info">{text(paper.numberLater)}</Notice>;
  return (
    <Notice tone="done">
      {(result.entries || [result]).map((one) => (
        <p key={one.register_number}>
          <Link className="desk-number desk-stamp" to={deskPath(one['@id'])}>
            {one.register_number}
          </Link>
        </p>
      ))}
    </Notice>
  );
}

function Enter({ register }) {
  const text = useText();
  const { announce } = useDesk();
  const fields = FIELDS[register];
  const several = register === 'outgoing';
  const send = useEnter(register);
  const token = useRef(newToken());
  const summary = useRef(null);
  const [addressees, setAddressees] = useState([NOBODY]);
  const [asked, setAsked] = useState(false);
  const beginning = () => ({
    ...emptyOf(fields),
    ...DEFAULTS[register],
    sent: today(),
  });
  const incomplete = () => {
    setAsked(true);
    return several
      ? addressees.flatMap((one) => missingOf(ADDRESSEE, one))
      : [];
  };
  const filled = useEntryForm(
    fields,
    beginning,
    (entry) =>
      !send.isPending &&
      send.mutate(
        {
          ...bodyOf(fields, entry),
          ...(several
            ? { addressees: addressees.map((one) => bodyOf(ADDRESSEE, one)) }
            : {}),
          token: token.current,
        },
        {
          onSuccess: (result) => {
            token.current = newToken();
            const numbers = (result.entries || [result])
              .map((one) => one.register_number)
              .filter(Boolean)
              .join(', ');
            announce(
              numbers
                ? text(paper.done, { number: numbers })
                : text(paper.numberLater),
            );
            setAsked(false);
            setAddressees([NOBODY]);
            filled.setEntry({
              ...beginning(),
              unit: entry.unit,
              way: entry.way,
              responsible: entry.responsible,
              person: entry.person,
            });
            filled.focusOn();
          },
        },
      ),
    incomplete,
  );
  const { focusOn } = filled;
  useEffect(() => focusOn(), [focusOn]);
  useEffect(() => {
    if (send.error) summary.current?.focus();
  }, [send.error]);
  return (
    <>
      {send.data && <Entered result={send.data} />}
      {send.error && (
        <Notice tone="error" ref={summary} tabIndex={-1}>
          {errorSentence(send.error, text)}
        </Notice>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form className="desk-form desk-form--two" {...filled.form}>
        {several && (
          <>
            <AddresseeList
              addressees={addressees}
              change={setAddressees}
              shown={asked}
              error={send.error}
            />
            <div className="desk-form__wide">
              <Button
                small
                icon="plus"
                onClick={() => setAddressees([...addressees, NOBODY])}
              >
                {text(messages.addAddressee)}
              </Button>
            </div>
          </>
        )}
        <EntryFields
          fields={fields}
          register={register}
          entry={filled.entry}
          set={filled.set}
          missing={filled.missing}
          error={send.error}
        />
        <div className="desk-form__wide desk-actions">
          <Button
            type="submit"
            look="primary"
            icon="check"
            busy={send.isPending}
          >
            {text(send.isPending ? paper.waitingForNumber : paper.save)}
          </Button>
          <span className="desk-muted">
            <kbd>Ctrl+Enter</kbd>
          </span>
        </div>
      </form>
    </>
  );
}

/** A letter that leaves outside of a case: the registry enters it. */
export function EnterOutgoingPage() {
  const text = useText();
  const { has, contact } = useDesk();
  useDocumentTitle(text(messages.enterOutgoing));
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
      <h1>{text(messages.enterOutgoing)}</h1>
      <p className="desk-muted">{text(messages.outgoingIntro)}</p>
      <Enter register="outgoing" />
    </div>
  );
}

/** What one unit writes to others. */
export function EnterInternalPage() {
  const text = useText();
  useDocumentTitle(text(messages.enterInternal));
  return (
    <div className="desk-page desk-page--narrow">
      <RegistersNav />
      <h1>{text(messages.enterInternal)}</h1>
      <p className="desk-muted">{text(messages.internalIntro)}</p>
      <Enter register="internal" />
    </div>
  );
}
