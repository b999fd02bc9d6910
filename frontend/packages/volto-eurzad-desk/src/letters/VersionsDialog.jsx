import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useKeepVersion, useRestoreVersion } from '../api/mutations';
import { useDifference, useVersions } from '../api/queries';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { versions as messages } from '../messages/versions';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { errorSentence } from '../ui/errors';
import { SelectField, TextField } from '../ui/Fields';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { Difference } from './Difference';
import { canDo } from './letterState';

/** A version in one line: number, when, by whom, why. */
function useVersionTitle() {
  const { locale } = useIntl();
  return (version) =>
    [
      `${version.number}.`,
      dateAndTime(version.time, locale),
      version.author?.fullname,
      version.note || version.reason_title,
    ]
      .filter(Boolean)
      .join(' · ');
}

function Keep({ letter }) {
  const text = useText();
  const { tell } = useDesk();
  const keep = useKeepVersion();
  const [note, setNote] = useState('');
  const submit = (event) => {
    event.preventDefault();
    keep.mutate(
      { path: letter['@id'], note: note.trim() },
      {
        onSuccess: () => {
          setNote('');
          tell({ text: text(messages.kept) });
        },
      },
    );
  };
  return (
    <form className="desk-row" onSubmit={submit}>
      <TextField
        label={text(messages.note)}
        value={note}
        onChange={setNote}
        maxLength={200}
        error={keep.error && errorSentence(keep.error, text)}
      />
      <Button type="submit" icon="plus" busy={keep.isPending}>
        {text(messages.keep)}
      </Button>
    </form>
  );
}

function Restore({ letter, version, onDone }) {
  const text = useText();
  const { tell } = useDesk();
  const restore = useRestoreVersion();
  const [sure, setSure] = useState(false);
  const go = () =>
    restore.mutate(
      {
        path: letter['@id'],
        number: version.number,
        revision: letter.revision,
      },
      {
        onSuccess: () => {
          tell({ text: text(messages.restored) });
          onDone();
        },
      },
    );
  return (
    <>
      {restore.error && (
        <Notice tone="error">{errorSentence(restore.error, text)}</Notice>
      )}
      {sure ? (
        <Notice tone="warning">
          <p>{text(messages.restoreConsequence)}</p>
          <div className="desk-actions">
            <Button look="primary" busy={restore.isPending} onClick={go}>
              {text(messages.restoreNow, { number: version.number })}
            </Button>
            <Button look="quiet" onClick={() => setSure(false)}>
              {text(messages.restoreNot)}
            </Button>
          </div>
        </Notice>
      ) : (
        <Button icon="return" onClick={() => setSure(true)}>
          {text(messages.restore, { number: version.number })}
        </Button>
      )}
    </>
  );
}

function Compare({ letter, items, onRestored }) {
  const text = useText();
  const title = useVersionTitle();
  const newest = [...items].reverse();
  const [from, setFrom] = useState(String(newest[0].number));
  const [to, setTo] = useState('');
  const query = useDifference(letter['@id'], from, to);
  const version = items.find(({ number }) => String(number) === from);
  const options = newest.map((one) => ({
    value: String(one.number),
    title: title(one),
  }));
  return (
    <>
      <SelectField
        label={text(messages.from)}
        value={from}
        onChange={setFrom}
        options={options}
      />
      <SelectField
        label={text(messages.to)}
        value={to}
        onChange={setTo}
        options={[{ value: '', title: text(messages.now) }, ...options]}
      />
      <Loaded query={query} lines={6}>
        {(found) => <Difference parts={found.parts} />}
      </Loaded>
      {canDo(letter, 'submit') && version && (
        <Restore
          key={from}
          letter={letter}
          version={version}
          onDone={onRestored}
        />
      )}
    </>
  );
}

/** The versions of a letter, what two of them differ in, and the way back. */
export function VersionsDialog({ letter, onClose, onRestored }) {
  const text = useText();
  const restored = () => {
    void onRestored?.();
    onClose();
  };
  const query = useVersions(letter['@id']);
  return (
    <Dialog title={text(messages.title)} onClose={onClose} wide>
      <div className="desk-form">
        {letter.review_state === 'draft' && canDo(letter, 'submit') && (
          <Keep letter={letter} />
        )}
        <Loaded query={query} lines={8}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="desk-muted">{text(messages.none)}</p>
            ) : (
              <Compare letter={letter} items={items} onRestored={restored} />
            )
          }
        </Loaded>
      </div>
    </Dialog>
  );
}
