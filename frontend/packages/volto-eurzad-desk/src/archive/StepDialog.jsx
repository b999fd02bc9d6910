import React, { useState } from 'react';
import { useArchiveChange } from '../api/archive';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { DateField } from '../ui/DateField';
import { Field, SelectField, TextArea, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';

const CHUNK = 0x8000;

/** The bytes of a file as base64. */
async function base64Of(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(binary);
}

/** One field of a step: its `type` is text, area, date, select, check or file. */
function StepField({ field, value, error, onChange }) {
  const text = useText();
  const shared = {
    label: field.label,
    hint: field.hint,
    error,
    optional: field.optional ? text(common.optional) : undefined,
  };
  if (field.type === 'area')
    return <TextArea rows={3} value={value} onChange={onChange} {...shared} />;
  if (field.type === 'date')
    return <DateField value={value} onChange={onChange} {...shared} />;
  if (field.type === 'select')
    return (
      <SelectField
        value={value}
        onChange={onChange}
        options={field.options}
        {...shared}
      />
    );
  if (field.type === 'check')
    return (
      <div>
        {error && <p className="desk-field__error">{error}</p>}
        <label className="desk-check">
          <input
            type="checkbox"
            checked={value === true}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange(event.target.checked)}
          />
          <span>{field.label}</span>
        </label>
      </div>
    );
  if (field.type === 'file')
    return (
      <Field {...shared}>
        {(aria) => (
          <input
            type="file"
            accept="application/pdf"
            onChange={(event) => onChange(event.target.files[0] || null)}
            {...aria}
          />
        )}
      </Field>
    );
  return <TextField value={value} onChange={onChange} {...shared} />;
}

const MISSING = {
  file: messages.missingFile,
  check: messages.missingConfirmation,
};

/**
 * Asks for what a step of the archive needs and does it. `fields`: `{name, label, type, optional, hint, value, options}`;
 * `path` and `body` are sent, `done` is told afterwards.
 */
export function StepDialog({
  title,
  action,
  look,
  meaning,
  warning,
  fields = [],
  path,
  body = {},
  done,
  onDone,
  onClose,
}) {
  const text = useText();
  const { tell } = useDesk();
  const change = useArchiveChange();
  const [values, setValues] = useState(() =>
    Object.fromEntries(fields.map(({ name, value }) => [name, value ?? ''])),
  );
  const [tried, setTried] = useState(false);
  const lacks = (field) => !field.optional && !values[field.name];
  const errorOf = (field) =>
    change.error?.about(field.name) ||
    (tried && lacks(field)
      ? text(MISSING[field.type] || messages.missing)
      : undefined);

  const submit = async () => {
    setTried(true);
    if (fields.some(lacks)) return;
    const sent = { ...body };
    for (const { name, type } of fields) {
      const value = values[name];
      if (value === '' || value === null) continue;
      sent[name] =
        type === 'file'
          ? { filename: value.name, data: await base64Of(value) }
          : value;
    }
    change.mutate(
      { path, ...sent },
      {
        onSuccess: (result) => {
          onClose();
          tell({ text: done });
          onDone?.(result);
        },
      },
    );
  };

  return (
    <FormDialog
      title={title}
      action={action}
      look={look}
      error={change.error}
      busy={change.isPending}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {warning && <Notice tone="warning">{warning}</Notice>}
      {fields.map((field) => (
        <StepField
          key={field.name}
          field={field}
          value={values[field.name]}
          error={errorOf(field)}
          onChange={(value) => setValues({ ...values, [field.name]: value })}
        />
      ))}
      {meaning && <p className="desk-muted">{meaning}</p>}
    </FormDialog>
  );
}
