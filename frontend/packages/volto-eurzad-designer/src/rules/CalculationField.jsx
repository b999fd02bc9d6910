import { useState } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { Button } from 'volto-eurzad-desk/ui/Button';
import { SelectField } from 'volto-eurzad-desk/ui/Fields';
import { NumberField } from '../editor/NumberField';
import { designer } from '../messages/designer';
import { calculationOf, sources, termsOf, WAYS } from './calculations';
import { Rows } from './ConditionField';
import { askable } from './conditions';
import { RawRule } from './RawRule';

const NO_CONDITION = { join: 'and', rows: [] };
const SEPARATOR = '/';

/** How the value of a field is reckoned: the sum of amounts, each with its condition. */
export function CalculationField({ definition, except, rule, onChange }) {
  const text = useText();
  const terms = termsOf(rule);
  const [raw, setRaw] = useState(terms === null);
  const known = sources(definition, except);
  const asked = askable(definition, except);
  if (raw || terms === null)
    return (
      <div className="fd-rule">
        <RawRule
          label={text(designer.calculate)}
          rule={rule}
          onChange={onChange}
        />
        {terms !== null && (
          <Button small look="quiet" onClick={() => setRaw(false)}>
            {text(designer.asRows)}
          </Button>
        )}
      </div>
    );
  const put = (next) => onChange(calculationOf(next) ?? undefined);
  return (
    <fieldset className="desk-group fd-rule">
      <legend>{text(designer.calculate)}</legend>
      {terms.length === 0 ? (
        <p className="desk-muted">{text(designer.notCalculated)}</p>
      ) : (
        <p className="desk-muted">{text(designer.calculatedHint)}</p>
      )}
      {terms.map((term, index) => (
        <Term
          key={index}
          number={index + 1}
          term={term}
          known={known}
          asked={asked}
          onChange={(next) =>
            put(terms.map((one, at) => (at === index ? next : one)))
          }
          onRemove={() => put(terms.filter((_, at) => at !== index))}
        />
      ))}
      <div className="fd-actions">
        <Button
          small
          icon="plus"
          onClick={() => put([...terms, { amount: 0, by: 'once' }])}
        >
          {text(designer.addTerm)}
        </Button>
        <Button
          small
          look="quiet"
          onClick={() => {
            if (!terms.length) put([{ amount: 0, by: 'once' }]);
            setRaw(true);
          }}
        >
          {text(designer.asText)}
        </Button>
      </div>
    </fieldset>
  );
}

function optionsOf(by, { tables, numbers, columns }) {
  if (by === 'rows')
    return tables.map(({ name, title }) => ({ value: name, title }));
  if (by === 'field')
    return numbers.map(({ name, title }) => ({ value: name, title }));
  return columns.map(({ table, column }) => ({
    value: `${table.name}${SEPARATOR}${column.name}`,
    title: `${table.title}: ${column.title}`,
  }));
}

function withSource(term, value) {
  const [of, column] = value.split(SEPARATOR);
  return column ? { ...term, of, column } : { ...term, of };
}

function Term({ number, term, known, asked, onChange, onRemove }) {
  const text = useText();
  const offered = WAYS.filter(
    (by) => by === 'once' || optionsOf(by, known).length > 0,
  );
  const { amount, when } = term;
  const change = (by) => {
    const bare = { amount, by, ...(when ? { when } : {}) };
    onChange(
      by === 'once' ? bare : withSource(bare, optionsOf(by, known)[0].value),
    );
  };
  const source = term.column ? `${term.of}${SEPARATOR}${term.column}` : term.of;
  return (
    <fieldset className="fd-term">
      <legend>{text(designer.term, { number })}</legend>
      <NumberField
        label={text(designer.amount)}
        fraction
        value={amount}
        onChange={(value) => onChange({ ...term, amount: value ?? 0 })}
      />
      <SelectField
        label={text(designer.by)}
        value={term.by}
        onChange={change}
        options={offered.map((by) => ({
          value: by,
          title: text(designer[`by_${by}`]),
        }))}
      />
      {term.by !== 'once' && (
        <SelectField
          label={text(designer.of)}
          value={source}
          onChange={(value) => onChange(withSource(term, value))}
          options={optionsOf(term.by, known)}
        />
      )}
      <div className="fd-term__when">
        <p className="fd-label">{text(designer.countedWhen)}</p>
        <Rows
          condition={when || NO_CONDITION}
          empty={text(designer.always)}
          fields={asked}
          onChange={(next) =>
            onChange({ ...term, when: next.rows.length ? next : undefined })
          }
        />
      </div>
      <Button small look="quiet" icon="close" onClick={onRemove}>
        {text(designer.removeTerm)}
      </Button>
    </fieldset>
  );
}
