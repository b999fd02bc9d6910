import React from 'react';
import { useSelector } from 'react-redux';
import EntryList from '../views/EntryList';

/** What a listing block found; Volto's own block fetches it on the server. */
export function ListingBlock({ id, data }) {
  const found = useSelector((state) => state.querystringsearch?.subrequests);
  const own = Object.entries(found ?? {}).find(([key]) =>
    key.startsWith(id),
  )?.[1];
  const items = own?.items ?? [];
  return (
    <>
      {data.headline && <h2>{data.headline}</h2>}
      {items.length > 0 && <EntryList items={items} heading="h3" />}
    </>
  );
}
