import React from 'react';
import { useIntl } from 'react-intl';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { fileplan as messages } from '../messages/fileplan';

/** What is special about a class: category, way of keeping, out of use. */
export function ClassTags({ entry }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <span className="desk-tags">
      {entry.retention && <span className="desk-tag">{entry.retention}</span>}
      {entry.way && (
        <span className="desk-tag">{text(messages[`way_${entry.way}`])}</span>
      )}
      {entry.in_use === false && (
        <span className="desk-tag desk-tag--warning">
          {text(messages.outOfUse)}
        </span>
      )}
      {entry.valid_to && (
        <span className="desk-tag">
          {text(messages.validTo, { day: shortDate(entry.valid_to, locale) })}
        </span>
      )}
    </span>
  );
}
