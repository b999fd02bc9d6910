import React, { useState } from 'react';
import { useAttach } from '../api/circle';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { useFinish } from '../work/useSideList';
import { CasePicker } from './CasePicker';
import { Check } from './Checks';

/**
 * Attaches an item to a case that is there already. Those who see no cases (the registry) type its mark, others look for it.
 */
export function AttachDialog({ item, byMark, onClose }) {
  const text = useText();
  const finish = useFinish();
  const attach = useAttach();
  const [mark, setMark] = useState('');
  const [found, setFound] = useState(null);
  const [party, setParty] = useState(false);
  const [tried, setTried] = useState(false);
  const chosen = byMark ? mark.trim() : found?.UID || '';
  const number = item.register_number;
  const wrong = attach.error?.about('case');
  const submit = () => {
    setTried(true);
    if (!chosen) return;
    attach.mutate(
      { path: item['@id'], case: chosen, party },
      {
        onSuccess: (done) => {
          onClose();
          finish({
            text: text(messages.attached, {
              number,
              mark: done.case?.mark || '',
            }),
          });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.attachTitle, { number })}
      action={text(messages.attachAction)}
      error={attach.error}
      busy={attach.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {byMark ? (
        <TextField
          label={text(messages.attachMark)}
          hint={text(messages.attachMarkHint)}
          value={mark}
          onChange={setMark}
          autoComplete="off"
          error={
            wrong || (tried && !chosen ? text(messages.giveMark) : undefined)
          }
        />
      ) : (
        <CasePicker
          value={found}
          onChange={setFound}
          error={
            wrong || (tried && !chosen ? text(messages.chooseCase) : undefined)
          }
        />
      )}
      <Check
        label={text(messages.attachParty)}
        value={party}
        onChange={setParty}
      />
      <Notice tone="warning">{text(messages.attachConsequence)}</Notice>
    </FormDialog>
  );
}
