import React, { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import { pathOf } from '../api/client';
import { useSaveLetter } from '../api/mutations';
import { time } from '../format/dates';
import { useText } from '../format/text';
import { letters as messages } from '../messages/letters';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { TextArea, TextField } from '../ui/Fields';
import { Icon } from '../ui/Icon';
import { useUrlState } from '../url/state';
import { Addressees } from './Addressees';
import { LetterHead } from './LetterHead';
import { Missing } from './Missing';
import { anchorOf, linesOf, partsOf } from './parts';
import { Preview } from './Preview';
import { SubmitDialog } from './SubmitDialog';
import { useAutosave } from './useAutosave';

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

const FIELDS = [
  'title',
  'legal_basis',
  'operative_part',
  'reasons',
  'instruction',
  'attachments',
  'addressees',
];

const addresseeOf = ({ name, address, channel }) => ({
  name,
  address,
  channel,
});

function textOf(letter) {
  const given = Object.fromEntries(
    FIELDS.map((name) => [name, linesOf(letter[name])]),
  );
  return { ...given, addressees: (letter.addressees || []).map(addresseeOf) };
}

/** The editor of a draft beside its preview. */
export function LetterDraft({ letter }) {
  const text = useText();
  const [state, change] = useUrlState();
  const [fields, setFields] = useState(() => textOf(letter));
  const path = pathOf(letter['@id']);
  const save = useSaveLetter(path);
  const autosave = useAutosave((changes) => save.mutateAsync(changes));
  const [changed, setChanged] = useState(false);
  const markFresh = useCallback(() => setChanged(false), []);
  const listed = Array.isArray(letter.attachments);

  const edit = (name) => (value) => {
    setChanged(true);
    setFields((before) => ({ ...before, [name]: value }));
    const lines = name === 'attachments' && listed;
    autosave.change({
      [name]: lines
        ? value
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean)
        : value,
    });
  };
  const about = (name) => save.error?.about?.(name);
  const openSubmit = async () => {
    if (await autosave.flush()) change({ dialog: 'przekaz' });
  };

  return (
    <div className="desk-letter-page">
      <div className="desk-letter-page__text">
        <LetterHead letter={letter}>
          <div className="desk-actions">
            <Button
              look="primary"
              icon="stamp"
              onClick={() => void openSubmit()}
            >
              {text(messages.submit)}
            </Button>
            <SavedState autosave={autosave} />
          </div>
        </LetterHead>
        <Missing elements={letter.elements_missing} kind={letter.kind} />
        <form
          className="desk-form"
          onSubmit={(event) => event.preventDefault()}
          onBlur={() => void autosave.flush()}
        >
          <TextField
            id={anchorOf('title')}
            label={text(messages.title)}
            value={fields.title}
            onChange={edit('title')}
            error={about('title')}
          />
          <Addressees
            value={fields.addressees}
            onChange={edit('addressees')}
            error={about('addressees')}
          />
          {partsOf(letter).map(({ name, rows, message, hint }) => (
            <TextArea
              key={name}
              id={anchorOf(name)}
              label={text(message)}
              hint={text(hint)}
              rows={rows}
              value={fields[name]}
              onChange={edit(name)}
              error={about(name)}
            />
          ))}
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
      </div>
      <Preview
        path={path}
        title={letter.title}
        before={autosave.flush}
        changed={changed}
        onFresh={markFresh}
      />
      {state.dialog === 'przekaz' && (
        <SubmitDialog
          letter={letter}
          onClose={() => change({ dialog: undefined })}
        />
      )}
    </div>
  );
}
