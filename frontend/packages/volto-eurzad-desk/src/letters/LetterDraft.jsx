import React, { useCallback, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { pathOf } from '../api/client';
import { time } from '../format/dates';
import { useText } from '../format/text';
import { letters as messages } from '../messages/letters';
import { Button } from '../ui/Button';
import { useDesk } from '../shell/DeskContext';
import { errorSentence } from '../ui/errors';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { Icon } from '../ui/Icon';
import { useUrlState } from '../url/state';
import { Addressees } from './Addressees';
import { Approval } from './Approval';
import { ConflictDialog } from './ConflictDialog';
import { LetterHead } from './LetterHead';
import { MarkupField } from './markup/MarkupField';
import { Missing } from './Missing';
import { anchorOf, partsOf } from './parts';
import { PlaceRemarks } from './PlaceRemarks';
import { Preview } from './Preview';
import { SubmitDialog } from './SubmitDialog';
import { useDraft } from './useDraft';
import { VersionsDialog } from './VersionsDialog';

const ICONS = {
  clean: 'check',
  waiting: 'draft',
  saving: 'refresh',
  saved: 'check',
  failed: 'alert',
};

/** Whether the text is safe, in words. */
function SavedState({ autosave }) {
  const text = useText();
  const { locale } = useIntl();
  const words = {
    clean: text(messages.saveClean),
    waiting: text(messages.saveWaiting),
    saving: text(messages.saveRunning),
    saved:
      autosave.savedAt &&
      text(messages.saved, { time: time(autosave.savedAt, locale) }),
    failed:
      autosave.error &&
      `${text(messages.saveFailed)} ${errorSentence(autosave.error, text)}`,
  };
  return (
    <p className={`desk-saved desk-saved--${autosave.status}`} role="status">
      <Icon name={ICONS[autosave.status]} size={16} />
      <span>{words[autosave.status]}</span>
      {autosave.status === 'failed' && (
        <Button small onClick={() => void autosave.flush()}>
          {text(messages.saveAgain)}
        </Button>
      )}
    </p>
  );
}

/** Who else has the letter open now. */
function Others({ editing }) {
  const text = useText();
  if (editing.length === 0) return null;
  return (
    <p className="desk-others" role="status">
      <Icon name="people" size={16} />{' '}
      {text(messages.alsoEditing, {
        names: editing.map(({ fullname }) => fullname).join(', '),
        count: editing.length,
      })}
    </p>
  );
}

/** The remedy that the letter is open to: choosing one writes its instruction. */
function Remedy({ letter, value, onChange, onInstruction }) {
  const text = useText();
  const remedies = letter.remedies || [];
  if (remedies.length < 2) return null;
  const chosen = remedies.find(({ id }) => id === value) || remedies[0];
  return (
    <div className="desk-row">
      <SelectField
        label={text(messages.remedy)}
        value={chosen.id}
        onChange={onChange}
        options={remedies.map(({ id, title }) => ({ value: id, title }))}
      />
      <Button small icon="draft" onClick={() => onInstruction(chosen.text)}>
        {text(messages.putInstruction)}
      </Button>
    </div>
  );
}

/** The editor of a draft beside its preview. */
export function LetterDraft({ letter }) {
  const text = useText();
  const [state, change] = useUrlState();
  const path = pathOf(letter['@id']);
  const { tell } = useDesk();
  const draft = useDraft(letter, path);
  const { fields, edit, autosave, conflict } = draft;
  const [fresh, setFresh] = useState(0);
  const [follows, setFollows] = useState(false);
  const changes = useRef(0);
  changes.current = draft.changes;
  const markFresh = useCallback(() => setFresh(changes.current), []);
  const about = (name) => autosave.error?.about?.(name);
  const openAfterSaving = async (dialog) => {
    if (await autosave.flush()) change({ dialog });
  };
  const putInstruction = (words) => {
    const before = fields.instruction;
    edit('instruction')(words);
    tell({
      text: text(messages.instructionPut),
      undo: () => edit('instruction')(before),
    });
  };
  const closeDialog = () => change({ dialog: undefined });

  return (
    <div className="desk-letter-page">
      <div className="desk-letter-page__text">
        <LetterHead letter={letter}>
          <div className="desk-actions">
            <Button
              look="primary"
              icon="stamp"
              onClick={() => void openAfterSaving('przekaz')}
            >
              {text(messages.submit)}
            </Button>
            <Button icon="clock" onClick={() => void openAfterSaving('wersje')}>
              {text(messages.versions, { count: letter.versions || 0 })}
            </Button>
            <SavedState autosave={autosave} />
          </div>
          <Others editing={draft.editing} />
        </LetterHead>
        <Missing elements={letter.elements_missing} kind={letter.kind} />
        <form
          className="desk-form"
          onSubmit={(event) => event.preventDefault()}
          onBlur={() => void autosave.flush()}
        >
          <PlaceRemarks places={letter.places} part="title" />
          <TextField
            id={anchorOf('title')}
            label={text(messages.title)}
            value={fields.title}
            onChange={edit('title')}
            error={about('title')}
          />
          <PlaceRemarks places={letter.places} part="addressees" />
          <Addressees
            value={fields.addressees}
            onChange={edit('addressees')}
            error={about('addressees')}
          />
          {partsOf({ ...letter, ...fields }).map(
            ({ name, rows, message, hint }) => (
              <React.Fragment key={name}>
                {name === 'instruction' && (
                  <Remedy
                    letter={letter}
                    value={fields.remedy}
                    onChange={edit('remedy')}
                    onInstruction={putInstruction}
                  />
                )}
                <MarkupField
                  id={anchorOf(name)}
                  label={text(message)}
                  hint={text(hint)}
                  rows={rows}
                  value={fields[name]}
                  onChange={edit(name)}
                  error={about(name)}
                  before={<PlaceRemarks places={letter.places} part={name} />}
                />
              </React.Fragment>
            ),
          )}
          <PlaceRemarks places={letter.places} part="attachments" />
          <TextArea
            id={anchorOf('attachments')}
            label={text(messages.attachments)}
            hint={text(messages.attachmentsHint)}
            rows={2}
            value={fields.attachments}
            onChange={edit('attachments')}
            error={about('attachments')}
          />
        </form>
        <Approval letter={letter} />
      </div>
      <Preview
        path={path}
        title={letter.title}
        before={autosave.flush}
        changed={draft.changes !== fresh && draft.changes}
        onFresh={markFresh}
        follows={follows}
        onFollows={setFollows}
      />
      {state.dialog === 'przekaz' && (
        <SubmitDialog letter={letter} onClose={closeDialog} />
      )}
      {state.dialog === 'wersje' && (
        <VersionsDialog
          letter={letter}
          onClose={closeDialog}
          onRestored={draft.reload}
        />
      )}
      {conflict && (
        <ConflictDialog
          error={conflict}
          mine={fields}
          onResolve={draft.resolve}
          onClose={draft.laterConflict}
        />
      )}
    </div>
  );
}
