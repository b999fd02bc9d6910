import { dateParts, joinDate, parseNumber } from '../rules/values';

function titleOf(field, value) {
  return field.choices.find((one) => one.value === value)?.title || value;
}

function partsText(field, value, language) {
  return Object.entries(field.columns)
    .map(([name, part]) => [
      part.title,
      answerText(part, value[name], language),
    ])
    .filter(([, text]) => text)
    .map(([title, text]) => `${title}: ${text}`)
    .join('\n');
}

/** An answer as a person reads it back; an empty text when there is none. */
export function answerText(field, value, language) {
  const { t, date, number, amount, tidy } = language;
  if (value === undefined || value === null || value === '') return '';
  if (field.columns) return partsText(field, value, language);
  switch (field.type) {
    case 'boolean':
      return t(value ? 'form.yes' : 'form.no');
    case 'choice':
      return tidy(titleOf(field, value));
    case 'multichoice':
      return value.map((one) => tidy(titleOf(field, one))).join('\n');
    case 'datetime':
      return `${date(value.slice(0, 10))}, ${value.slice(11)}`;
    case 'date':
      return date(joinDate(dateParts(value)));
    case 'money':
    case 'decimal':
    case 'integer': {
      const parsed = parseNumber(value);
      if (parsed === null) return String(value);
      return field.type === 'money' ? amount(parsed) : number(parsed);
    }
    default:
      return String(value);
  }
}
