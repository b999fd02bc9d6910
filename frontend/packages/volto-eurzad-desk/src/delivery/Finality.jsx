import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { usePost } from '../api/delivery';
import { dateAndTime, shortDate } from '../format/dates';
import { useText } from '../format/text';
import { delivery as messages } from '../messages/delivery';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { SelectField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { useUrlState } from '../url/state';

function NoteDialog({ letter, onClose }) {
  const text = useText();
  const { locale } = useIntl();
  const { tell } = useDesk();
  const post = usePost();
  const submit = () =>
    post.mutate(
      { path: `${letter['@id']}/@finality`, body: {} },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.noteDone) });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.noteTitle)}
      action={text(messages.noteFinality)}
      error={post.error}
      busy={post.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {text(messages.noteText, {
          day: shortDate(letter.finality.since, locale),
        })}
      </p>
      <Notice tone="warning">{text(messages.noteWarning)}</Notice>
    </FormDialog>
  );
}

function WaiverDialog({ letter, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const post = usePost();
  const parties = letter.finality.parties.filter(
    ({ state }) => state === 'running',
  );
  const [party, setParty] = useState(parties[0]?.name || '');
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!day) return;
    post.mutate(
      { path: `${letter['@id']}/@waiver`, body: { party, day } },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.waiverDone) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.waiverTitle)}
      action={text(messages.enter)}
      error={post.error}
      busy={post.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={text(messages.party)}
        value={party}
        onChange={setParty}
        options={parties.map(({ name }) => ({ value: name, title: name }))}
        error={post.error?.about('party')}
      />
      <DateField
        label={text(messages.waiverDay)}
        value={day}
        onChange={setDay}
        error={
          post.error?.about('day') ||
          (tried && !day ? text(messages.fillDay) : undefined)
        }
      />
      <p className="desk-muted">{text(messages.waiverConsequence)}</p>
    </FormDialog>
  );
}

function Parties({ parties }) {
  const text = useText();
  const { locale } = useIntl();
  const day = (value) => (value ? shortDate(value, locale) : '–');
  return (
    <div className="desk-scroll">
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">{text(messages.party)}</th>
            <th scope="col">{text(messages.served)}</th>
            <th scope="col">{text(messages.lastDay)}</th>
            <th scope="col">{text(messages.state)}</th>
          </tr>
        </thead>
        <tbody>
          {parties.map((party) => (
            <tr key={party.name}>
              <th scope="row">{party.name}</th>
              <td data-label={text(messages.served)}>{day(party.served)}</td>
              <td data-label={text(messages.lastDay)}>{day(party.last_day)}</td>
              <td data-label={text(messages.state)}>{party.state_title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const DIALOGS = { klauzula: NoteDialog, zrzeczenie: WaiverDialog };
const MAY = { klauzula: 'may_note', zrzeczenie: 'may_waive' };

/** Since when a decision is final, for each party; the note of it; waivers. */
export function Finality({ letter }) {
  const text = useText();
  const { locale } = useIntl();
  const [state, change] = useUrlState();
  const told = letter.finality;
  if (!told) return null;
  const DialogOf = told[MAY[state.dialog]] && DIALOGS[state.dialog];
  const day = shortDate(told.since, locale);
  return (
    <section aria-labelledby="eu-desk-ostatecznosc">
      <h2 className="desk-h3" id="eu-desk-ostatecznosc">
        {text(messages.finality)}
      </h2>
      {told.since ? (
        <Notice tone="done">
          {text(told.binding ? messages.bindingSince : messages.finalSince, {
            day,
          })}
          {told.noted && (
            <>
              <br />
              {text(messages.finalNoted, {
                when: dateAndTime(told.noted.at, locale),
                who: told.noted.by,
              })}
            </>
          )}
        </Notice>
      ) : (
        <p>{text(messages.notFinal)}</p>
      )}
      {told.remedy_title && (
        <p className="desk-muted">
          {text(messages.carries, { remedy: told.remedy_title })}
        </p>
      )}
      <Parties parties={told.parties} />
      <div className="desk-actions">
        {told.may_note && (
          <Button
            look="primary"
            icon="stamp"
            onClick={() => change({ dialog: 'klauzula' })}
          >
            {text(messages.noteFinality)}
          </Button>
        )}
        {told.may_waive && (
          <Button icon="draft" onClick={() => change({ dialog: 'zrzeczenie' })}>
            {text(messages.enterWaiver)}
          </Button>
        )}
      </div>
      {DialogOf && (
        <DialogOf
          letter={letter}
          onClose={() => change({ dialog: undefined })}
        />
      )}
    </section>
  );
}
