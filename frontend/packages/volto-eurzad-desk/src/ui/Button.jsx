import React, { forwardRef } from 'react';
import { Link } from 'react-router-dom';
import { Icon } from './Icon';

const classOf = (look, small) =>
  `desk-button desk-button--${look}${small ? ' desk-button--small' : ''}`;

/** A button with a verb. `look`: primary, plain, quiet or danger. While `busy` it waits and says so. */
export const Button = forwardRef(function Button(
  {
    look = 'plain',
    icon,
    small,
    busy,
    children,
    disabled,
    type = 'button',
    ...rest
  },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      className={classOf(look, small)}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      {...rest}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
});

/** Looks like a button, leads somewhere. */
export function LinkButton({
  look = 'plain',
  icon,
  small,
  children,
  href,
  ...rest
}) {
  const content = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
  if (href) {
    return (
      <a className={classOf(look, small)} href={href} {...rest}>
        {content}
      </a>
    );
  }
  return (
    <Link className={classOf(look, small)} {...rest}>
      {content}
    </Link>
  );
}
