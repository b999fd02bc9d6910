/** Names of fields in the data: made from their titles, so that an editor need not think of them. */

const LONGEST = 40;
const POLISH = { ł: 'l', Ł: 'l' };

/** A title as a name: small Latin letters, digits and underscores, beginning with a letter. */
export function slug(title, otherwise = 'pole') {
  const latin = title
    .replace(/[łŁ]/g, (letter) => POLISH[letter])
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, LONGEST)
    .replace(/_+$/, '');
  return latin || otherwise;
}

/** The slug, with a number when it is taken. */
export function freeName(title, taken, otherwise) {
  const name = slug(title, otherwise);
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

export const fieldNames = (definition) =>
  new Set(
    definition.pages.flatMap((page) => page.fields.map((one) => one.name)),
  );
export const pageIds = (definition) =>
  new Set(definition.pages.map((page) => page.id));
export const columnNames = (field) =>
  new Set((field.columns || []).map((column) => column.name));
