import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useFile } from '../api/files';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { errorSentence } from '../ui/errors';
import { deskPath } from '../url/paths';

function SavedFile({ address, name }) {
  const text = useText();
  const { save, busy, error } = useFile();
  return (
    <>
      <button
        type="button"
        className="desk-link"
        disabled={busy}
        onClick={() => void save(address, name)}
      >
        {name}
      </button>
      {error && (
        <small className="desk-late">{errorSentence(error, text)}</small>
      )}
    </>
  );
}

/** A value of an entry as people read it; cases and files are links. */
export function Shown({ column, version }) {
  const { locale } = useIntl();
  const shown = version.shown[column.id];
  const link = version.links[column.id];
  if (!shown) return null;
  if (column.type === 'date') return shortDate(shown, locale);
  if (column.type === 'file') return <SavedFile address={link} name={shown} />;
  if (column.type === 'case' && deskPath(link))
    return (
      <Link className="desk-number" to={deskPath(link)}>
        {shown}
      </Link>
    );
  if (column.type === 'amount')
    return <span className="desk-number">{`${shown} zł`}</span>;
  return <span className="desk-multiline">{shown}</span>;
}
