import React from 'react';
import { Link } from 'react-router-dom';
import { Icon } from './Icon';

/** One step up. */
export function Back({ to, children }) {
  return (
    <Link className="desk-back" to={to}>
      <Icon name="arrowLeft" size={18} />
      <span>{children}</span>
    </Link>
  );
}
