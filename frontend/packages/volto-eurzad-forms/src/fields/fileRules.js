/** What may be added to a field, told beforehand and checked before anything is sent. */

const KINDS = {
  'application/pdf': { label: 'PDF', endings: ['pdf'] },
  'image/jpeg': { label: 'JPG', endings: ['jpg', 'jpeg'] },
  'image/png': { label: 'PNG', endings: ['png'] },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    label: 'DOCX',
    endings: ['docx'],
  },
  'application/vnd.oasis.opendocument.text': { label: 'ODT', endings: ['odt'] },
  'application/xml': { label: 'XML', endings: ['xml'] },
};
const USUAL = ['application/pdf', 'image/jpeg', 'image/png'];

export function acceptedBy(field) {
  return field.accept?.length ? field.accept : USUAL;
}

/** `PDF, JPG, PNG`. */
export function kindsOf(field) {
  return acceptedBy(field)
    .map((type) => KINDS[type]?.label || type)
    .join(', ');
}

/** For the file dialogue: types and endings, as systems differ in which of them they know. */
export function acceptAttribute(field) {
  return acceptedBy(field)
    .flatMap((type) => [
      type,
      ...(KINDS[type]?.endings || []).map((ending) => `.${ending}`),
    ])
    .join(',');
}

function fits(field, file) {
  const ending = file.name.split('.').pop().toLowerCase();
  return acceptedBy(field).some(
    (type) => file.type === type || KINDS[type]?.endings.includes(ending),
  );
}

/** Null, or `[message id, values]`; `count` files are in the field already. */
export function problemOfFile(field, file, count, limits) {
  const largest = Math.min(
    field.max_size || Infinity,
    limits.file_bytes || Infinity,
  );
  const used = limits.attached.reduce((sum, one) => sum + one.size, 0);
  const most = field.max_files || 1;
  if (count >= most) return ['error.too_many_files', { count: most }];
  if (limits.attached.length >= limits.attachments) {
    return ['error.too_many_files_form', { count: limits.attachments }];
  }
  if (file.size > largest) return ['error.file_too_large', { bytes: largest }];
  if (used + file.size > limits.total_bytes) {
    return ['error.files_too_large', { bytes: limits.total_bytes }];
  }
  if (file.size === 0) return ['error.file_empty', {}];
  if (!fits(field, file)) return ['error.file_kind', { kinds: kindsOf(field) }];
  return null;
}
