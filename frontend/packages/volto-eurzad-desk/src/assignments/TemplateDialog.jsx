import React, { useState } from 'react';
import { useKeepTemplate } from '../api/assignments';
import { useText } from '../format/text';
import { assign } from '../messages/assign';
import { assignmentTemplates as messages } from '../messages/assignmentTemplates';
import { common } from '../messages/common';
import { PersonField } from '../people/PersonField';
import { useDesk } from '../shell/DeskContext';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { fieldsOf, Recipients } from './Recipients';

/** Makes a template of assignments, or changes one. */
export function TemplateDialog({ template, managesOffice, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const keep = useKeepTemplate();
  const [title, setTitle] = useState(template?.title || '');
  const [scope, setScope] = useState('personal');
  const [days, setDays] = useState(String(template?.due_days || 0));
  const [fields, setFields] = useState(fieldsOf(template || {}));
  const change = (changes) => setFields({ ...fields, ...changes });
  const about = (field) => keep.error?.about(field);
  const submit = () =>
    keep.mutate(
      {
        ...(template ? { id: template.id } : { scope }),
        title: title.trim(),
        ...fields,
        due_days: /^\d+$/.test(days.trim()) ? Number(days) : days.trim() || 0,
      },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.kept) });
        },
      },
    );
  return (
    <FormDialog
      title={
        template
          ? text(messages.changeNamed, { title: template.title })
          : text(messages.add)
      }
      action={text(messages.keep)}
      error={keep.error}
      busy={keep.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={text(messages.name)}
        value={title}
        maxLength={100}
        error={about('title')}
        onChange={setTitle}
      />
      {!template && managesOffice && (
        <SelectField
          label={text(messages.scope)}
          value={scope}
          onChange={setScope}
          options={['personal', 'office'].map((value) => ({
            value,
            title: text(messages[`scope_${value}`]),
          }))}
        />
      )}
      <PersonField
        unit={fields.unit}
        person={fields.handler}
        onChange={({ unit, person }) => change({ unit, handler: person })}
        unitLabel={text(assign.unit)}
        personLabel={text(assign.handler)}
        personHint={text(assign.handlerHint)}
        nobody={text(assign.headDecides)}
        unitError={about('unit')}
        personError={about('handler')}
      />
      <TextArea
        label={text(assign.instruction)}
        optional={text(common.optional)}
        rows={3}
        value={fields.instruction}
        error={about('instruction')}
        onChange={(instruction) => change({ instruction })}
      />
      <TextField
        label={text(messages.dueDays)}
        hint={text(messages.dueDaysHint)}
        inputMode="numeric"
        value={days}
        error={about('due_days')}
        onChange={setDays}
      />
      <Recipients
        value={fields.recipients}
        onChange={(recipients) => change({ recipients })}
        about={about}
      />
    </FormDialog>
  );
}
