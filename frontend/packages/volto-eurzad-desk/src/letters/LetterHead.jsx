import React from 'react';
import { useText } from '../format/text';
import { letters as messages } from '../messages/letters';
import { Notice } from '../ui/Notice';
import { State } from '../ui/State';
import { nameOfPart } from './parts';

/** Title, kind, state; the head's remarks when it was returned. */
export function LetterHead({ letter, children }) {
  const text = useText();
  const author = letter.author?.fullname || letter.author;
  return (
    <header className="desk-record">
      <p className="desk-record__mark desk-number">
        {letter.case?.mark || letter.mark || letter.kind_title}
      </p>
      <h1>{letter.title}</h1>
      <p className="desk-record__line">
        <State id={letter.review_state} title={letter.review_state_title} />
        <span className="desk-muted">
          {[letter.kind_title, author && text(messages.writtenBy, { author })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      {(letter.remarks || letter.places?.length > 0) &&
        letter.review_state === 'draft' && (
          <Notice tone="warning">
            <p>
              <strong>{text(messages.returned)}</strong>
            </p>
            {letter.remarks && (
              <p className="desk-multiline">{letter.remarks}</p>
            )}
            {letter.places?.length > 0 && (
              <p>
                {text(messages.remarksAt, {
                  parts: [...new Set(letter.places.map(({ part }) => part))]
                    .map((part) => nameOfPart(part, text))
                    .join(', '),
                })}
              </p>
            )}
          </Notice>
        )}
      {children}
    </header>
  );
}
