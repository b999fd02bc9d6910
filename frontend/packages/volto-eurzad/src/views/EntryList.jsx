import React from 'react';
import { A } from '../chrome';
import { hardSpaces } from '../typography/text';

/** Content of a folder: title as the link, one sentence. */
export default function EntryList({ items, heading: Heading = 'h2' }) {
  return (
    <ul className="entries" lang="pl">
      {items.map((item) => (
        <li key={item['@id']}>
          <Heading>
            <A href={item['@id']}>{hardSpaces(item.title)}</A>
          </Heading>
          {item.description && <p>{hardSpaces(item.description)}</p>}
        </li>
      ))}
    </ul>
  );
}
