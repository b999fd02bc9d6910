import { dateParts, joinDate, parseNumber } from '../rules/values';

function titleOf(field, value) {
  return field.choices.find((one) => one.value === value)?.title || value;
}

/** An answer as a person reads it back; an empty text when there is none. */
export function answerText(field, value, { t, date, number, amount, tidy }) {
  if (value === undefined || value === null || value === '') return '';
  switch (field.type) {
    case 'boolean':
      return t(value ? 'form.yes' : 'form.no');
    case 'choice':
      return tidy(titleOf(field, value));
    case 'multichoice':
      return value.map((one) => tidy(titleOf(field, one))).join('\n');
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
