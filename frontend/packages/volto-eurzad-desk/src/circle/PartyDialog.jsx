import React, { useState } from 'react';
import { useSaveParty } from '../api/circle';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { DateField } from '../ui/DateField';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Checks } from './Checks';
import { actsForOthers, KINDS, ROLES, SUCCEEDED } from './parties';

const EMPTY = {
  name: '',
  kind: 'person',
  role: 'party',
  address: '',
  delivery_address: '',
  email: '',
  representative_of: [],
  succeeds: '',
  remarks: '',
};

/** What of a party differs from before; the account only when one was typed. */
function changesOf(fields, account, before) {
  const changed = Object.entries(fields).filter(
    ([name, value]) =>
      JSON.stringify(value) !== JSON.stringify(before?.[name] ?? null),
  );
  return {
    ...Object.fromEntries(changed),
    ...(account.trim() ? { account: account.trim() } : {}),
  };
}

/** A new party, representative or heir, or the data of one that is there. */
export function PartyDialog({ record, party, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const save = useSaveParty();
  const [fields, setFields] = useState(() =>
    Object.fromEntries(
      Object.entries(EMPTY).map(([name, empty]) => [
        name,
        party?.[name] ?? empty,
      ]),
    ),
  );
  const [account, setAccount] = useState('');
  const [since, setSince] = useState(party?.valid_from || today());
  const [tried, setTried] = useState(false);
  const set = (name) => (value) =>
    setFields((before) => ({ ...before, [name]: value }));
  const agent = actsForOthers(fields);
  const parties = (record.parties || []).filter(({ id }) => id !== party?.id);
  const principals = parties.filter(
    (other) => other.current && !actsForOthers(other),
  );
  const former = parties.filter(({ ended }) => SUCCEEDED.includes(ended));
  const about = (name) => save.error?.about(name);

  const submit = () => {
    setTried(true);
    const complete =
      fields.name.trim() && (!agent || fields.representative_of.length > 0);
    if (!complete || since === null) return;
    const told = {
      ...fields,
      representative_of: agent ? fields.representative_of : [],
      valid_from: since,
    };
    save.mutate(
      {
        path: record['@id'],
        ...(party
          ? { id: party.id, ...changesOf(told, account, party) }
          : changesOf(told, account)),
      },
      {
        onSuccess: () => {
          onClose();
          tell({
            text: text(party ? messages.partyChanged : messages.partyAdded, {
              name: fields.name.trim(),
            }),
          });
        },
      },
    );
  };

  return (
    <FormDialog
      title={text(party ? messages.changePartyTitle : messages.addPartyTitle)}
      action={text(party ? messages.save : messages.addParty)}
      error={save.error}
      busy={save.isPending}
      onSubmit={submit}
      onClose={onClose}
      wide
    >
      <TextField
        label={text(messages.name)}
        value={fields.name}
        onChange={set('name')}
        autoComplete="off"
        error={
          about('name') ||
          (tried && !fields.name.trim() ? text(messages.giveName) : undefined)
        }
      />
      <div className="desk-form__row">
        <SelectField
          label={text(messages.role)}
          value={fields.role}
          onChange={set('role')}
          error={about('role')}
          options={ROLES.map((role) => ({
            value: role,
            title: text(messages[`role_${role}`]),
          }))}
        />
        <SelectField
          label={text(messages.kind)}
          value={fields.kind}
          onChange={set('kind')}
          error={about('kind')}
          options={KINDS.map((kind) => ({
            value: kind,
            title: text(messages[`kind_${kind}`]),
          }))}
        />
      </div>
      {agent && (
        <Checks
          label={text(messages.whomRepresents)}
          value={fields.representative_of}
          onChange={set('representative_of')}
          error={
            about('representative_of') ||
            (tried && fields.representative_of.length === 0
              ? text(messages.chooseRepresented)
              : undefined)
          }
          options={principals.map(({ id, name }) => ({
            value: id,
            title: name,
          }))}
        />
      )}
      {!agent && former.length > 0 && (
        <SelectField
          label={text(messages.succeeds)}
          hint={text(messages.succeedsHint)}
          value={fields.succeeds}
          onChange={set('succeeds')}
          error={about('succeeds')}
          options={[
            { value: '', title: text(messages.succeedsNobody) },
            ...former.map(({ id, name }) => ({ value: id, title: name })),
          ]}
        />
      )}
      <TextArea
        label={text(messages.address)}
        optional={text(common.optional)}
        rows={3}
        value={fields.address}
        onChange={set('address')}
        error={about('address')}
      />
      <TextArea
        label={text(messages.deliveryAddress)}
        hint={text(messages.deliveryAddressHint)}
        optional={text(common.optional)}
        rows={2}
        value={fields.delivery_address}
        onChange={set('delivery_address')}
        error={about('delivery_address')}
      />
      <TextField
        label={text(messages.email)}
        optional={text(common.optional)}
        type="email"
        autoComplete="off"
        value={fields.email}
        onChange={set('email')}
        error={about('email')}
      />
      {!party?.account && (
        <TextField
          label={text(messages.account)}
          hint={text(messages.accountHint)}
          optional={text(common.optional)}
          autoComplete="off"
          value={account}
          onChange={setAccount}
          error={about('account')}
        />
      )}
      <DateField
        label={text(messages.validFrom)}
        value={since}
        onChange={setSince}
        error={about('valid_from')}
      />
      <TextArea
        label={text(messages.partyRemarks)}
        optional={text(common.optional)}
        rows={2}
        value={fields.remarks}
        onChange={set('remarks')}
        error={about('remarks')}
      />
    </FormDialog>
  );
}
