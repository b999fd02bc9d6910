/** Which of the server's reasons concern what: a field, `table.column` of it, or the whole form. */

export const concerning = (reasons, name) =>
  reasons.filter(
    ({ field }) => field === name || (field || '').startsWith(`${name}.`),
  );

export function aboutNothing(reasons, definition) {
  const names = new Set([
    ...definition.pages.flatMap((page) => [
      page.id,
      ...page.fields.map((field) => field.name),
    ]),
  ]);
  return reasons.filter(({ field }) => !names.has((field || '').split('.')[0]));
}
