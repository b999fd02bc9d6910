/** What a field at a path is called: `Gatunek` of the second row says which row it is in. */
export function labelOf(path, fields, { t, tidy }) {
  const [name, row, column] = path.split('.');
  const field = fields[name];
  if (!field) return '';
  const part = column === undefined && field.columns?.[row];
  if (part) return `${tidy(field.title)}, ${tidy(part.title)}`;
  const inner = column && field.columns?.[column];
  if (!inner) return tidy(field.title);
  const number = Number(row) + 1;
  return t('form.row_in', { title: field.title, number, column: inner.title });
}

/** The sentence of an error: the server's, or our own with its values in the page's language. */
export function messageOf(error, { t, tidy, date, number }) {
  if (error.message) return tidy(error.message);
  const values = { ...error.values };
  if (values.date) values.date = date(values.date);
  if (values.number !== undefined) values.number = number(values.number);
  return t(error.id, values);
}
