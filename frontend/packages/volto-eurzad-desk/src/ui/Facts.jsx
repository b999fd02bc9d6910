import React from 'react';

/** Names and values. `facts` are `[name, value]`; what has no value is left out. */
export function Facts({ facts, columns = false }) {
  const present = facts.filter(
    ([, value]) =>
      value !== undefined && value !== null && value !== '' && value !== false,
  );
  return (
    <dl className={`desk-facts${columns ? ' desk-facts--columns' : ''}`}>
      {present.map(([name, value], index) => (
        <div key={`${index}-${name}`}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
