import React from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../format/text';
import { errors } from '../messages/errors';
import { shell } from '../messages/shell';
import { routes } from '../url/paths';
import { Empty } from '../ui/Waiting';
import { useDocumentTitle } from './useDocumentTitle';

/** An address of the desk that shows nothing. */
export function Missing() {
  const text = useText();
  useDocumentTitle(text(errors.notFoundTitle));
  return (
    <Empty icon="search" title={text(errors.notFoundTitle)}>
      <p>{text(errors.notFound)}</p>
      <p>
        <Link to={routes.work}>{text(shell.myWork)}</Link>
      </p>
    </Empty>
  );
}
