import React, { useState } from 'react';
import { useEndParty } from '../api/circle';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { useDesk } from '../shell/DeskContext';
import { DateField } from '../ui/DateField';
import { SelectField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { ENDINGS } from './parties';

/** Ends somebody's part in the case; what it means stands before the button. */
export function EndPartyDialog({ record, party, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const end = useEndParty();
  const [ended, setEnded] = useState('');
  const [day, setDay] = useState(today());
  const [tried, setTried] = useState(false);
  const { name } = party;
  const submit = () => {
    setTried(true);
    if (!ended || day === null) return;
    end.mutate(
      {
        path: record['@id'],
        id: party.id,
        ended,
        ...(day ? { valid_to: day } : {}),
      },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.partyEnded, { name }) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.endTitle)}
      action={text(messages.endPart)}
      error={end.error}
      busy={end.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={text(messages.endReason)}
        value={ended}
        onChange={setEnded}
        error={
          end.error?.about('ended') ||
          (tried && !ended ? text(messages.chooseReason) : undefined)
        }
        options={[
          { value: '', title: text(messages.pickReason) },
          ...ENDINGS.map((reason) => ({
            value: reason,
            title: text(messages[`ended_${reason}`]),
          })),
        ]}
      />
      <DateField
        label={text(messages.endDay)}
        value={day}
        onChange={setDay}
        error={end.error?.about('valid_to')}
      />
      <Notice tone="warning">{text(messages.endConsequence, { name })}</Notice>
    </FormDialog>
  );
}
