import React, { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { useRegisterPaperMail } from '../api/mutations';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { errors } from '../messages/errors';
import { paper as messages } from '../messages/paper';
import { register as registerMessages } from '../messages/register';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { DateField } from '../ui/DateField';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { Notice } from '../ui/Notice';
import { Failure } from '../ui/Waiting';
import { deskPath, routes } from '../url/paths';

const KINDS = ['letter', 'application', 'complaint', 'invoice'];
const WAYS = ['post', 'registered', 'courier', 'personal'];
const REQUIRED = ['title', 'sender', 'town', 'received'];

/** What stays from one item to the next, as letters of one delivery share it. */
const nextItem = (item) => ({
  ...EMPTY,
  received: item.received,
  delivery_way: item.delivery_way,
});

const EMPTY = {
  title: '',
  sender: '',
  street: '',
  postal_code: '',
  town: '',
  date_of_letter: '',
  received: '',
  senders_mark: '',
  kind: 'letter',
  attachments_count: '0',
  delivery_way: 'post',
  remarks: '',
};

/** Names one entry: sent again after a lost answer, it is still the same entry. */
function newToken() {
  const bytes = window.crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

function bodyOf(item) {
  return {
    ...item,
    date_of_letter: item.date_of_letter || '',
    attachments_count: Number(item.attachments_count) || 0,
  };
}

function Registered({ result }) {
  const text = useText();
  const path = deskPath(result['@id']);
  if (!result.register_number)
    return <Notice tone="info">{text(messages.numberLater)}</Notice>;
  return (
    <Notice tone="done">
      <p>
        <strong className="desk-number desk-stamp">
          {result.register_number}
        </strong>
      </p>
      <p>
        {text(messages.writeNumber)}{' '}
        {path && <Link to={path}>{text(messages.openItem)}</Link>}
      </p>
    </Notice>
  );
}

/** Entry of paper mail for the registry: by keyboard alone, Ctrl+Enter saves and clears for the next. */
export function PaperMailPage() {
  const text = useText();
  const { has, announce, contact } = useDesk();
  const [item, setItem] = useState(() => ({ ...EMPTY, received: today() }));
  const [missing, setMissing] = useState([]);
  const send = useRegisterPaperMail();
  const form = useRef(null);
  const token = useRef(newToken());
  const summary = useRef(null);
  useDocumentTitle(text(messages.title));
  useEffect(() => form.current?.elements.sender?.focus(), []);
  useEffect(() => {
    if (send.error) summary.current?.focus();
  }, [send.error]);

  const latest = useRef(null);
  useEffect(() => {
    const listen = (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current?.();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  if (!has('registry')) {
    return (
      <Failure
        error={{ status: 403, message: text(messages.onlyRegistry) }}
        contact={contact}
      />
    );
  }

  const submit = () => {
    const empty = REQUIRED.filter((name) => !item[name]?.trim());
    setMissing(empty);
    if (empty.length > 0) {
      form.current.elements[
        empty.includes('sender') ? 'sender' : empty[0]
      ].focus();
      return;
    }
    if (item.date_of_letter === null) {
      form.current.elements.date_of_letter.focus();
      return;
    }
    send.mutate(
      { ...bodyOf(item), token: token.current },
      {
        onSuccess: (result) => {
          token.current = newToken();
          announce(
            result.register_number
              ? text(messages.done, { number: result.register_number })
              : text(messages.numberLater),
          );
          setItem(nextItem(item));
          form.current.elements.sender.focus();
        },
      },
    );
  };

  latest.current = submit;

  const field = (name) => ({
    name,
    label: text(name === 'title' ? messages.subject : messages[name]),
    optional: REQUIRED.includes(name) ? undefined : text(common.optional),
    value: item[name],
    error:
      send.error?.about(name) ||
      (missing.includes(name) && !item[name]?.trim()
        ? text(errors.required)
        : undefined),
    onChange: (value) => setItem((before) => ({ ...before, [name]: value })),
  });
  const choice = (name, prefix, values) => ({
    ...field(name),
    optional: undefined,
    options: values.map((value) => ({
      value,
      title: text(messages[`${prefix}_${value}`]),
    })),
  });

  return (
    <div className="desk-page desk-page--narrow">
      <Back to={routes.register}>{text(registerMessages.title)}</Back>
      <h1>{text(messages.title)}</h1>
      <p className="desk-muted">{text(messages.intro)}</p>
      {send.data && <Registered result={send.data} />}
      {send.error && (
        <Notice tone="error" ref={summary} tabIndex={-1}>
          {errorSentence(send.error, text)}
        </Notice>
      )}
      <form
        ref={form}
        className="desk-form desk-form--two"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div className="desk-form__wide">
          <TextField
            {...field('sender')}
            hint={text(messages.senderHint)}
            autoComplete="off"
          />
        </div>
        <div className="desk-form__wide">
          <TextField {...field('title')} autoComplete="off" />
        </div>
        <div className="desk-form__wide">
          <TextField {...field('street')} autoComplete="off" />
        </div>
        <TextField {...field('postal_code')} autoComplete="off" />
        <TextField {...field('town')} autoComplete="off" />
        <DateField {...field('received')} />
        <DateField {...field('date_of_letter')} partial />
        <TextField {...field('senders_mark')} autoComplete="off" />
        <TextField
          {...field('attachments_count')}
          optional={undefined}
          type="number"
          min="0"
          max="999"
          inputMode="numeric"
        />
        <SelectField {...choice('kind', 'kind', KINDS)} />
        <SelectField {...choice('delivery_way', 'way', WAYS)} />
        <div className="desk-form__wide">
          <TextArea {...field('remarks')} rows={2} />
        </div>
        <div className="desk-form__wide desk-actions">
          <Button
            type="submit"
            look="primary"
            icon="check"
            busy={send.isPending}
          >
            {text(send.isPending ? messages.waitingForNumber : messages.save)}
          </Button>
          <span className="desk-muted">
            <kbd>Ctrl+Enter</kbd>
          </span>
        </div>
      </form>
    </div>
  );
}
