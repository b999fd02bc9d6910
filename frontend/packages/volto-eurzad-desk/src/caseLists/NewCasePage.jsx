import React, { useState } from 'react';
import { useHistory } from 'react-router-dom';
import { useBeginCase } from '../api/circle';
import { PersonSelect } from '../circle/UnitAndPerson';
import { useText } from '../format/text';
import { caseLists as messages } from '../messages/caseLists';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { SelectField, TextField } from '../ui/Fields';
import { Notice } from '../ui/Notice';
import { Empty } from '../ui/Waiting';
import { deskPath, routes } from '../url/paths';
import { useMyUnits } from './useMyUnits';

function Form({ units }) {
  const text = useText();
  const history = useHistory();
  const { tell, functions, user } = useDesk();
  const begin = useBeginCase();
  const [title, setTitle] = useState('');
  const [unit, setUnit] = useState(units[0].value);
  const [handler, setHandler] = useState('');
  const [tried, setTried] = useState(false);
  const heads = functions.some(
    (held) => held.unit === unit && held.function === 'head',
  );
  const about = (field) => begin.error?.about(field);
  const submit = (event) => {
    event.preventDefault();
    setTried(true);
    if (!title.trim()) return;
    begin.mutate(
      {
        title: title.trim(),
        unit,
        ...(heads && handler ? { handler } : {}),
      },
      {
        onSuccess: (made) => {
          tell({ text: text(messages.begun) });
          history.push(deskPath(made['@id']));
        },
      },
    );
  };
  return (
    <form className="desk-form desk-form--page" onSubmit={submit} noValidate>
      {begin.error && (
        <Notice tone="error">{errorSentence(begin.error, text)}</Notice>
      )}
      <TextField
        label={text(messages.newCaseTitle)}
        value={title}
        onChange={setTitle}
        error={
          about('title') ||
          (tried && !title.trim() ? text(messages.giveTitle) : undefined)
        }
      />
      <SelectField
        label={text(messages.unit)}
        value={unit}
        onChange={(symbol) => {
          setUnit(symbol);
          setHandler('');
        }}
        error={about('unit')}
        options={units}
      />
      {heads && (
        <PersonSelect
          unit={unit}
          label={text(messages.newCaseHandler)}
          none={`${text(messages.newCaseMe)} (${user.fullname})`}
          value={handler}
          onChange={setHandler}
          error={about('handler')}
        />
      )}
      <div className="desk-actions">
        <Button
          type="submit"
          look="primary"
          icon="folder"
          busy={begin.isPending}
        >
          {text(messages.newCaseAction)}
        </Button>
      </div>
    </form>
  );
}

/** Begins a case ex officio: what, in which unit, by whom. */
export function NewCasePage() {
  const text = useText();
  const units = useMyUnits();
  useDocumentTitle(text(messages.newCase));
  return (
    <div className="desk-page">
      <Back to={routes.caseLists}>{text(messages.title)}</Back>
      <h1>{text(messages.newCase)}</h1>
      {units.length === 0 ? (
        <Empty icon="folder" title={text(messages.newCase)}>
          <p>{text(messages.notForYou)}</p>
        </Empty>
      ) : (
        <>
          <p className="desk-muted">{text(messages.newCaseIntro)}</p>
          <Form units={units} />
        </>
      )}
    </div>
  );
}
