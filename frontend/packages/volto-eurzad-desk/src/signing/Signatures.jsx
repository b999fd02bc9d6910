import React from 'react';
import { useIntl } from 'react-intl';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { signing as messages } from '../messages/signing';

/** Whose signatures the letter needs, in their order. */
export function Signatures({ signatures }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <ol className="desk-plain-list">
      {signatures.map((one, at) => (
        <li key={at}>
          {[one.name, one.position].filter(Boolean).join(', ')}{' '}
          <span className="desk-muted">
            {one.time
              ? text(messages.signedOn, { time: dateAndTime(one.time, locale) })
              : text(messages.waitsForOthers)}
          </span>
        </li>
      ))}
    </ol>
  );
}
