import React from 'react';
import { useRemoveSchedule } from '../api/appointments';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { useDesk } from '../shell/DeskContext';
import { FormDialog } from '../ui/FormDialog';

/** Removes a schedule that nobody uses. */
export function RemoveDialog({ schedule, onClose, onRemoved }) {
  const text = useText();
  const { tell } = useDesk();
  const remove = useRemoveSchedule();
  const submit = () =>
    remove.mutate(
      { id: schedule.id },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.removed) });
          onRemoved();
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.removeTitle)}
      action={text(messages.remove)}
      look="danger"
      error={remove.error}
      busy={remove.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.removeWhat, { title: schedule.title })}</p>
    </FormDialog>
  );
}
