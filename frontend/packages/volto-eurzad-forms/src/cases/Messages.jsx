import { useEffect, useRef, useState } from 'react';
import { sentenceFor } from '../api/failure';
import { TextArea } from '../fields/TextField';
import { useLanguage } from '../i18n/Language';
import { SubmitButton } from '../ui/SubmitButton';

const LONGEST = 4000;

/**
 * Messages with whoever handles the case. What the office wrote counts as read once the page
 * shows it; `onChange(messages)` gets what the office answers.
 */
export function Messages({ messages, id, api, onChange }) {
  const { t, tidy } = useLanguage();
  const path = `/@my-messages/${encodeURIComponent(id)}`;
  const told = useRef(false);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (!messages.unread || told.current) return;
    told.current = true;
    // the marks "new" stay on this page; the office is told, or will be at the next visit
    api.patch(path, {}).catch(() => {
      told.current = false;
    });
  }, [api, path, messages.unread]);

  if (!messages.may_write && !messages.items.length) return null;
  return (
    <section aria-labelledby="wiadomosci">
      <h2 id="wiadomosci">{t('messages.title')}</h2>
      <p className="ez-help">{t('messages.informal')}</p>
      {messages.items.length > 0 && (
        <ul className="ez-messages">
          {messages.items.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ul>
      )}
      {messages.may_write ? (
        <NewMessage
          send={(text) => api.post(path, { text })}
          onSent={(answer) => latest.current(answer)}
        />
      ) : (
        <p>{tidy(t('messages.closed'))}</p>
      )}
    </section>
  );
}

function Message({ message }) {
  const { t, tidy, date, time } = useLanguage();
  const read = message.read && {
    date: date(message.read),
    time: time(message.read),
  };
  return (
    <li className={message.mine ? 'ez-message ez-message-mine' : 'ez-message'}>
      <p className="ez-help">
        <strong>{message.mine ? t('messages.you') : message.from}</strong>
        {', '}
        <time dateTime={message.time}>
          {date(message.time)}, {time(message.time)}
        </time>
      </p>
      <p className="ez-message-text">{tidy(message.text)}</p>
      {message.mine && (
        <p className="ez-help">
          {read ? t('messages.read', read) : t('messages.not_read')}
        </p>
      )}
      {!message.mine && !message.read && (
        <p className="ez-unread">{t('messages.new')}</p>
      )}
    </li>
  );
}

function NewMessage({ send, onSent }) {
  const { t } = useLanguage();
  const [text, setText] = useState('');
  const [error, setError] = useState(null);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const running = useRef(false);
  const field = {
    type: 'text',
    title: t('messages.text'),
    required: true,
    max_length: LONGEST,
  };

  async function submit(event) {
    event.preventDefault();
    if (running.current) return;
    if (!text.trim()) {
      setError({ field: 'message', message: t('messages.empty') });
      document.getElementById('pole-message')?.focus();
      return;
    }
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      onSent(await send(text));
      setText('');
      setDone(true);
    } catch (failure) {
      const message = failure.fields?.[0]?.message || sentenceFor(failure, t);
      setError({ field: 'message', message });
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return (
    <form className="ez-noprint" method="post" noValidate onSubmit={submit}>
      <TextArea
        field={field}
        path="message"
        value={text}
        error={error}
        onChange={(value) => {
          setText(value);
          setError(null);
          setDone(false);
        }}
      />
      <p role="status" className={done ? undefined : 'ez-hidden'}>
        {done ? t('messages.sent') : ''}
      </p>
      <SubmitButton busy={busy} busyText={t('common.sending')}>
        {t('messages.send')}
      </SubmitButton>
    </form>
  );
}
