import React from 'react';
import { Link } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';

/** A link; to our own pages it works inside the editor's application, too. */
export default function A({ href, children, ...rest }) {
  const path = flattenToAppURL(href) || '/';
  const inside =
    path.startsWith('/') && !/^\/(jezyk|\+\+api\+\+|.*@@)/.test(path);
  if (inside) {
    return (
      <Link to={path} {...rest}>
        {children}
      </Link>
    );
  }
  return (
    <a href={path} {...rest}>
      {children}
    </a>
  );
}
