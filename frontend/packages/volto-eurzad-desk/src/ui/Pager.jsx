import React from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { Icon } from './Icon';

/** "26–50 z 130", previous and next page as links. */
export function Pager({ page, size, total, addressOf }) {
  const text = useText();
  if (total <= size && page === 1) return null;
  const last = Math.max(1, Math.ceil(total / size));
  const from = Math.min(total, (page - 1) * size + 1);
  return (
    <nav className="desk-pager" aria-label={text(common.pages)}>
      <span className="desk-number">
        {text(common.range, { from, to: Math.min(total, page * size), total })}
      </span>
      {page > 1 && (
        <Link
          className="desk-button desk-button--plain desk-button--small"
          to={addressOf(page - 1)}
          rel="prev"
        >
          <Icon name="chevronLeft" />
          <span>{text(common.previousPage)}</span>
        </Link>
      )}
      {page < last && (
        <Link
          className="desk-button desk-button--plain desk-button--small"
          to={addressOf(page + 1)}
          rel="next"
        >
          <span>{text(common.nextPage)}</span>
          <Icon name="chevronRight" />
        </Link>
      )}
    </nav>
  );
}
