import React, { useState } from 'react';
import { useText } from '../format/text';
import { rules as messages } from '../messages/rules';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { SelectField, TextField } from '../ui/Fields';
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
  cosignatories: [],
  signature_required: false,
};

/** A rule as it is typed, and as it is sent. */
const typed = (rule) => ({
  ...rule,
  units: rule.units.join(', '),
});
const sent = (rule) => ({
  ...rule,
  units: rule.units.split(/[,;\s]+/).filter(Boolean),
});

const ABOVE = [1, 2];

/** Whom a level can name: as the server writes it, and in words. One that is not offered any more stays as it is. */
function useLevels(units, chosen) {
  const text = useText();
  const known = [
    { value: 'head', title: text(messages.ownHead) },
    ...ABOVE.map((up) => ({
      value: `head+${up}`,
      title: text(messages.headAbove, { up }),
    })),
    ...units.map(({ symbol, title }) => ({
      value: `head of ${symbol}`,
      title: text(messages.headOf, { unit: `${title} (${symbol})` }),
    })),
    ...units.map(({ symbol, title }) => ({
      value: `handler of ${symbol}`,
      title: text(messages.handlerOf, { unit: `${title} (${symbol})` }),
    })),
  ];
  const missing = chosen.filter(
    (one) => one && !known.some(({ value }) => value === one),
  );
  return [
    ...known,
    ...missing.map((value) => ({
      value,
      title: text(messages.person, { id: value.replace(/^person /, '') }),
    })),
  ];
}

/** The levels of a rule in their order. */
function Levels({ steps, levels, onChange, error }) {
  const text = useText();
  return (
    <div>
      {steps.map((step, at) => (
        <div className="desk-row" key={at}>
          <SelectField
            label={text(messages.level, { number: at + 1 })}
            value={step}
            onChange={(value) =>
              onChange(steps.map((one, place) => (place === at ? value : one)))
            }
            options={levels}
            error={at === 0 ? error : undefined}
          />
          {steps.length > 1 && (
            <Button
              small
              look="quiet"
              icon="close"
              onClick={() => onChange(steps.filter((_, place) => place !== at))}
            >
              {text(messages.removeLevel, { number: at + 1 })}
            </Button>
          )}
        </div>
      ))}
      <Button
        small
        icon="plus"
        disabled={steps.length >= 8}
        onClick={() => onChange([...steps, 'head+1'])}
      >
        {text(messages.addLevel)}
      </Button>
    </div>
  );
}

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

function Rule({
  rule,
  at,
  kinds,
  units,
  error,
  mayChange,
  onChange,
  onRemove,
  onUp,
}) {
  const text = useText();
  const levels = useLevels(units, [
    ...rule.steps,
    rule.opinion,
    rule.signatory,
    ...(rule.cosignatories || []),
  ]);
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
      <Levels
        steps={rule.steps}
        levels={levels}
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
      <SelectField
        label={text(messages.opinion)}
        value={rule.opinion}
        onChange={set('opinion')}
        options={[{ value: '', title: text(messages.opinionNone) }, ...levels]}
        error={about('opinion')}
      />
      <Check
        label={text(messages.opinionRequired)}
        checked={rule.opinion_required}
        onChange={set('opinion_required')}
      />
      <SelectField
        label={text(messages.signatory)}
        value={rule.signatory}
        onChange={set('signatory')}
        options={[
          { value: '', title: text(messages.signatoryNone) },
          ...levels,
        ]}
        error={about('signatory')}
      />
      <SelectField
        label={text(messages.cosignatory)}
        value={(rule.cosignatories || [])[0] || ''}
        onChange={(value) =>
          set('cosignatories')([
            ...(value ? [value] : []),
            ...(rule.cosignatories || []).slice(1),
          ])
        }
        options={[
          { value: '', title: text(messages.cosignatoryNone) },
          ...levels,
        ]}
        error={about('cosignatories')}
      />
      <Check
        label={text(messages.signatureRequired)}
        checked={rule.signature_required}
        onChange={set('signature_required')}
      />
      {mayChange && (
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
      )}
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
            units={data.units}
            mayChange={mayChange}
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
