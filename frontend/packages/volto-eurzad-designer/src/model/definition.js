/**
 * The form being designed, and every change that an editor makes to it, as pure functions.
 *
 * A place is `{page}`, `{page, field}` or `{page, field, column}`, all of them positions.
 */
import { newField } from './kinds';
import { columnNames, fieldNames, freeName, pageIds, slug } from './names';
import { renamed } from './rename';

const replaced = (list, index, thing) =>
  list.map((one, at) => (at === index ? thing : one));
const without = (list, index) => list.filter((_, at) => at !== index);
const inserted = (list, index, thing) => [
  ...list.slice(0, index),
  thing,
  ...list.slice(index),
];

/** The list with one thing moved by a number of places, as far as there are any. */
export function shifted(list, index, by) {
  const target = Math.max(0, Math.min(list.length - 1, index + by));
  return inserted(without(list, index), target, list[index]);
}

/** Only what says something: an empty text, null and undefined are left out. */
export function tidied(thing) {
  return Object.fromEntries(
    Object.entries(thing).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  );
}

const withPage = (definition, index, page) => ({
  ...definition,
  pages: replaced(definition.pages, index, page),
});

function withFields(definition, index, change) {
  const page = definition.pages[index];
  return withPage(definition, index, { ...page, fields: change(page.fields) });
}

const withField = (definition, { page, field }, thing) =>
  withFields(definition, page, (fields) => replaced(fields, field, thing));

/** What lies at a place: a page, a field or a column. */
export function at(definition, { page, field, column }) {
  const found = definition.pages[page];
  if (field === undefined || !found) return found;
  const one = found.fields[field];
  return column === undefined || !one ? one : one.columns[column];
}

function withColumns(definition, place, change) {
  const group = at(definition, { page: place.page, field: place.field });
  return withField(definition, place, {
    ...group,
    columns: change(group.columns),
  });
}

export function addPage(definition, title) {
  const id = freeName(title, pageIds(definition), 'strona');
  const page = { id, title, fields: [] };
  return { ...definition, pages: [...definition.pages, page] };
}

export function addField(definition, page, kind, title) {
  const name = freeName(title, fieldNames(definition));
  return withFields(definition, page, (fields) => [
    ...fields,
    newField(kind, name, title),
  ]);
}

export function addColumn(definition, place, kind, title) {
  const name = freeName(title, columnNames(at(definition, place)));
  return withColumns(definition, place, (columns) => [
    ...columns,
    newField(kind, name, title),
  ]);
}

/** A copy of a field below it, under a name of its own. */
export function copyField(definition, place) {
  const field = at(definition, place);
  const name = freeName(field.name, fieldNames(definition));
  return withFields(definition, place.page, (fields) =>
    inserted(fields, place.field + 1, { ...field, name }),
  );
}

/** Change some settings of what lies at a place. */
export function change(definition, place, patch) {
  const thing = tidied({ ...at(definition, place), ...patch });
  if (place.field === undefined) {
    const { fields } = definition.pages[place.page];
    return withPage(definition, place.page, { title: '', ...thing, fields });
  }
  const whole = { title: '', ...thing };
  if (place.column === undefined) return withField(definition, place, whole);
  return withColumns(definition, place, (columns) =>
    replaced(columns, place.column, whole),
  );
}

/** Give a field another name, in all rules too. Columns are named in their own table only. */
export function rename(definition, place, name) {
  const before = at(definition, place).name;
  const changed = change(definition, place, { name });
  return place.column === undefined ? renamed(changed, before, name) : changed;
}

/** The name that a field whose title changed gets, while nobody has relied on the old one. */
export function renameByTitle(definition, place, title) {
  const own = at(definition, place);
  const names =
    place.column === undefined
      ? fieldNames(definition)
      : columnNames(at(definition, { page: place.page, field: place.field }));
  names.delete(own.name);
  const name = slug(title) === own.name ? own.name : freeName(title, names);
  return rename(definition, place, name);
}

export function remove(definition, place) {
  if (place.field === undefined)
    return { ...definition, pages: without(definition.pages, place.page) };
  if (place.column === undefined)
    return withFields(definition, place.page, (fields) =>
      without(fields, place.field),
    );
  return withColumns(definition, place, (columns) =>
    without(columns, place.column),
  );
}

/** Move by one place up (-1) or down (1); a field goes on to the next page. Returns both. */
export function move(definition, place, by) {
  if (place.column !== undefined) {
    const moved = withColumns(definition, place, (columns) =>
      shifted(columns, place.column, by),
    );
    return {
      definition: moved,
      place: { ...place, column: place.column + by },
    };
  }
  if (place.field === undefined) {
    const pages = shifted(definition.pages, place.page, by);
    return {
      definition: { ...definition, pages },
      place: { page: place.page + by },
    };
  }
  const { fields } = definition.pages[place.page];
  const target = place.field + by;
  if (target >= 0 && target < fields.length) {
    const moved = withFields(definition, place.page, (all) =>
      shifted(all, place.field, by),
    );
    return { definition: moved, place: { ...place, field: target } };
  }
  return moveToPage(definition, place, place.page + by, by > 0 ? 0 : undefined);
}

/** Move a field to another page: to its end, or to a position. */
export function moveToPage(definition, place, page, position) {
  const field = at(definition, place);
  const left = remove(definition, place);
  const target = position ?? left.pages[page].fields.length;
  return {
    definition: withFields(left, page, (fields) =>
      inserted(fields, target, field),
    ),
    place: { page, field: target },
  };
}

/** Whether something can be moved that way. */
export function canMove(definition, place, by) {
  if (place.column !== undefined) {
    const group = at(definition, { page: place.page, field: place.field });
    const target = place.column + by;
    return target >= 0 && target < group.columns.length;
  }
  const page = place.page + by;
  const another = page >= 0 && page < definition.pages.length;
  if (place.field === undefined) return another;
  const target = place.field + by;
  return (
    another ||
    (target >= 0 && target < definition.pages[place.page].fields.length)
  );
}
