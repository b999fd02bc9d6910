import React, { forwardRef } from 'react';
import { Icon } from './Icon';

const ICONS = { error: 'alert', warning: 'alert', info: 'help', done: 'check' };

/** A framed sentence: error, warning, info or done. */
export const Notice = forwardRef(function Notice(
  { tone = 'info', children, ...rest },
  ref,
) {
  return (
    <div
      ref={ref}
      className={`desk-notice desk-notice--${tone}`}
      role={tone === 'error' ? 'alert' : undefined}
      {...rest}
    >
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
});
