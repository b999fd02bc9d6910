import React from 'react';
import { useSelector } from 'react-redux';
import { hardSpaces } from '../typography/text';
import A from './A';
import { messages } from './messages';
import { useText } from './useText';

/**
 * The way from the start page. `items`: `[{ title, url }]`, the last one being this page;
 * without them, those of the content.
 */
export default function Breadcrumbs({ items }) {
  const t = useText();
  const ofContent = useSelector((state) => state.breadcrumbs.items);
  const steps = items ?? ofContent ?? [];
  if (steps.length === 0) return null;
  const parents = steps.slice(0, -1);
  return (
    <nav className="crumbs" aria-label={t(messages.breadcrumbs)}>
      <ol>
        <li>
          <A href="/">{t(messages.start)}</A>
        </li>
        {parents.map(({ title, url }) => (
          <li key={url}>
            <A href={url}>{hardSpaces(title)}</A>
          </li>
        ))}
        <li aria-current="page">{hardSpaces(steps[steps.length - 1].title)}</li>
      </ol>
    </nav>
  );
}
