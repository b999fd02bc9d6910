import React from 'react';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { Facts } from './Facts';

function Value({ value }) {
  const text = useText();
  if (value === true) return text(common.yes);
  if (value === false) return text(common.no);
  if (Array.isArray(value)) {
    return (
      <ul className="desk-plain-list">
        {value.map((entry, index) => (
          <li key={index}>
            <Value value={entry} />
          </li>
        ))}
      </ul>
    );
  }
  if (value && typeof value === 'object') {
    if (Array.isArray(value.answers))
      return <Answers answers={value.answers} />;
    return Object.entries(value)
      .map(([name, entry]) => `${name}: ${entry}`)
      .join(', ');
  }
  return <span className="desk-multiline">{String(value)}</span>;
}

/** What the applicant wrote, question by question; a question without an answer says so. */
export function Answers({ answers }) {
  const text = useText();
  const shown = answers.map(({ label, value }) => {
    const missing =
      value === null ||
      value === undefined ||
      value === '' ||
      value?.length === 0;
    return [
      label,
      missing ? (
        <span className="desk-muted">{text(common.noAnswer)}</span>
      ) : (
        <Value value={value} />
      ),
    ];
  });
  return <Facts facts={shown} columns />;
}
