import React from 'react';
import { useText } from '../format/text';
import { letters as messages } from '../messages/letters';
import { Notice } from '../ui/Notice';
import { anchorOf, missingOf } from './parts';

const NAMES = {
  legal_basis: messages.legalBasis,
  operative_part: messages.operativePart,
  reasons: messages.reasons,
  instruction: messages.instruction,
  addressees: messages.addressees,
  title: messages.title,
};

/** What a decision still lacks by art. 107, each a link to the field. */
export function Missing({ elements, kind }) {
  const text = useText();
  if (!elements?.length) return null;
  const go = (field) => (event) => {
    const target = document.getElementById(anchorOf(field));
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  return (
    <Notice tone="warning">
      <p>
        {text(kind === 'decision' ? messages.missingByLaw : messages.missing)}
      </p>
      <ul>
        {elements.map(missingOf).map(({ id, title, field, required }) => {
          const name = title || (NAMES[id] ? text(NAMES[id]) : id);
          return (
            <li key={id}>
              {NAMES[field] ? (
                <a href={`#${anchorOf(field)}`} onClick={go(field)}>
                  {name}
                </a>
              ) : (
                name
              )}
              {!required &&
                id === 'reasons' &&
                ` ${text(messages.mayBeLeftOut)}`}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
