import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { entries as messages } from '../messages/entries';
import { paper } from '../messages/paper';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { deskPath } from '../url/paths';
import { EntryFields } from './EntryFields';
import { EntryForm } from './EntryForm';
import {
  ADDRESSEE,
  bodyOf,
  DEFAULTS,
  emptyOf,
  FIELDS,
  missingOf,
} from './fields';
import { ForRegistry } from './ForRegistry';
import { RegistersNav } from './RegistersNav';

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

const SEVERAL = 'outgoing';

function Enter({ register }) {
  const text = useText();
  const [addressees, setAddressees] = useState([NOBODY]);
  const [asked, setAsked] = useState(false);
  const several = register === SEVERAL;
  const beginning = () => ({
    ...emptyOf(FIELDS[register]),
    ...DEFAULTS[register],
    sent: today(),
  });
  const missingOfAddressees = () => {
    setAsked(true);
    return addressees.flatMap((one) => missingOf(ADDRESSEE, one));
  };
  return (
    <EntryForm
      register={register}
      beginning={beginning}
      nextOf={({ unit, way, responsible, person }) => ({
        ...beginning(),
        unit,
        way,
        responsible,
        person,
      })}
      also={
        several
          ? { addressees: addressees.map((one) => bodyOf(ADDRESSEE, one)) }
          : {}
      }
      moreMissing={several ? missingOfAddressees : undefined}
      onEntered={() => {
        setAsked(false);
        setAddressees([NOBODY]);
      }}
      Result={Entered}
      above={(_entry, error) =>
        several && (
          <>
            <AddresseeList
              addressees={addressees}
              change={setAddressees}
              shown={asked}
              error={error}
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
        )
      }
    />
  );
}

/** A page on which entries are made one after the other. */
function EnterPage({ register, title, intro }) {
  const text = useText();
  useDocumentTitle(text(title));
  return (
    <div className="desk-page desk-page--narrow">
      <RegistersNav />
      <h1>{text(title)}</h1>
      <p className="desk-muted">{text(intro)}</p>
      <Enter register={register} />
    </div>
  );
}

/** A letter that leaves outside of a case: the registry enters it. */
export function EnterOutgoingPage() {
  return (
    <ForRegistry message={messages.onlyRegistry}>
      <EnterPage
        register="outgoing"
        title={messages.enterOutgoing}
        intro={messages.outgoingIntro}
      />
    </ForRegistry>
  );
}

/** What one unit writes to others. */
export function EnterInternalPage() {
  return (
    <EnterPage
      register="internal"
      title={messages.enterInternal}
      intro={messages.internalIntro}
    />
  );
}
