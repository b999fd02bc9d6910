import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { shortDate } from '../format/dates';
import { TitleOf } from '../circle/TitleOf';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { deskPath } from '../url/paths';

/** A box that chooses a case, named for screen readers. */
export function Choice({ mark, checked, onChange, disabled }) {
  const text = useText();
  return (
    <label className="desk-check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="desk-archive__choice">
        {text(messages.choose, { mark })}
      </span>
    </label>
  );
}

/**
 * Cases with the columns of transfer lists. `chosen` (a Set of UIDs) and `choose` make them choosable; `after` adds a last cell;
 * marks are links when whoever looks may open the cases.
 */
export function CaseTable({
  rows,
  caption,
  chosen,
  choose,
  after,
  linked = true,
}) {
  const text = useText();
  const { locale } = useIntl();
  const columns = [
    messages.ordinal,
    messages.mark,
    messages.caseTitle,
    messages.dates,
    messages.category,
    messages.documents,
  ];
  return (
    <div className="desk-table-frame">
      <table className="desk-table">
        <caption className="desk-sr">{caption}</caption>
        <thead>
          <tr>
            {choose && (
              <td>
                <span className="desk-sr">{text(messages.chooseAll)}</span>
              </td>
            )}
            {columns.map((column) => (
              <th key={column.id} scope="col">
                {text(column)}
              </th>
            ))}
            {after && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.uid}>
              {choose && (
                <td>
                  <Choice
                    mark={row.mark}
                    checked={chosen.has(row.uid)}
                    onChange={(on) => choose(row.uid, on)}
                  />
                </td>
              )}
              <td data-label={text(messages.ordinal)} className="desk-number">
                {row.ordinal}
              </td>
              <th scope="row">
                {linked ? (
                  <Link className="desk-number" to={deskPath(row['@id'])}>
                    {row.mark}
                  </Link>
                ) : (
                  <span className="desk-number">{row.mark}</span>
                )}
              </th>
              <td data-label={text(messages.caseTitle)}>
                <TitleOf row={row} />
                <small>{row.class_title}</small>
              </td>
              <td data-label={text(messages.dates)} className="desk-number">
                {shortDate(row.first, locale)} – {shortDate(row.last, locale)}
              </td>
              <td data-label={text(messages.category)}>{row.category}</td>
              <td data-label={text(messages.documents)} className="desk-number">
                {row.documents}
              </td>
              {after && <td>{after(row)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
