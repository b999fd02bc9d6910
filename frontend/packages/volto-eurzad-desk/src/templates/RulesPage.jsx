import React, { useState } from 'react';
import { useText } from '../format/text';
import { rules as messages } from '../messages/rules';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { useRules, useSaveRules } from './queries';

const NEW = {
  kinds: [],
  units: [],
  steps: ['head'],
  opinion: '',
  opinion_required: false,
  resubmit: 'start',
  signatory: '',
  signature_required: false,
};

const linesOf = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** A rule as it is typed, and as it is sent. */
const typed = (rule) => ({
  ...rule,
  units: rule.units.join(', '),
  steps: rule.steps.join('\n'),
});
const sent = (rule) => ({
  ...rule,
  units: rule.units.split(/[,;\s]+/).filter(Boolean),
  steps: linesOf(rule.steps),
  opinion: rule.opinion.trim(),
  signatory: rule.signatory.trim(),
});

function Check({ label, checked, onChange }) {
  return (
    <label className="desk-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />{' '}
      {label}
    </label>
  );
}

function Rule({ rule, at, kinds, error, onChange, onRemove, onUp }) {
  const text = useText();
  const set = (name) => (value) => onChange({ ...rule, [name]: value });
  const about = (name) => error?.about(`rules.${at}.${name}`);
  return (
    <fieldset className="desk-group">
      <legend>{text(messages.rule, { number: at + 1 })}</legend>
      <fieldset className="desk-plain-fieldset">
        <legend>{text(messages.kinds)}</legend>
        <p className="desk-field__hint">{text(messages.kindsHint)}</p>
        <div className="desk-row">
          {kinds.map(({ id, title }) => (
            <Check
              key={id}
              label={title}
              checked={rule.kinds.includes(id)}
              onChange={(on) =>
                set('kinds')(
                  on
                    ? [...rule.kinds, id]
                    : rule.kinds.filter((one) => one !== id),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      <TextField
        label={text(messages.units)}
        hint={text(messages.unitsHint)}
        value={rule.units}
        onChange={set('units')}
        error={about('units')}
      />
      <TextArea
        label={text(messages.steps)}
        hint={text(messages.stepsHint)}
        rows={3}
        value={rule.steps}
        onChange={set('steps')}
        error={about('steps')}
      />
      <SelectField
        label={text(messages.resubmit)}
        value={rule.resubmit}
        onChange={set('resubmit')}
        options={['start', 'returned'].map((id) => ({
          value: id,
          title: text(messages[`resubmit_${id}`]),
        }))}
        error={about('resubmit')}
      />
      <TextField
        label={text(messages.opinion)}
        hint={text(messages.opinionHint)}
        value={rule.opinion}
        onChange={set('opinion')}
        error={about('opinion')}
      />
      <Check
        label={text(messages.opinionRequired)}
        checked={rule.opinion_required}
        onChange={set('opinion_required')}
      />
      <TextField
        label={text(messages.signatory)}
        hint={text(messages.signatoryHint)}
        value={rule.signatory}
        onChange={set('signatory')}
        error={about('signatory')}
      />
      <Check
        label={text(messages.signatureRequired)}
        checked={rule.signature_required}
        onChange={set('signature_required')}
      />
      <div className="desk-actions">
        {at > 0 && (
          <Button small look="quiet" onClick={onUp}>
            {text(messages.up)}
          </Button>
        )}
        <Button small look="quiet" icon="close" onClick={onRemove}>
          {text(messages.remove, { number: at + 1 })}
        </Button>
      </div>
    </fieldset>
  );
}

function Rules({ data }) {
  const text = useText();
  const { tell, may } = useDesk();
  const save = useSaveRules();
  const [rules, setRules] = useState(() => data.rules.map(typed));
  const mayChange = may('manage-office');
  const change = (at, rule) =>
    setRules(rules.map((one, number) => (number === at ? rule : one)));
  const remove = (at) => {
    const before = rules;
    setRules(rules.filter((_, number) => number !== at));
    tell({ text: text(messages.removed), undo: () => setRules(before) });
  };
  const up = (at) => {
    const moved = [...rules];
    [moved[at - 1], moved[at]] = [moved[at], moved[at - 1]];
    setRules(moved);
  };
  return (
    <form
      className="desk-form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(rules.map(sent), {
          onSuccess: () => tell({ text: text(messages.saved) }),
        });
      }}
    >
      {!mayChange && (
        <Notice tone="info">{text(messages.onlyAdministrator)}</Notice>
      )}
      {save.error && (
        <Notice tone="error">{errorSentence(save.error, text)}</Notice>
      )}
      {rules.length === 0 && <p>{text(messages.none)}</p>}
      <fieldset className="desk-plain-fieldset" disabled={!mayChange}>
        {rules.map((rule, at) => (
          <Rule
            key={at}
            rule={rule}
            at={at}
            kinds={data.kinds}
            error={save.error}
            onChange={(changed) => change(at, changed)}
            onRemove={() => remove(at)}
            onUp={() => up(at)}
          />
        ))}
      </fieldset>
      {mayChange && (
        <div className="desk-actions">
          <Button icon="plus" onClick={() => setRules([...rules, typed(NEW)])}>
            {text(messages.add)}
          </Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {text(messages.save)}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Who approves which letters, by kind and unit. */
export function RulesPage() {
  const text = useText();
  const query = useRules();
  useDocumentTitle(text(messages.title));
  return (
    <div className="desk-page">
      <h1>{text(messages.title)}</h1>
      <p>{text(messages.intro)}</p>
      <Loaded query={query} lines={8}>
        {(data) => <Rules data={data} />}
      </Loaded>
    </div>
  );
}
