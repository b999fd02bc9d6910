/** Rules name fields: what changes in them when a field gets another name, and who reads whom. */

const RULES = ['show_when', 'required_when', 'valid_when', 'calculate'];

function mapVars(rule, change) {
  if (Array.isArray(rule)) return rule.map((part) => mapVars(part, change));
  if (rule === null || typeof rule !== 'object') return rule;
  const [[operation, operands]] = Object.entries(rule);
  if (operation !== 'var') return { [operation]: mapVars(operands, change) };
  if (Array.isArray(operands))
    return { var: [change(operands[0]), ...operands.slice(1)] };
  return { var: change(operands) };
}

/** Names that a rule reads: the first words of its variables. */
export function namesRead(rule) {
  const names = new Set();
  if (rule !== undefined && rule !== null)
    mapVars(rule, (path) => {
      names.add(String(path).split('.')[0]);
      return path;
    });
  return names;
}

function mapRules(thing, change) {
  const changed = { ...thing };
  RULES.filter((key) => thing[key] !== undefined).forEach((key) => {
    changed[key] = mapVars(thing[key], change);
  });
  if (thing.columns)
    changed.columns = thing.columns.map((one) => mapRules(one, change));
  return changed;
}

/** The definition in which all rules call the field `after` instead of `before`. */
export function renamed(definition, before, after) {
  const change = (path) => {
    const [first, ...rest] = String(path).split('.');
    return [first === before ? after : first, ...rest].join('.');
  };
  return {
    ...definition,
    pages: definition.pages.map((page) => ({
      ...mapRules(page, change),
      fields: page.fields.map((field) => mapRules(field, change)),
    })),
  };
}

const reads = (thing, name) =>
  RULES.some((key) => namesRead(thing[key]).has(name)) ||
  (thing.columns || []).some((column) => reads(column, name));

/** Titles of pages and fields whose rules read this field. */
export function readersOf(definition, name) {
  return definition.pages.flatMap((page) => [
    ...(reads(page, name) ? [page.title] : []),
    ...page.fields
      .filter((field) => field.name !== name && reads(field, name))
      .map((field) => field.title),
  ]);
}
