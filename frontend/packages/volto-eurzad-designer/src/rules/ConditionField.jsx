import { useState } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { Button } from 'volto-eurzad-desk/ui/Button';
import { IconButton } from '../editor/ChoicesField';
import { NumberField } from '../editor/NumberField';
import { designer } from '../messages/designer';
import { isNumber } from '../model/kinds';
import {
  askable,
  conditionOf,
  operatorsOf,
  rowsOf,
  takesValue,
} from './conditions';
import { RawRule } from './RawRule';

/** A condition in rows: field, comparison, value. `always` says what holds without one. */
export function ConditionField({
  label,
  always,
  definition,
  except,
  rule,
  onChange,
}) {
  const text = useText();
  const read = rowsOf(rule);
  const [raw, setRaw] = useState(read === null);
  const fields = askable(definition, except);
  if (raw || read === null)
    return (
      <div className="fd-rule">
        <RawRule label={label} rule={rule} onChange={onChange} />
        {read !== null && (
          <Button small look="quiet" onClick={() => setRaw(false)}>
            {text(designer.asRows)}
          </Button>
        )}
      </div>
    );
  return (
    <fieldset className="desk-group fd-rule">
      <legend>{label}</legend>
      <Rows
        condition={read}
        empty={always}
        fields={fields}
        onChange={(next) => onChange(conditionOf(next) ?? undefined)}
      />
      {read.rows.length > 0 && (
        <Button small look="quiet" onClick={() => setRaw(true)}>
          {text(designer.asText)}
        </Button>
      )}
    </fieldset>
  );
}

/** The rows alone, also inside a calculation. */
export function Rows({ condition, empty, fields, onChange }) {
  const text = useText();
  const { join, rows } = condition;
  const put = (changed) => onChange({ join, rows: changed });
  const add = () => put([...rows, firstRow(fields[0])]);
  return (
    <>
      {rows.length === 0 && <p className="desk-muted">{empty}</p>}
      {rows.length > 1 && (
        <select
          aria-label={text(designer.join)}
          value={join}
          onChange={(event) => onChange({ join: event.target.value, rows })}
        >
          <option value="and">{text(designer.join_and)}</option>
          <option value="or">{text(designer.join_or)}</option>
        </select>
      )}
      {rows.map((row, index) => (
        <Row
          key={index}
          row={row}
          fields={fields}
          onChange={(next) =>
            put(rows.map((one, at) => (at === index ? next : one)))
          }
          onRemove={() => put(rows.filter((_, at) => at !== index))}
        />
      ))}
      {fields.length > 0 ? (
        <div>
          <Button small icon="plus" onClick={add}>
            {text(designer.addCondition)}
          </Button>
        </div>
      ) : (
        <p className="desk-muted">{text(designer.nothingToAsk)}</p>
      )}
    </>
  );
}

function firstRow(field) {
  const [operator] = operatorsOf(field);
  return {
    field: field.name,
    operator,
    ...(takesValue(operator) ? { value: firstValue(field, operator) } : {}),
  };
}

function firstValue(field, operator) {
  if (operator === 'count') return 1;
  if (field.choices) return field.choices[0]?.value ?? '';
  return isNumber(field) ? 0 : '';
}

function Row({ row, fields, onChange, onRemove }) {
  const text = useText();
  const field = fields.find((one) => one.name === row.field);
  const choose = (name) =>
    onChange(firstRow(fields.find((one) => one.name === name)));
  const compare = (operator) =>
    onChange({
      field: row.field,
      operator,
      ...(takesValue(operator)
        ? { value: row.value ?? firstValue(field, operator) }
        : {}),
    });
  return (
    <div className="fd-row">
      <select
        aria-label={text(designer.conditionField)}
        value={field ? row.field : ''}
        onChange={(event) => choose(event.target.value)}
      >
        {!field && <option value="">{row.field}</option>}
        {fields.map((one) => (
          <option key={one.name} value={one.name}>
            {one.title || one.name}
          </option>
        ))}
      </select>
      <select
        aria-label={text(designer.comparison)}
        value={row.operator}
        disabled={!field}
        onChange={(event) => compare(event.target.value)}
      >
        {(field ? operatorsOf(field) : [row.operator]).map((one) => (
          <option key={one} value={one}>
            {text(designer[`operator_${OPERATORS[one] || one}`])}
          </option>
        ))}
      </select>
      {field && takesValue(row.operator) && (
        <Value
          field={field}
          row={row}
          onChange={(value) => onChange({ ...row, value })}
        />
      )}
      <IconButton
        icon="close"
        label={text(designer.removeCondition)}
        onClick={onRemove}
      />
    </div>
  );
}

/** The signs of comparisons as words of message ids. */
const OPERATORS = {
  '==': 'is',
  '!=': 'isnot',
  '<': 'less',
  '<=': 'most',
  '>': 'greater',
  '>=': 'least',
};

function Value({ field, row, onChange }) {
  const text = useText();
  const label = text(designer.value);
  if (row.operator === 'count' || isNumber(field))
    return (
      <NumberField
        label={<span className="desk-sr">{label}</span>}
        fraction={isNumber(field)}
        value={row.value}
        onChange={(value) => onChange(value ?? 0)}
      />
    );
  if (field.choices)
    return (
      <select
        aria-label={label}
        value={row.value}
        onChange={(event) => onChange(event.target.value)}
      >
        {field.choices.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    );
  if (field.type === 'date') return <DateValue {...{ label, row, onChange }} />;
  return (
    <input
      aria-label={label}
      value={row.value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

const TODAY = { today: [] };

/** A day, or the day on which the form is filled in. */
function DateValue({ label, row, onChange }) {
  const text = useText();
  const today = typeof row.value === 'object';
  return (
    <>
      {!today && (
        <input
          type="date"
          aria-label={label}
          value={row.value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <label className="desk-check">
        <input
          type="checkbox"
          checked={today}
          onChange={(event) => onChange(event.target.checked ? TODAY : '')}
        />
        {text(designer.today)}
      </label>
    </>
  );
}
