import React, { useState } from 'react';
import { useNewGroup } from '../api/circle';
import { FilePlanPicker } from '../cases/FilePlanPicker';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { caseLists as messages } from '../messages/caseLists';
import { useDesk } from '../shell/DeskContext';
import { SelectField, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { useMyUnits } from './useMyUnits';

/** Separates a group of cases: an entry of the list that has a list and numbers of its own. */
export function GroupDialog({ name, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const make = useNewGroup();
  const units = useMyUnits();
  const [unit, setUnit] = useState(
    units.find(({ value }) => value === name?.unit)?.value ||
      units[0]?.value ||
      '',
  );
  const [chosen, setChosen] = useState(null);
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const about = (field) => make.error?.about(field);
  const submit = () => {
    setTried(true);
    if (!unit || !chosen || !title.trim()) return;
    make.mutate(
      { unit, file_plan_class: chosen.symbol, title: title.trim() },
      {
        onSuccess: ({ base }) => {
          onClose();
          tell({ text: text(messages.groupMade, { base }) });
        },
      },
    );
  };
  const example = `${unit || '…'}.${chosen?.symbol || '…'}.[…].1.${today().slice(0, 4)}`;
  return (
    <FormDialog
      title={text(messages.newGroupTitle)}
      action={text(messages.newGroupAction)}
      error={make.error}
      busy={make.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={text(messages.unit)}
        value={unit}
        onChange={setUnit}
        error={about('unit')}
        options={units}
      />
      <FilePlanPicker
        value={chosen}
        onChange={setChosen}
        unit={unit}
        error={
          about('file_plan_class') ||
          (tried && !chosen ? text(messages.chooseClass) : undefined)
        }
      />
      <TextField
        label={text(messages.groupTitle)}
        value={title}
        onChange={setTitle}
        error={
          about('title') ||
          (tried && !title.trim() ? text(messages.giveGroupTitle) : undefined)
        }
      />
      <Notice tone="warning">
        {text(messages.groupConsequence, { example })}
      </Notice>
    </FormDialog>
  );
}
