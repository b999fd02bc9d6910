import React from 'react';
import { useText } from '../chrome';
import { messages } from '../views/messages';

/**
 * A video or map of another site: a link. Reading our pages asks nothing of other servers,
 * so nobody else learns who read them.
 */
export default function OutsideBlock({ data }) {
  const t = useText();
  if (!/^https?:\/\//.test(data.url ?? '')) return null;
  return (
    <p className="outside">
      <a href={data.url} rel="noreferrer">
        {data.title || t(messages.seeAlso)}
      </a>
    </p>
  );
}
