import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useSaveNote } from '../api/circle';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Empty } from '../ui/Waiting';
import { WriteForm } from '../ui/WriteForm';
import { can } from './parties';

function NewNote({ path }) {
  const text = useText();
  return (
    <WriteForm
      save={useSaveNote()}
      with={{ path }}
      label={text(messages.newNote)}
      hint={text(messages.noteInternal)}
      missing={text(messages.writeNote)}
      saved={text(messages.noteAdded)}
      icon="plus"
      button={text(messages.addNote)}
    />
  );
}

function ChangeNoteDialog({ path, note, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const save = useSaveNote();
  const [words, setWords] = useState(note.text);
  const submit = () =>
    words.trim() &&
    save.mutate(
      { path, id: note.id, text: words.trim() },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.noteChanged) });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.change)}
      action={text(messages.save)}
      error={save.error}
      busy={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label={text(messages.noteText)}
        rows={5}
        value={words}
        onChange={setWords}
        error={
          save.error?.about('text') ||
          (words.trim() ? undefined : text(messages.writeNote))
        }
      />
    </FormDialog>
  );
}

function Note({ note, onChange }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <li className="desk-note">
      <p className="desk-note__line">
        <strong>{note.author?.fullname}</strong>{' '}
        <time dateTime={note.time}>{dateAndTime(note.time, locale)}</time>
        {note.editable && (
          <Button
            small
            look="quiet"
            icon="draft"
            onClick={() => onChange(note)}
          >
            {text(messages.change)}
          </Button>
        )}
      </p>
      <p className="desk-multiline">{note.text}</p>
      {note.versions?.length > 0 && (
        <details className="desk-earlier">
          <summary>
            {text(messages.noteVersions, { count: note.versions.length })}
          </summary>
          {note.versions.map((version) => (
            <p key={version.until} className="desk-multiline desk-muted">
              {version.text}
            </p>
          ))}
        </details>
      )}
    </li>
  );
}

/** Notes of those who work on the case, the newest first. */
export function NotesSection({ record }) {
  const text = useText();
  const [changed, setChanged] = useState(null);
  const notes = (record.notes || []).slice().reverse();
  const path = record['@id'];
  return (
    <>
      {can('notes')(record) && <NewNote path={path} />}
      {notes.length === 0 ? (
        <Empty icon="draft" title={text(messages.noNotes)}>
          <p>{text(messages.noNotesNext)}</p>
        </Empty>
      ) : (
        <ul className="desk-notes">
          {notes.map((note) => (
            <Note key={note.id} note={note} onChange={setChanged} />
          ))}
        </ul>
      )}
      {changed && (
        <ChangeNoteDialog
          path={path}
          note={changed}
          onClose={() => setChanged(null)}
        />
      )}
    </>
  );
}
