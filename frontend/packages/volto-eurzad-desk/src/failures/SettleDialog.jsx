import React, { useState } from 'react';
import { useText } from '../format/text';
import { failures as messages } from '../messages/failures';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';

/** Asks how failed steps were settled; `deal` is the mutation that writes it down. */
export function SettleDialog({ deal, onSettle, onClose }) {
  const text = useText();
  const [remark, setRemark] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = asked && !remark.trim();
  const submit = () => {
    setAsked(true);
    if (remark.trim()) onSettle(remark.trim());
  };
  return (
    <FormDialog
      title={text(messages.settle)}
      action={text(messages.settleNow)}
      error={deal.error}
      busy={deal.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.settleMeaning)}</p>
      <TextArea
        label={text(messages.remark)}
        hint={text(messages.remarkHint)}
        error={
          missing ? text(messages.remarkMissing) : deal.error?.about?.('remark')
        }
        value={remark}
        onChange={setRemark}
        maxLength={2000}
      />
    </FormDialog>
  );
}
