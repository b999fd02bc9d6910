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

const BLANK = 'blank-';

/** Words for an element; a place left blank by a template is named with its part. */
function nameOf({ id, title, field }, text) {
  if (id.startsWith(BLANK) && NAMES[field])
    return `${text(NAMES[field])}: ${title}`;
  return title || (NAMES[id] ? text(NAMES[id]) : id);
}

/** What a letter still lacks, a decision by art. 107; each a link to the field. */
export function Missing({ elements, kind }) {
  const text = useText();
  if (!elements?.length) return null;
  const missing = elements.map(missingOf);
  const byLaw =
    ['decision', 'order'].includes(kind) &&
    missing.some(({ id }) => !id.startsWith(BLANK));
  const go = (field) => (event) => {
    const target = document.getElementById(anchorOf(field));
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  return (
    <Notice tone="warning">
      <p>{text(byLaw ? messages.missingByLaw : messages.missing)}</p>
      <ul>
        {missing.map((element) => {
          const { id, field, required } = element;
          const name = nameOf(element, text);
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
