import React, { useState } from 'react';
import { useRelate } from '../api/circle';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { useDesk } from '../shell/DeskContext';
import { SelectField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { CasePicker } from './CasePicker';

const KINDS = ['related', 'continues', 'follows_from'];

/** Ties the case to another one. */
export function RelateDialog({ record, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const relate = useRelate();
  const [other, setOther] = useState(null);
  const [kind, setKind] = useState('related');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!other) return;
    relate.mutate(
      { path: record['@id'], case: other.UID, kind },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.related) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.relateTitle)}
      action={text(messages.relate)}
      error={relate.error}
      busy={relate.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <CasePicker
        value={other}
        onChange={setOther}
        except={[record.UID]}
        error={
          relate.error?.about('case') ||
          (tried && !other ? text(messages.chooseCase) : undefined)
        }
      />
      <SelectField
        label={text(messages.relationKind)}
        value={kind}
        onChange={setKind}
        error={relate.error?.about('kind')}
        options={KINDS.map((one) => ({
          value: one,
          title: text(messages[`relation_${one}`]),
        }))}
      />
    </FormDialog>
  );
}
