import React, { useState } from 'react';
import { useHistory } from 'react-router-dom';
import { usePlanReorganisation } from '../api/office';
import { useUnits } from '../api/queries';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { reorganisation as messages } from '../messages/reorganisation';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { errorSentence } from '../ui/errors';
import { SelectField, TextField } from '../ui/Fields';
import { Notice } from '../ui/Notice';
import { reorganisationPath, routes } from '../url/paths';
import { API_FIELDS, EMPTY, FIELDS, KINDS, sentChange } from './changes';
import { ForAdministrators } from './ForAdministrators';

const unitOptions = (units, none) => [
  { value: '', title: none },
  ...units.map(({ symbol, title }) => ({
    value: symbol,
    title: `${symbol} – ${title}`,
  })),
];

function UnitsField({ units, value, onChange, error }) {
  const text = useText();
  const toggle = (symbol) =>
    onChange(
      value.includes(symbol)
        ? value.filter((one) => one !== symbol)
        : [...value, symbol],
    );
  return (
    <fieldset className="desk-group">
      <legend>{text(messages.units)}</legend>
      {error && <p className="desk-field__error">{error}</p>}
      {units.map(({ symbol, title }) => (
        <label key={symbol} className="desk-check">
          <input
            type="checkbox"
            checked={value.includes(symbol)}
            onChange={() => toggle(symbol)}
          />
          <span>
            {symbol} – {title}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function ChangeField({ name, change, set, units, error }) {
  const text = useText();
  const field = {
    value: change[name],
    onChange: (value) => set({ ...change, [name]: value }),
    error,
  };
  switch (name) {
    case 'symbol':
      return <TextField label={text(messages.symbol)} {...field} />;
    case 'title':
      return <TextField label={text(messages.newTitle)} {...field} />;
    case 'parent':
      return (
        <SelectField
          label={text(messages.parent)}
          options={unitOptions(units, text(messages.noParent))}
          {...field}
        />
      );
    case 'unit':
      return (
        <SelectField
          label={text(messages.unit)}
          options={unitOptions(units, '')}
          {...field}
        />
      );
    case 'units':
      return <UnitsField units={units} {...field} />;
    case 'successor':
      return (
        <TextField
          label={text(messages.successor)}
          hint={text(messages.successorHint)}
          {...field}
        />
      );
    case 'classes':
      return (
        <TextField
          label={text(messages.classes)}
          hint={text(messages.classesHint)}
          {...field}
        />
      );
    default:
      return (
        <label className="desk-check">
          <input
            type="checkbox"
            checked={change.people}
            onChange={(event) => field.onChange(event.target.checked)}
          />
          <span>{text(messages.people)}</span>
        </label>
      );
  }
}

function Change({ number, change, set, remove, units, errorOf }) {
  const text = useText();
  return (
    <fieldset className="desk-group desk-change">
      <legend>{text(messages.change, { number })}</legend>
      <SelectField
        label={text(messages.kind)}
        value={change.kind}
        onChange={(kind) => set({ ...change, kind })}
        options={KINDS.map((kind) => ({
          value: kind,
          title: text(messages[kind]),
        }))}
      />
      {FIELDS[change.kind].map((name) => (
        <ChangeField
          key={name}
          name={name}
          change={change}
          set={set}
          units={units}
          error={errorOf(API_FIELDS[name] || name)}
        />
      ))}
      {remove && (
        <Button small icon="close" onClick={remove}>
          {text(messages.removeChange, { number })}
        </Button>
      )}
    </fieldset>
  );
}

function PlanForm() {
  const text = useText();
  const history = useHistory();
  const units = useUnits();
  const plan = usePlanReorganisation();
  const [title, setTitle] = useState('');
  const [day, setDay] = useState(today());
  const [changes, setChanges] = useState([{ ...EMPTY, id: 1 }]);
  const about = (field) => plan.error?.about(field);
  const put = (index) => (change) =>
    setChanges(changes.map((one, at) => (at === index ? change : one)));
  const submit = (event) => {
    event.preventDefault();
    plan.mutate(
      { title, day: day || '', changes: changes.map(sentChange) },
      { onSuccess: ({ id }) => history.push(reorganisationPath(id)) },
    );
  };
  return (
    <form className="desk-form" noValidate onSubmit={submit}>
      {plan.error && (
        <Notice tone="error">{errorSentence(plan.error, text)}</Notice>
      )}
      <TextField
        label={text(messages.name)}
        hint={text(messages.nameHint)}
        value={title}
        onChange={setTitle}
        error={about('title')}
      />
      <DateField
        label={text(messages.day)}
        hint={text(messages.dayHint)}
        value={day}
        onChange={setDay}
        error={about('day')}
      />
      {changes.map((change, index) => (
        <Change
          key={change.id}
          number={index + 1}
          change={change}
          set={put(index)}
          remove={
            changes.length > 1
              ? () => setChanges(changes.filter((_, at) => at !== index))
              : null
          }
          units={units.data || []}
          errorOf={(name) => about(`changes.${index}.${name}`)}
        />
      ))}
      <div className="desk-actions">
        <Button
          icon="plus"
          onClick={() =>
            setChanges([
              ...changes,
              { ...EMPTY, id: Math.max(...changes.map(({ id }) => id)) + 1 },
            ])
          }
        >
          {text(messages.addChange)}
        </Button>
        <Button type="submit" look="primary" busy={plan.isPending}>
          {plan.isPending ? text(common.working) : text(messages.showPreview)}
        </Button>
      </div>
    </form>
  );
}

/** Planning a reorganisation; what it brings is shown before anything is done. */
export function NewReorganisationPage() {
  const text = useText();
  useDocumentTitle(text(messages.plan));
  return (
    <ForAdministrators>
      <div className="desk-page">
        <Back to={routes.reorganisations}>{text(messages.back)}</Back>
        <h1>{text(messages.plan)}</h1>
        <p>{text(messages.intro)}</p>
        <PlanForm />
      </div>
    </ForAdministrators>
  );
}
