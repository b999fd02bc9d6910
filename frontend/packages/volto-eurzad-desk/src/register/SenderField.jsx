import React, { useId, useState } from 'react';
import { useSenders } from '../api/registers';
import { useText } from '../format/text';
import { entries as messages } from '../messages/entries';
import { Field } from '../ui/Fields';

const placeOf = ({ street, postal_code, town }) =>
  [street, [postal_code, town].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');

/** Who sent it, with senders of earlier items: arrows choose, Enter takes, Escape closes. */
export function SenderField({ label, name, value, error, onChange, onPick }) {
  const text = useText();
  const list = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { data } = useSenders(open ? value : '');
  const found = open && value.trim().length > 1 ? data || [] : [];
  const shown = found.length > 0;
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const pick = (sender) => {
    const { street, postal_code, town, country, email } = sender;
    onPick({
      sender: sender.sender,
      street: street || '',
      postal_code: postal_code || '',
      town: town || '',
      country: country || 'Polska',
      email: email || '',
      address_unknown: false,
    });
    close();
  };
  const keys = {
    ArrowDown: () => setActive((active + 1) % found.length),
    ArrowUp: () => setActive((active - 1 + found.length) % found.length),
    Escape: close,
    Enter: () => active >= 0 && pick(found[active]),
  };
  const onKeyDown = (event) => {
    if (!shown || event.ctrlKey || event.metaKey || !keys[event.key]) return;
    if (event.key === 'Enter' && active < 0) return;
    event.preventDefault();
    keys[event.key]();
  };
  return (
    <Field label={label} error={error} hint={text(messages.senderHint)}>
      {(aria) => (
        <div className="desk-suggest">
          <input
            {...aria}
            name={name}
            value={value}
            autoComplete="off"
            role="combobox"
            aria-expanded={shown}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={
              active >= 0 ? `${list}-${active}` : undefined
            }
            onChange={(event) => {
              setOpen(true);
              setActive(-1);
              onChange(event.target.value);
            }}
            onKeyDown={onKeyDown}
            onBlur={close}
          />
          <ul
            id={list}
            role="listbox"
            aria-label={text(messages.knownSenders)}
            hidden={!shown}
          >
            {found.map((sender, index) => (
              // keys are those of the field above
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events
              <li
                key={`${sender.sender}-${placeOf(sender)}`}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === active}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(sender)}
              >
                {sender.sender}
                <small>{placeOf(sender)}</small>
              </li>
            ))}
          </ul>
          <p className="desk-sr" role="status">
            {shown ? text(messages.suggestions, { count: found.length }) : ''}
          </p>
        </div>
      )}
    </Field>
  );
}
