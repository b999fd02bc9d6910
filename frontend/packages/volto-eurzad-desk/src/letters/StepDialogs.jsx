import React, { useState } from 'react';
import { useAttachScan, useGiveOpinion, useTransition } from '../api/mutations';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { approval as messages } from '../messages/approval';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { DateField } from '../ui/DateField';
import { Field, SelectField, TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { useFinish } from '../work/useSideList';

/** Takes a letter back from approval: it is a draft again. */
export function WithdrawDialog({ letter, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const move = useTransition();
  return (
    <FormDialog
      title={text(messages.withdrawTitle)}
      action={text(messages.withdraw)}
      error={move.error}
      busy={move.isPending}
      onClose={onClose}
      onSubmit={() =>
        move.mutate(
          { path: letter['@id'], transition: 'withdraw' },
          {
            onSuccess: () => {
              onClose();
              tell({ text: text(messages.withdrawn) });
            },
          },
        )
      }
    >
      <p>{text(messages.withdrawConsequence)}</p>
    </FormDialog>
  );
}

const VERDICTS = ['positive', 'remarks', 'negative'];

/** The lawyer's word on a letter. */
export function OpinionDialog({ letter, onClose }) {
  const text = useText();
  const finish = useFinish();
  const give = useGiveOpinion();
  const [verdict, setVerdict] = useState('positive');
  const [comment, setComment] = useState('');
  return (
    <FormDialog
      title={text(messages.opinionTitle)}
      action={text(messages.giveOpinion)}
      error={give.error}
      busy={give.isPending}
      onClose={onClose}
      onSubmit={() =>
        give.mutate(
          { path: letter['@id'], verdict, comment: comment.trim() },
          {
            onSuccess: () => {
              onClose();
              finish({ text: text(messages.opinionGiven) });
            },
          },
        )
      }
    >
      <SelectField
        label={text(messages.verdict)}
        value={verdict}
        onChange={setVerdict}
        options={VERDICTS.map((id) => ({
          value: id,
          title: text(messages[`verdict_${id}`]),
        }))}
        error={give.error?.about('verdict')}
      />
      <TextArea
        label={text(messages.opinionText)}
        optional={verdict === 'positive' ? text(common.optional) : undefined}
        rows={6}
        value={comment}
        onChange={setComment}
        error={give.error?.about('comment')}
      />
    </FormDialog>
  );
}

/** Writes down that the printed letter was signed, and attaches its scan. */
export function SignedDialog({ letter, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const move = useTransition();
  const attach = useAttachScan();
  const [signedOn, setSignedOn] = useState(today());
  const [scan, setScan] = useState(null);
  const done = () => {
    onClose();
    tell({ text: text(messages.signedDone) });
  };
  const attachScan = () =>
    scan
      ? attach.mutate({ path: letter['@id'], file: scan }, { onSuccess: done })
      : done();
  const submit = () =>
    letter.review_state === 'approved' && !move.isSuccess
      ? move.mutate(
          {
            path: letter['@id'],
            transition: 'sign_on_paper',
            signed_on: signedOn,
          },
          { onSuccess: attachScan },
        )
      : attachScan();
  return (
    <FormDialog
      title={text(messages.signedTitle)}
      action={text(messages.signed)}
      error={move.error || attach.error}
      busy={move.isPending || attach.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {text(messages.signedBy, {
          name: [letter.signatory?.name, letter.signatory?.position]
            .filter(Boolean)
            .join(', '),
        })}
      </p>
      {letter.review_state === 'approved' && (
        <DateField
          label={text(messages.signedOn)}
          value={signedOn}
          onChange={setSignedOn}
          error={move.error?.about('signed_on')}
        />
      )}
      <ScanField onChange={setScan} />
    </FormDialog>
  );
}

function ScanField({ onChange }) {
  const text = useText();
  return (
    <Field
      label={text(messages.scan)}
      hint={text(messages.scanHint)}
      optional={text(common.optional)}
    >
      {(aria) => (
        <input
          type="file"
          accept="application/pdf"
          onChange={(event) => onChange(event.target.files[0] || null)}
          {...aria}
        />
      )}
    </Field>
  );
}

/** Attaches the scan of a letter whose signature is on record already. */
export function ScanDialog({ letter, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const attach = useAttachScan();
  const [scan, setScan] = useState(null);
  return (
    <FormDialog
      title={text(messages.scanTitle)}
      action={text(messages.attachScan)}
      error={attach.error}
      busy={attach.isPending}
      disabled={!scan}
      onClose={onClose}
      onSubmit={() =>
        attach.mutate(
          { path: letter['@id'], file: scan },
          {
            onSuccess: () => {
              onClose();
              tell({ text: text(messages.scanDone) });
            },
          },
        )
      }
    >
      <ScanField onChange={setScan} />
    </FormDialog>
  );
}
