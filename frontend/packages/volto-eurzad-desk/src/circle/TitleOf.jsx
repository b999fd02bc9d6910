import React from 'react';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';

/** The title of a row, or that it may not be seen. */
export function TitleOf({ row }) {
  const text = useText();
  return row.restricted ? <em>{text(messages.restricted)}</em> : row.title;
}
