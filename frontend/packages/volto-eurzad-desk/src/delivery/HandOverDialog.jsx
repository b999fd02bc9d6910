import React, { useState } from 'react';
import { useHistory } from 'react-router-dom';
import { useOffices, usePost } from '../api/delivery';
import { useText } from '../format/text';
import { delivery as messages } from '../messages/delivery';
import { useDesk } from '../shell/DeskContext';
import { SelectField, TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { deskPath } from '../url/paths';

/** Drafts the letter that hands a matter over to another office of the platform. */
export function HandOverDialog({ record, onClose }) {
  const text = useText();
  const history = useHistory();
  const { tell } = useDesk();
  const { data: offices } = useOffices();
  const post = usePost();
  const [office, setOffice] = useState('');
  const [reasons, setReasons] = useState('');
  const [tried, setTried] = useState(false);
  const chosen = office || offices?.[0]?.id || '';
  const submit = () => {
    setTried(true);
    if (!reasons.trim()) return;
    post.mutate(
      {
        path: `${record['@id']}/@hand-over`,
        body: { office: chosen, reasons },
      },
      {
        onSuccess: (letter) => {
          tell({ text: text(messages.handOverDone) });
          history.push(deskPath(letter['@id']));
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.handOverTitle)}
      action={text(messages.draftLetter)}
      error={post.error}
      busy={post.isPending}
      disabled={!chosen}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.handOverText)}</p>
      {offices?.length === 0 ? (
        <Notice tone="info">{text(messages.noOffices)}</Notice>
      ) : (
        <SelectField
          label={text(messages.office)}
          value={chosen}
          onChange={setOffice}
          options={(offices || []).map(({ id, title }) => ({
            value: id,
            title,
          }))}
          error={post.error?.about('office')}
        />
      )}
      <TextArea
        label={text(messages.handOverReasons)}
        rows={5}
        value={reasons}
        onChange={setReasons}
        error={
          post.error?.about('reasons') ||
          (tried && !reasons.trim() ? text(messages.fillReasons) : undefined)
        }
      />
    </FormDialog>
  );
}
