/** The sentence of an error: the server's, or our own with its values in the page's language. */
export function messageOf(error, { t, tidy, date, number }) {
  if (error.message) return tidy(error.message);
  const values = { ...error.values };
  if (values.date) values.date = date(values.date);
  if (values.number !== undefined) values.number = number(values.number);
  return t(error.id, values);
}
