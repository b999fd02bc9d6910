import React, { useState } from 'react';
import { usePost } from '../api/delivery';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { delivery as messages } from '../messages/delivery';
import { useDesk } from '../shell/DeskContext';
import { DateField } from '../ui/DateField';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';

const OUTCOMES = [
  'upheld',
  'changed',
  'quashed',
  'remitted',
  'discontinued',
  'late',
  'inadmissible',
];
const titled = (items) =>
  items.map((item) => ({
    value: item.UID,
    title: [item.register_number, item.title].filter(Boolean).join(' · '),
  }));

/** What every dialog about an appeal does: sends, says that it is done, or shows why not. */
function useAppealForm(path, onClose, done) {
  const text = useText();
  const { tell } = useDesk();
  const post = usePost();
  const send = (body) =>
    post.mutate(
      { path, body },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(done) });
        },
      },
    );
  return { text, post, send };
}

/** Enters that an incoming item of the case is an appeal. */
export function NewAppealDialog({ record, onClose }) {
  const { text, post, send } = useAppealForm(
    `${record['@id']}/@appeals`,
    onClose,
    messages.appealDone,
  );
  const items = (record.incoming || []).slice().reverse();
  const letters = (record.letters || []).filter(
    ({ kind, review_state: state }) =>
      ['decision', 'order'].includes(kind) && state === 'dispatched',
  );
  const parties = (record.parties || []).map(({ name }) => name);
  const [value, setValue] = useState({
    item: items[0]?.UID || '',
    letter: letters[0]?.UID || '',
    party: parties.includes(items[0]?.sender) ? items[0].sender : parties[0],
    posted: items[0]?.posted || items[0]?.received || '',
  });
  const set = (changes) => setValue({ ...value, ...changes });
  const possible = items.length > 0 && letters.length > 0;
  return (
    <FormDialog
      title={text(messages.appealTitle)}
      action={text(messages.enter)}
      error={post.error}
      busy={post.isPending}
      disabled={!possible}
      onSubmit={() => send(value)}
      onClose={onClose}
    >
      {!possible && <Notice tone="info">{text(messages.appealNothing)}</Notice>}
      <SelectField
        label={text(messages.appealItem)}
        value={value.item}
        onChange={(item) => {
          const chosen = items.find(({ UID }) => UID === item);
          set({ item, posted: chosen.posted || chosen.received });
        }}
        options={titled(items)}
        error={post.error?.about('item')}
      />
      <SelectField
        label={text(messages.appealLetter)}
        value={value.letter}
        onChange={(letter) => set({ letter })}
        options={titled(letters)}
        error={post.error?.about('letter')}
      />
      <SelectField
        label={text(messages.appealParty)}
        value={value.party}
        onChange={(party) => set({ party })}
        options={parties.map((name) => ({ value: name, title: name }))}
        error={post.error?.about('party')}
      />
      <DateField
        label={text(messages.appealPosted)}
        hint={text(messages.appealPostedHint)}
        value={value.posted}
        onChange={(posted) => set({ posted })}
        error={post.error?.about('posted')}
      />
    </FormDialog>
  );
}

/** Drafts the letter that passes an appeal on. */
export function PassOnDialog({ record, appeal, onClose }) {
  const { text, post, send } = useAppealForm(
    `${record['@id']}/@appeals/${appeal.id}`,
    onClose,
    messages.passOnDone,
  );
  const goesTo = appeal.goes_to || {};
  const [body, setBody] = useState(goesTo.name || '');
  const [address, setAddress] = useState(goesTo.address || '');
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={text(messages.passOnTitle, { remedy: appeal.remedy })}
      action={text(messages.draftLetter)}
      error={post.error}
      busy={post.isPending}
      onSubmit={() => send({ act: 'pass_on', body, address, note })}
      onClose={onClose}
    >
      <TextField
        label={text(messages.body)}
        value={body}
        onChange={setBody}
        error={post.error?.about('body')}
      />
      <TextArea
        label={text(messages.bodyAddress)}
        rows={2}
        value={address}
        onChange={setAddress}
        error={post.error?.about('address')}
      />
      <TextArea
        label={text(messages.position)}
        optional={text(messages.optional)}
        rows={4}
        value={note}
        onChange={setNote}
        error={post.error?.about('note')}
      />
      <p className="desk-muted">{text(messages.passOnConsequence)}</p>
    </FormDialog>
  );
}

