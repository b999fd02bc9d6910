import { withHardSpaces } from './hardSpaces';

const rules = new Map();

function pluralCategory(locale, count) {
  if (!rules.has(locale)) rules.set(locale, new Intl.PluralRules(locale));
  return rules.get(locale).select(count);
}

/**
 * The text of a message in the catalog's language.
 *
 * A message is a text, or an object of plural forms chosen by `values.count`.
 * `{name}` stands for `values.name`. An unknown id is shown as it is.
 */
export function translate(messages, id, values = {}) {
  const message = messages[id];
  if (message === undefined) return id;
  const locale = messages['@locale'] || 'pl';
  const text =
    typeof message === 'string'
      ? message
      : message[pluralCategory(locale, values.count)] ?? message.other;
  const filled = text.replace(/\{(\w+)\}/g, (place, name) =>
    name in values ? String(values[name]) : place,
  );
  return locale === 'pl' ? withHardSpaces(filled) : filled;
}
