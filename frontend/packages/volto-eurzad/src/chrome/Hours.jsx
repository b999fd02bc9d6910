import React from 'react';

/** Opening hours: `[{ days, from, to }]`. Days are the office's own words. */
export default function Hours({ hours }) {
  return (
    <dl className="hours" lang="pl">
      {hours.map(({ days, from, to }) => (
        <div key={days}>
          <dt>{days}</dt>
          <dd>
            {from}–{to}
          </dd>
        </div>
      ))}
    </dl>
  );
}
