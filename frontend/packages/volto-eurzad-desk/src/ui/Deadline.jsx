import React from 'react';
import { useIntl } from 'react-intl';
import { shortDate } from '../format/dates';
import { deadlineWords } from '../format/deadline';
import { useText } from '../format/text';
import { Icon } from './Icon';

/** Days left in words with icon and colour; the date itself stands beside them. */
export function Deadline({ deadline, withDate = true }) {
  const text = useText();
  const { locale } = useIntl();
  const { tone, icon, message, values } = deadlineWords(deadline);
  return (
    <span className={`desk-deadline desk-deadline--${tone}`}>
      {tone !== 'none' && <Icon name={icon} size={16} />}
      <span>
        <span className="desk-deadline__words">{text(message, values)}</span>
        {withDate && deadline && (
          <time className="desk-deadline__date" dateTime={deadline.date}>
            {shortDate(deadline.date, locale)}
          </time>
        )}
      </span>
    </span>
  );
}
