import React from 'react';
import { useText } from '../format/text';
import { letters as messages } from '../messages/letters';
import { Notice } from '../ui/Notice';

/** The remarks to one part with which the letter came back. */
export function PlaceRemarks({ places, part }) {
  const text = useText();
  const found = (places || []).filter((place) => place.part === part);
  if (found.length === 0) return null;
  return (
    <Notice tone="warning">
      <strong>{text(messages.remarksLabel)}</strong>
      <ul>
        {found.map(({ quote, remark }, at) => (
          <li key={at} className="desk-multiline">
            {quote && <q>{quote}</q>} {remark}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