/** Enters that the office granted the appeal by a new decision. */
export function ReviewDialog({ record, appeal, onClose }) {
  const { text, post, send } = useAppealForm(
    `${record['@id']}/@appeals/${appeal.id}`,
    onClose,
    messages.actDone,
  );
  const letters = (record.letters || []).filter(
    ({ kind, UID }) => kind === 'decision' && UID !== appeal.letter.UID,
  );
  const [letter, setLetter] = useState(letters[0]?.UID || '');
  return (
    <FormDialog
      title={text(messages.selfReviewTitle)}
      action={text(messages.enter)}
      error={post.error}
      busy={post.isPending}
      onSubmit={() => send({ act: 'self_review', letter })}
      onClose={onClose}
    >
      <p>{text(messages.selfReviewText)}</p>
      <SelectField
        label={text(messages.newDecision)}
        value={letter}
        onChange={setLetter}
        options={
          letters.length > 0
            ? titled(letters)
            : [{ value: '', title: text(messages.choose) }]
        }
        error={post.error?.about('letter')}
      />
    </FormDialog>
  );
}

/** Enters how the office decided on a request to reconsider. */
export function ReconsiderDialog({ record, appeal, onClose }) {
  const { text, post, send } = useAppealForm(
    `${record['@id']}/@appeals/${appeal.id}`,
    onClose,
    messages.actDone,
  );
  const letters = (record.letters || []).filter(
    ({ kind, UID, review_state: state }) =>
      ['decision', 'order'].includes(kind) &&
      state === 'dispatched' &&
      UID !== appeal.letter.UID,
  );
  const [letter, setLetter] = useState(letters[letters.length - 1]?.UID || '');
  const [outcome, setOutcome] = useState('upheld');
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={text(messages.reconsiderTitle)}
      action={text(messages.enter)}
      error={post.error}
      busy={post.isPending}
      disabled={letters.length === 0}
      onSubmit={() => send({ act: 'reconsider', letter, outcome, note })}
      onClose={onClose}
    >
      <p>{text(messages.reconsiderText)}</p>
      {letters.length === 0 ? (
        <Notice tone="info">{text(messages.reconsiderNothing)}</Notice>
      ) : (
        <>
          <SelectField
            label={text(messages.newDecision)}
            value={letter}
            onChange={setLetter}
            options={titled(letters)}
            error={post.error?.about('letter')}
          />
          <SelectField
            label={text(messages.outcome)}
            value={outcome}
            onChange={setOutcome}
            options={OUTCOMES.filter((id) => id !== 'remitted').map((id) => ({
              value: id,
              title: text(messages[`outcome_${id}`]),
            }))}
            error={post.error?.about('outcome')}
          />
          <TextArea
            label={text(messages.note)}
            optional={text(messages.optional)}
            rows={2}
            value={note}
            onChange={setNote}
            error={post.error?.about('note')}
          />
        </>
      )}
    </FormDialog>
  );
}

/** Enters that the party withdrew the appeal. */
export function WithdrawAppealDialog({ record, appeal, onClose }) {
  const { text, post, send } = useAppealForm(
    `${record['@id']}/@appeals/${appeal.id}`,
    onClose,
    messages.actDone,
  );
  const [day, setDay] = useState(today());
  return (
    <FormDialog
      title={text(messages.withdrawAppealTitle)}
      action={text(messages.enter)}
      error={post.error}
      busy={post.isPending}
      disabled={!day}
      onSubmit={() => send({ act: 'withdraw', day })}
      onClose={onClose}
    >
      <DateField
        label={text(messages.day)}
        value={day}
        onChange={setDay}
        error={post.error?.about('day')}
      />
    </FormDialog>
  );
}

/** Enters the return of the file with what the body decided. */
export function TakeBackDialog({ record, appeal, onClose }) {
  const { text, post, send } = useAppealForm(
    `${record['@id']}/@appeals/${appeal.id}`,
    onClose,
    messages.actDone,
  );
  const [outcome, setOutcome] = useState('upheld');
  const [settled, setSettled] = useState('');
  const [day, setDay] = useState(today());
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={text(messages.takeBackTitle)}
      action={text(messages.enter)}
      error={post.error}
      busy={post.isPending}
      disabled={!day}
      onSubmit={() => send({ act: 'take_back', outcome, settled, day, note })}
      onClose={onClose}
    >
      <SelectField
        label={text(messages.outcome)}
        value={outcome}
        onChange={setOutcome}
        options={OUTCOMES.map((id) => ({
          value: id,
          title: text(messages[`outcome_${id}`]),
        }))}
        error={post.error?.about('outcome')}
      />
      <DateField
        label={text(messages.settledDay)}
        value={settled}
        onChange={setSettled}
        error={post.error?.about('settled')}
      />
      <DateField
        label={text(messages.backDay)}
        value={day}
        onChange={setDay}
        error={post.error?.about('day')}
      />
      <TextArea
        label={text(messages.note)}
        optional={text(messages.optional)}
        rows={2}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  );
}
