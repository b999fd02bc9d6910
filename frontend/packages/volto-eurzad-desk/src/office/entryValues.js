/** Values of an entry between the form and the API. */
import { readBase64 } from './readFile';

export const emptyValues = (columns) =>
  Object.fromEntries(columns.map(({ id }) => [id, '']));

/** Columns that must be filled in and are not; a date that is none counts as empty. */
export const lacking = (columns, values) =>
  columns
    .filter(
      ({ id, required }) =>
        values[id] === null || (required && !String(values[id] ?? '').trim()),
    )
    .map(({ id }) => id);

async function sentFile(file) {
  return {
    filename: file.name,
    content_type: file.type || 'application/octet-stream',
    data: await readBase64(file),
  };
}

/** What is sent: files with their bytes, everything else as it is. */
export async function sentValues(values) {
  const entries = await Promise.all(
    Object.entries(values).map(async ([id, value]) => [
      id,
      value instanceof File ? await sentFile(value) : value,
    ]),
  );
  return Object.fromEntries(entries);
}
