import React, { useEffect } from 'react';
import { useIntl } from 'react-intl';
import {
  useMarkRead,
  useMessages,
  useWriteMessage,
} from '../api/correspondence';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { correspondence as said } from '../messages/correspondence';
import { Notice } from '../ui/Notice';
import { Empty, Loaded } from '../ui/Waiting';
import { WriteForm } from '../ui/WriteForm';

function Message({ message, party }) {
  const text = useText();
  const { locale } = useIntl();
  const own = message.sender === 'office';
  const read = message.read && dateAndTime(message.read, locale);
  return (
    <li className={own ? 'desk-message desk-message--own' : 'desk-message'}>
      <p className="desk-note__line">
        <strong>
          {own ? text(said.office, { name: message.author?.fullname }) : party}
        </strong>{' '}
        <time dateTime={message.time}>{dateAndTime(message.time, locale)}</time>
      </p>
      <p className="desk-multiline">{message.text}</p>
      <p className="desk-muted">
        {own &&
          (read
            ? text(said.readByParty, { when: read })
            : text(said.notReadByParty))}
        {!own &&
          (read
            ? text(said.readByOffice, {
                when: read,
                name: message.reader?.fullname,
              })
            : text(said.unread))}
      </p>
    </li>
  );
}

function Reply({ path, thread }) {
  const text = useText();
  return (
    <WriteForm
      save={useWriteMessage()}
      with={{ path, account: thread.account }}
      label={text(said.reply, { name: thread.name })}
      hint={text(said.hint)}
      maxLength={4000}
      missing={text(said.write)}
      saved={text(said.sent)}
      icon="send"
      button={text(said.send)}
    />
  );
}

function Thread({ path, thread, mayWrite, mayRead }) {
  const text = useText();
  const { mutate } = useMarkRead();
  const { account, unread } = thread;
  // whoever handles the case and looks at the thread has seen it: the party is told so
  useEffect(() => {
    if (mayRead && unread > 0) mutate({ path, read: account });
  }, [mayRead, unread, path, account, mutate]);
  return (
    <section aria-label={text(said.thread, { name: thread.name })}>
      <h2 className="desk-h3">
        {thread.name}
        {!thread.current && <small> {text(said.ended)}</small>}
      </h2>
      {thread.messages.length === 0 ? (
        <Empty icon="send" title={text(said.none)}>
          {mayWrite && thread.current && <p>{text(said.noneNext)}</p>}
        </Empty>
      ) : (
        <ul className="desk-messages">
          {thread.messages.map((message) => (
            <Message key={message.id} message={message} party={thread.name} />
          ))}
        </ul>
      )}
      {mayWrite && thread.current && <Reply path={path} thread={thread} />}
    </section>
  );
}

/** Messages with the parties of a case, a thread for each who has an account. */
export function MessagesSection({ record }) {
  const text = useText();
  const path = record['@id'];
  const query = useMessages(path);
  return (
    <Loaded query={query}>
      {(data) => (
        <>
          <Notice>{text(said.informal)}</Notice>
          {data.threads.length === 0 && (
            <Empty icon="people" title={text(said.noAccounts)}>
              <p>{text(said.noAccountsNext)}</p>
            </Empty>
          )}
          {data.threads.map((thread) => (
            <Thread
              key={thread.account}
              path={path}
              thread={thread}
              mayWrite={data.may_write}
              mayRead={data.may_read}
            />
          ))}
        </>
      )}
    </Loaded>
  );
}
