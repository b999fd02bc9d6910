import React, { useState } from 'react';
import { useHistory } from 'react-router-dom';
import { useSplit } from '../api/circle';
import { FilePlanPicker } from '../cases/FilePlanPicker';
import { useText } from '../format/text';
import { cases as caseMessages } from '../messages/cases';
import { circle as messages } from '../messages/circle';
import { useDesk } from '../shell/DeskContext';
import { TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { deskPath } from '../url/paths';
import { Checks } from './Checks';

/** Founds a new case with some of the items and parties of this one. */
export function SplitDialog({ record, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const history = useHistory();
  const split = useSplit();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState(record.file_plan_class || null);
  const [items, setItems] = useState([]);
  const [parties, setParties] = useState([]);
  const [tried, setTried] = useState(false);
  const about = (field) => split.error?.about(field);
  const submit = () => {
    setTried(true);
    if (!title.trim() || !chosen) return;
    split.mutate(
      {
        path: record['@id'],
        title: title.trim(),
        file_plan_class: chosen.symbol,
        items,
        parties,
      },
      {
        onSuccess: (made) => {
          tell({ text: text(messages.splitDone, { mark: made.mark }) });
          history.push(deskPath(made['@id']));
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.splitTitle, { mark: record.mark || '' })}
      action={text(messages.splitAction)}
      error={split.error}
      busy={split.isPending}
      onSubmit={submit}
      onClose={onClose}
      wide
    >
      <TextField
        label={text(messages.newTitle)}
        value={title}
        onChange={setTitle}
        error={
          about('title') ||
          (tried && !title.trim() ? text(messages.giveTitle) : undefined)
        }
      />
      <FilePlanPicker
        value={chosen}
        onChange={setChosen}
        unit={record.unit?.symbol}
        error={
          about('file_plan_class') ||
          (tried && !chosen ? text(caseMessages.chooseClass) : undefined)
        }
      />
      {record.incoming?.length > 0 && (
        <Checks
          label={text(messages.splitItems)}
          value={items}
          onChange={setItems}
          error={about('items')}
          options={record.incoming.map((item) => ({
            value: item.UID,
            title: `${item.register_number} · ${item.title}`,
          }))}
        />
      )}
      <Checks
        label={text(messages.splitParties)}
        value={parties}
        onChange={setParties}
        error={about('parties')}
        options={(record.parties || [])
          .filter((party) => party.current)
          .map(({ id, name }) => ({ value: id, title: name }))}
      />
      <Notice tone="warning">{text(messages.splitConsequence)}</Notice>
    </FormDialog>
  );
}
