import React, { useState } from 'react';
import { useAddScan, useChannels, usePost } from '../api/delivery';
import { useText } from '../format/text';
import { shortDate } from '../format/dates';
import { delivery as messages } from '../messages/delivery';
import { useDesk } from '../shell/DeskContext';
import { SelectField, TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { FileField } from './FileField';

/** Takes back an entry that was a mistake: it stays, with the reason. */
export function WithdrawDialog({ dispatch, event, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const post = usePost();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!note.trim()) return;
    post.mutate(
      {
        path: `${dispatch['@id']}/@service`,
        body: { event: 'withdrawn', of: event.ordinal, note },
      },
      {
        onSuccess: () => {
          onClose();
          tell({
            text: text(messages.enteredDone, {
              number: dispatch.register_number,
            }),
          });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.withdrawTitle)}
      action={text(messages.withdraw)}
      error={post.error}
      busy={post.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        <strong>{event.event_title}</strong>, {shortDate(event.day)}
      </p>
      <TextArea
        label={text(messages.withdrawWhy)}
        rows={2}
        value={note}
        onChange={setNote}
        error={
          post.error?.about('note') ||
          (tried && !note.trim() ? text(messages.fillWhy) : undefined)
        }
      />
      <p className="desk-muted">{text(messages.withdrawConsequence)}</p>
    </FormDialog>
  );
}

/** Sends a letter to the same addressee another way. */
export function SendAgainDialog({ dispatch, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const post = usePost();
  const { data } = useChannels();
  const [channel, setChannel] = useState('post');
  const [kind, setKind] = useState('');
  const [address, setAddress] = useState(dispatch.address);
  const ways = (data?.items || []).filter(({ serves }) => serves);
  const kinds = ways.find(({ id }) => id === channel)?.kinds || [];
  const submit = () =>
    post.mutate(
      {
        path: `${dispatch['@id']}/@send-again`,
        body: {
          channel,
          mail_kind: kinds.some(({ id }) => id === kind) ? kind : '',
          ...(address.trim() ? { address } : {}),
        },
      },
      {
        onSuccess: (sent) => {
          onClose();
          tell({
            text: text(messages.sentAgainDone, {
              number: sent.register_number,
            }),
          });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.againTitle, { number: dispatch.register_number })}
      action={text(messages.send)}
      error={post.error}
      busy={post.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={text(messages.way)}
        value={channel}
        onChange={setChannel}
        options={ways.map(({ id, title }) => ({ value: id, title }))}
        error={post.error?.about('channel')}
      />
      {kinds.length > 0 && (
        <SelectField
          label={text(messages.kind)}
          value={kind || kinds[kinds.length - 1].id}
          onChange={setKind}
          options={kinds.map(({ id, title }) => ({ value: id, title }))}
          error={post.error?.about('mail_kind')}
        />
      )}
      <TextArea
        label={text(messages.address)}
        rows={3}
        value={address}
        onChange={setAddress}
        error={post.error?.about('address')}
      />
      <p className="desk-muted">{text(messages.againConsequence)}</p>
    </FormDialog>
  );
}

/** Adds a scan to a dispatch. */
export function ScanDialog({ dispatch, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const add = useAddScan();
  const [file, setFile] = useState(null);
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (!file) return;
    add.mutate(
      { path: dispatch['@id'], file },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.fileDone) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.fileTitle, { number: dispatch.register_number })}
      action={text(messages.addProof)}
      error={add.error}
      busy={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <FileField
        required
        onChange={setFile}
        error={tried && !file ? text(messages.chooseFile) : undefined}
      />
    </FormDialog>
  );
}
