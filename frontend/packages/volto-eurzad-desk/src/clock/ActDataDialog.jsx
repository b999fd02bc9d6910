import React, { useState } from 'react';
import { useChangeAct } from '../api/clock';
import { useText } from '../format/text';
import { clock as messages } from '../messages/clock';
import { FormDialog } from '../ui/FormDialog';
import { actFields, EventFields, filled } from './EventFields';

/** Changes what the act of a draft was given; its text changes with it. */
export function ActDataDialog({ letter, onClose }) {
  const text = useText();
  const save = useChangeAct(letter['@id']);
  const [values, setValues] = useState(
    Object.fromEntries(
      Object.entries(letter.act.data).map(([name, value]) => [
        name,
        String(value),
      ]),
    ),
  );
  const fields = actFields(letter.act.fields.map((name) => ({ name })));
  return (
    <FormDialog
      title={text(messages.changeActTitle)}
      action={text(messages.saveAct)}
      error={save.error}
      busy={save.isPending}
      onSubmit={() =>
        save.mutate(filled(fields, values), { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p>
        <strong>{letter.title}</strong>
      </p>
      <EventFields
        fields={fields}
        values={values}
        onChange={(name, value) =>
          setValues((before) => ({ ...before, [name]: value }))
        }
        errorOf={(name) => save.error?.about(name)}
      />
    </FormDialog>
  );
}
