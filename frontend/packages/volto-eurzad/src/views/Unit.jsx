import React from 'react';
import { Icon, useContentLanguage, useText } from '../chrome';
import { hardSpaces, paragraphs, telHref } from '../typography/text';
import EntryList from './EntryList';
import { messages } from './messages';
import PageHead from './PageHead';

function Row({ icon, label, children }) {
  return (
    <div>
      <dt>
        <Icon name={icon} />
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** One department: what it does, where it sits, whom to call. */
export default function Unit({ content }) {
  const t = useText();
  const lang = useContentLanguage(content);
  const { phone, email, room, hours, symbol } = content;
  const units = (content.items ?? []).filter(
    (item) => item['@type'] === 'Unit',
  );
  return (
    <div className="wrap">
      <PageHead content={content} />
      <section className="section" aria-labelledby="kontakt" lang={lang}>
        <h2 id="kontakt">{t(messages.contact)}</h2>
        <dl className="contact">
          {phone && (
            <Row icon="phone" label={t(messages.phone)}>
              <a href={telHref(phone)}>{hardSpaces(phone)}</a>
            </Row>
          )}
          {email && (
            <Row icon="mail" label={t(messages.email)}>
              <a href={`mailto:${email}`}>{email}</a>
            </Row>
          )}
          {room && (
            <Row icon="door" label={t(messages.room)}>
              {room}
            </Row>
          )}
          {hours && (
            <Row icon="clock" label={t(messages.hours)}>
              {paragraphs(hours).map((line) => (
                <span key={line}>{hardSpaces(line)}</span>
              ))}
            </Row>
          )}
          {symbol && (
            <Row icon="info" label={t(messages.symbol)}>
              {symbol}
            </Row>
          )}
        </dl>
      </section>
      {units.length > 0 && (
        <section className="section" aria-labelledby="komorki">
          <h2 id="komorki">{t(messages.subunits)}</h2>
          <EntryList items={units} heading="h3" />
        </section>
      )}
    </div>
  );
}
