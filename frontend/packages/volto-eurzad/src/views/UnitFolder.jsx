import React from 'react';
import { useText } from '../chrome';
import EntryList from './EntryList';
import { messages } from './messages';
import PageHead from './PageHead';

/** The office's departments. */
export default function UnitFolder({ content }) {
  const t = useText();
  return (
    <div className="wrap">
      <PageHead content={content} />
      {content.items?.length ? (
        <EntryList items={content.items} />
      ) : (
        <p>{t(messages.nothingHere)}</p>
      )}
    </div>
  );
}
