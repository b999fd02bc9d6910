import React, { useState } from 'react';
import { useText } from '../format/text';
import { versions as messages } from '../messages/versions';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { linesOf, nameOfPart } from './parts';

const shown = (value) =>
  Array.isArray(value) && value[0]?.name !== undefined
    ? value.map(({ name, address }) => `${name}, ${address}`).join('\n')
    : linesOf(value);

/**
 * Somebody has changed the same parts: both texts stand beside each other and one is chosen for each part. `onResolve` gets the names of the
 * parts whose text is theirs.
 */
export function ConflictDialog({ error, mine, onResolve, onClose }) {
  const text = useText();
  const { theirs } = error.details;
  const names = Object.keys(theirs);
  const [choice, setChoice] = useState({});
  const whole = names.every((name) => choice[name]);
  return (
    <Dialog title={text(messages.conflictTitle)} onClose={onClose} wide>
      <div className="desk-form">
        <Notice tone="warning">{error.message}</Notice>
        <p>{text(messages.conflictHow)}</p>
        {names.map((name) => (
          <fieldset key={name} className="desk-group desk-conflict">
            <legend>{nameOfPart(name, text)}</legend>
            {[
              ['mine', messages.mine, mine[name]],
              ['theirs', messages.theirs, theirs[name]],
            ].map(([id, message, value]) => (
              <label key={id} className="desk-conflict__side">
                <span>
                  <input
                    type="radio"
                    name={`konflikt-${name}`}
                    checked={choice[name] === id}
                    onChange={() => setChoice({ ...choice, [name]: id })}
                  />{' '}
                  <strong>{text(message)}</strong>
                </span>
                <span className="desk-multiline">{shown(value) || '–'}</span>
              </label>
            ))}
          </fieldset>
        ))}
        <footer className="desk-dialog__foot">
          <Button
            look="primary"
            disabled={!whole}
            onClick={() =>
              onResolve(names.filter((name) => choice[name] === 'theirs'))
            }
          >
            {text(messages.conflictDone)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {text(messages.conflictLater)}
          </Button>
        </footer>
      </div>
    </Dialog>
  );
}
