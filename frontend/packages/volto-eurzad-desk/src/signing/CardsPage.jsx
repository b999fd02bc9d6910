import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useCards, useForgetCard, useNameOnCard } from '../api/cards';
import { longDate } from '../format/dates';
import { useText } from '../format/text';
import { cards as messages } from '../messages/cards';
import { ForAdministrators } from '../office/ForAdministrators';
import { PersonField } from '../people/PersonField';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { Empty, Loaded } from '../ui/Waiting';

/** A name that certificates of a person bear, where it is not their full name. */
function NameDialog({ onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const save = useNameOnCard();
  const [chosen, setChosen] = useState({ unit: '', person: '' });
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!chosen.person) return;
    save.mutate(
      { person: chosen.person, name: name.trim() },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.saved) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.setName)}
      action={text(messages.save)}
      error={save.error}
      busy={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.setNameText)}</p>
      <PersonField
        unit={chosen.unit}
        person={chosen.person}
        onChange={setChosen}
        unitLabel={text(messages.unit)}
        personLabel={text(messages.person)}
        nobody={text(messages.pickPerson)}
        personError={
          tried && !chosen.person ? text(messages.pickFirst) : undefined
        }
      />
      <TextField
        label={text(messages.name)}
        hint={text(messages.nameHint)}
        value={name}
        onChange={setName}
        error={save.error?.about('name')}
      />
    </FormDialog>
  );
}

function ForgetDialog({ person, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const forget = useForgetCard();
  const submit = () =>
    forget.mutate(
      { person: person.id },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.forgotten, { name: person.fullname }) });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.forgetTitle)}
      action={text(messages.forget)}
      look="danger"
      error={forget.error}
      busy={forget.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.forgetText, { name: person.fullname })}</p>
    </FormDialog>
  );
}

function Person({ person, onForget }) {
  const text = useText();
  const { locale } = useIntl();
  const { card } = person;
  return (
    <tr>
      <th scope="row">{person.fullname}</th>
      <td data-label={text(messages.card)}>
        {card ? (
          <>
            {card.name} <small>{card.issuer}</small>
          </>
        ) : (
          <span className="desk-muted">{text(messages.noCard)}</span>
        )}
        {person.name && (
          <small>{text(messages.otherName, { name: person.name })}</small>
        )}
      </td>
      <td data-label={text(messages.since)}>
        {card && longDate(card.since.slice(0, 10), locale)}
      </td>
      <td>
        {card && (
          <Button small look="quiet" icon="close" onClick={onForget}>
            {text(messages.forget)}
          </Button>
        )}
      </td>
    </tr>
  );
}

function People({ people, onForget }) {
  const text = useText();
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.people)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.person)}</th>
          <th scope="col">{text(messages.card)}</th>
          <th scope="col">{text(messages.since)}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Person
            key={person.id}
            person={person}
            onForget={() => onForget(person)}
          />
        ))}
      </tbody>
    </table>
  );
}

function Shown({ title }) {
  const text = useText();
  const query = useCards();
  const [naming, setNaming] = useState(false);
  const [forgetting, setForgetting] = useState(null);
  return (
    <div className="desk-page">
      <h1>{title}</h1>
      <p>{text(messages.intro)}</p>
      <Loaded query={query} lines={5}>
        {({ configured, items }) => (
          <>
            {!configured && (
              <Notice tone="info">{text(messages.notConfigured)}</Notice>
            )}
            <div className="desk-actions">
              <Button icon="draft" onClick={() => setNaming(true)}>
                {text(messages.setName)}
              </Button>
            </div>
            {items.length > 0 ? (
              <People people={items} onForget={setForgetting} />
            ) : (
              <Empty icon="people" title={text(messages.empty)}>
                <p>{text(messages.emptyHint)}</p>
              </Empty>
            )}
          </>
        )}
      </Loaded>
      {naming && <NameDialog onClose={() => setNaming(false)} />}
      {forgetting && (
        <ForgetDialog person={forgetting} onClose={() => setForgetting(null)} />
      )}
    </div>
  );
}

/** Whose cards sign in this office: for administrators. */
export function CardsPage() {
  const text = useText();
  const title = text(messages.title);
  useDocumentTitle(title);
  return (
    <ForAdministrators>
      <Shown title={title} />
    </ForAdministrators>
  );
}
