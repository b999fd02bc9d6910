import React, { useState } from 'react';
import { useTakeBack } from '../api/assignments';
import { useAssign } from '../api/mutations';
import { usePeople } from '../api/queries';
import {
  AssignFields,
  assignmentOf,
  NO_ASSIGNMENT,
} from '../assignments/AssignFields';
import { useText } from '../format/text';
import { assign as messages } from '../messages/assign';
import { useDesk } from '../shell/DeskContext';
import { errorSentence } from '../ui/errors';
import { FormDialog } from '../ui/FormDialog';
import { useFinish } from '../work/useSideList';

/** Where the record lies now, or where the service it was filed under suggests. */
function beginningOf(record) {
  const suggested = record.suggested_unit;
  return {
    ...NO_ASSIGNMENT,
    unit:
      record.unit?.symbol ||
      record.assigned_unit?.symbol ||
      suggested?.symbol ||
      (typeof suggested === 'string' ? suggested : ''),
    handler: record.handler?.id || '',
  };
}

/** Hands an item or a case to a unit and a person, and to others for information or to work on. */
export function AssignDialog({ record, unit, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const finish = useFinish();
  const assign = useAssign();
  const takeBack = useTakeBack();
  const [fields, setFields] = useState(beginningOf(record));
  const [missing, setMissing] = useState(false);
  const people = usePeople(fields.unit);
  const path = record['@id'];

  const undo = () =>
    takeBack.mutateAsync({ path }).then(
      () => tell({ text: text(messages.undone) }),
      (error) => tell({ text: errorSentence(error, text) }),
    );

  const submit = () => {
    setMissing(!fields.unit);
    if (!fields.unit || fields.due === null) return;
    const person = people.data?.find(({ id }) => id === fields.handler);
    assign.mutate(
      { path, ...assignmentOf(fields) },
      {
        onSuccess: () => {
          onClose();
          finish({
            text: text(messages.done, {
              to: person ? person.fullname : fields.unit,
            }),
            undo: unit ? undo : undefined,
          });
        },
      },
    );
  };

  return (
    <FormDialog
      title={text(messages.title)}
      action={text(messages.action)}
      error={assign.error}
      busy={assign.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <AssignFields
        fields={fields}
        onChange={setFields}
        about={(field) => assign.error?.about(field)}
        missing={missing}
      />
    </FormDialog>
  );
}
