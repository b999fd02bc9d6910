/**
 * Text as it is set in Polish print: no one-letter word at the end of a line.
 */
import { useCallback } from 'react';
import { useIntl } from 'react-intl';

const ORPHAN = /(?<=^|[\s(„])([aiouwzAIOUWZ]) (?=\S)/g;
const NUMBER_AND_WORD = /(\d) (?=[\p{L}%])/gu;

/** The text with hard spaces after one-letter words and between a number and its word. */
export function glue(text) {
  return text.replace(ORPHAN, '$1\u00a0').replace(NUMBER_AND_WORD, '$1\u00a0');
}

/** Translates a message and glues it. */
export function useText() {
  const intl = useIntl();
  return useCallback(
    (message, values) => glue(String(intl.formatMessage(message, values))),
    [intl],
  );
}
