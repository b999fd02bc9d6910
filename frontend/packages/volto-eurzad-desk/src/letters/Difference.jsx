import React from 'react';
import { useText } from '../format/text';
import { versions as messages } from '../messages/versions';
import { nameOfPart } from './parts';

/** A stretch of a text: the same, removed or added; told by word and line, not by colour alone. */
function Piece({ op, children }) {
  const text = useText();
  if (op === 'same') return children;
  const Tag = op === 'removed' ? 'del' : 'ins';
  return (
    <Tag className="desk-difference__piece">
      <span className="desk-sr">
        {text(op === 'removed' ? messages.removed : messages.added)}{' '}
      </span>
      {children}
      <span className="desk-sr"> {text(messages.end)}</span>
    </Tag>
  );
}

/** How one version became another, part by part. `parts`: name → `[{op, text}]`. */
export function Difference({ parts }) {
  const text = useText();
  const names = Object.keys(parts);
  if (names.length === 0)
    return <p className="desk-muted">{text(messages.same)}</p>;
  return (
    <div className="desk-difference">
      <p className="desk-muted">
        <del className="desk-difference__piece">{text(messages.legendOld)}</del>{' '}
        <ins className="desk-difference__piece">{text(messages.legendNew)}</ins>
      </p>
      {names.map((name) => (
        <section key={name}>
          <h3 className="desk-h3">{nameOfPart(name, text)}</h3>
          <div className="desk-multiline desk-difference__text">
            {parts[name].map((piece, at) => (
              <Piece key={at} op={piece.op}>
                {piece.text}
              </Piece>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}
