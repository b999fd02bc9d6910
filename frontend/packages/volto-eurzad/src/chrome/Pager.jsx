import React from 'react';
import A from './A';
import { messages } from './messages';
import { useText } from './useText';

/** Links to the pages of a list: `href(start)` gives the address of the page from `start`. */
export default function Pager({ total, start, size, href }) {
  const t = useText();
  if (!total || total <= size) return null;
  const page = Math.floor(start / size) + 1;
  const pages = Math.ceil(total / size);
  return (
    <nav className="pager" aria-label={t(messages.pages)}>
      {page > 1 && (
        <A href={href(start - size)} rel="prev">
          {t(messages.previous)}
        </A>
      )}
      <span>{t(messages.page, { page, pages })}</span>
      {page < pages && (
        <A href={href(start + size)} rel="next">
          {t(messages.next)}
        </A>
      )}
    </nav>
  );
}
