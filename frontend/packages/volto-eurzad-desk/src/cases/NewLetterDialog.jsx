import React, { useState } from 'react';
import { useHistory } from 'react-router-dom';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useNewLetter } from '../api/mutations';
import { useLetterTemplates } from '../api/queries';
import { useText } from '../format/text';
import { cases as messages } from '../messages/cases';
import { FormDialog } from '../ui/FormDialog';
import { Loaded } from '../ui/Waiting';
import { deskPath } from '../url/paths';
import { useUrlState, writeState } from '../url/state';

/** Chooses the template of a new letter and opens its editor. */
export function NewLetterDialog({ record, onClose }) {
  const text = useText();
  const history = useHistory();
  const [state] = useUrlState();
  const templates = useLetterTemplates(record.UID);
  const create = useNewLetter();
  const [chosen, setChosen] = useState(null);
  const only = templates.data?.length === 1 ? templates.data[0].id : null;
  const template = chosen || only;
  const submit = () =>
    create.mutate(
      { path: record['@id'], template },
      {
        onSuccess: (letter) =>
          history.push(
            deskPath(letter['@id']) +
              writeState({ ...state, dialog: undefined, section: undefined }),
          ),
      },
    );
  return (
    <FormDialog
      title={text(messages.newLetterTitle)}
      action={text(messages.startLetter)}
      error={create.error}
      busy={create.isPending}
      disabled={!template}
      onSubmit={submit}
      onClose={onClose}
    >
      <Loaded query={templates} lines={4}>
        {(entries) =>
          entries.length === 0 ? (
            <p>{text(messages.noTemplates)}</p>
          ) : (
            <RadioGroup
              className="desk-choices"
              value={template}
              onChange={setChosen}
            >
              <Label>{text(messages.template)}</Label>
              {entries.map((entry) => (
                <Radio key={entry.id} value={entry.id} className="desk-choice">
                  <span>
                    {entry.title}
                    <small>{entry.kind_title || entry.kind}</small>
                  </span>
                </Radio>
              ))}
            </RadioGroup>
          )
        }
      </Loaded>
    </FormDialog>
  );
}
