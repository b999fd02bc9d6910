import React, { useState } from 'react';
import { useCounterServices } from '../api/counter';
import { pathOf } from '../api/client';
import { useText } from '../format/text';
import { counter as messages } from '../messages/counter';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { TextField } from '../ui/Fields';
import { Empty, Loaded } from '../ui/Waiting';

const folded = (words) => words.toLocaleLowerCase('pl');

function Services({ items }) {
  const text = useText();
  const [words, setWords] = useState('');
  const found = items.filter(({ title }) =>
    folded(title).includes(folded(words.trim())),
  );
  if (items.length === 0)
    return (
      <Empty icon="file" title={text(messages.none)}>
        <p>{text(messages.noneNext)}</p>
      </Empty>
    );
  return (
    <>
      <TextField
        label={text(messages.find)}
        type="search"
        value={words}
        onChange={setWords}
      />
      <p className="desk-muted" role="status">
        {text(messages.count, { count: found.length })}
      </p>
      <ul className="desk-plain-list">
        {found.map(({ title, unit, form }) => (
          <li key={form}>
            <a href={pathOf(form)}>{title}</a>{' '}
            <span className="desk-muted">{unit}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The services that a clerk can file for in the name of a person at the counter. */
export function CounterPage() {
  const text = useText();
  const { contact } = useDesk();
  const query = useCounterServices();
  const title = text(messages.title);
  useDocumentTitle(title);
  return (
    <div className="desk-page desk-page--narrow">
      <h1>{title}</h1>
      <p>{text(messages.intro)}</p>
      <Loaded query={query} lines={8} contact={contact}>
        {(items) => <Services items={items} />}
      </Loaded>
    </div>
  );
}
