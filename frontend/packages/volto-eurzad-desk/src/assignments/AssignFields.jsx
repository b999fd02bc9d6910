import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { useAssignmentTemplates } from '../api/assignments';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { assign as messages } from '../messages/assign';
import { common } from '../messages/common';
import { PersonField } from '../people/PersonField';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { SelectField, TextArea } from '../ui/Fields';
import { routes } from '../url/paths';
import { fieldsOf, Recipients } from './Recipients';

const QUICK = [
  [3, 'inDays'],
  [7, 'inWeek'],
  [14, 'inTwoWeeks'],
];

/** The day so many days from today, as "2026-12-01". */
export function dayAfter(days, now = new Date()) {
  return today(new Date(now.getTime() + days * 24 * 3600 * 1000));
}

function TemplateField({ value, onChange }) {
  const text = useText();
  const { data } = useAssignmentTemplates();
  if (!data || (!data.last && data.items.length === 0)) return null;
  const options = [
    { value: '', title: text(messages.noTemplate) },
    ...(data.last ? [{ value: 'last', title: text(messages.last) }] : []),
    ...data.items.map((one) => ({
      value: String(one.id),
      title:
        one.scope === 'office'
          ? text(messages.officeTemplate, { title: one.title })
          : one.title,
    })),
  ];
  const choose = (id) => {
    const found =
      id === 'last'
        ? data.last
        : data.items.find((one) => String(one.id) === id);
    onChange(id, found);
  };
  return (
    <SelectField
      label={text(messages.template)}
      value={value}
      onChange={choose}
      options={options}
    />
  );
}

function DueField({ value, onChange, error }) {
  const text = useText();
  return (
    <div className="desk-field">
      <DateField
        label={text(messages.due)}
        optional={text(common.optional)}
        value={value}
        error={error}
        onChange={onChange}
      />
      <div
        className="desk-quick"
        role="group"
        aria-label={text(messages.quickDue)}
      >
        {QUICK.map(([days, name]) => (
          <Button
            key={name}
            small
            look="plain"
            onClick={() => onChange(dayAfter(days))}
          >
            {text(messages[name])}
          </Button>
        ))}
      </div>
    </div>
  );
}

/**
 * What an assignment consists of: template → who is responsible → instruction → day → others.
 * `about` gives the server's sentence about a field.
 */
export function AssignFields({ fields, onChange, about, missing }) {
  const text = useText();
  const [template, setTemplate] = useState('');
  const change = (changes) => onChange({ ...fields, ...changes });
  return (
    <>
      <TemplateField
        value={template}
        onChange={(id, found) => {
          setTemplate(id);
          if (!found) return;
          const { unit, handler } = fields;
          change({
            ...fieldsOf(found),
            ...(found.unit ? {} : { unit, handler }),
            due: found.due || '',
          });
        }}
      />
      <PersonField
        unit={fields.unit}
        person={fields.handler}
        onChange={({ unit, person }) => change({ unit, handler: person })}
        unitLabel={text(messages.unit)}
        personLabel={text(messages.handler)}
        personHint={text(messages.handlerHint)}
        nobody={text(messages.headDecides)}
        unitError={
          about('unit') ||
          (missing && !fields.unit ? text(messages.chooseUnit) : undefined)
        }
        personError={about('handler')}
      />
      <TextArea
        label={text(messages.instruction)}
        optional={text(common.optional)}
        rows={3}
        value={fields.instruction}
        error={about('instruction')}
        onChange={(instruction) => change({ instruction })}
      />
      <DueField
        value={fields.due}
        error={about('due')}
        onChange={(due) => change({ due })}
      />
      <Recipients
        value={fields.recipients}
        onChange={(recipients) => change({ recipients })}
        about={about}
      />
      <p>
        <Link to={routes.assignmentTemplates}>
          {text(messages.keepTemplates)}
        </Link>
      </p>
    </>
  );
}

export const NO_ASSIGNMENT = {
  unit: '',
  handler: '',
  instruction: '',
  due: '',
  recipients: [],
};

/** The fields as the API takes them. */
export const assignmentOf = (fields) => ({
  unit: fields.unit,
  handler: fields.handler || null,
  instruction: fields.instruction.trim(),
  due: fields.due || null,
  ...(fields.recipients.length ? { recipients: fields.recipients } : {}),
});
