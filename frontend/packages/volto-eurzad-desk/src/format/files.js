/**
 * A file's kind and size as people say them.
 */
const KINDS = {
  'application/pdf': 'PDF',
  'application/xml': 'XML',
  'text/xml': 'XML',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'application/zip': 'ZIP',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
    'DOCX',
  'application/vnd.oasis.opendocument.text': 'ODT',
};

/** "PDF"; for a type without a name the file's extension, else "plik" is left to the caller. */
export function fileKind({ content_type: type = '', filename = '' }) {
  const known = KINDS[type.split(';')[0].trim()];
  if (known) return known;
  const extension = /\.([a-z0-9]{1,5})$/i.exec(filename);
  return extension ? extension[1].toUpperCase() : '';
}

/** "1,2 MB": decimal units, one digit below ten. */
export function fileSize(bytes, locale = 'pl') {
  if (typeof bytes !== 'number') return '';
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 10 ? 1 : 0;
  const number = new Intl.NumberFormat(locale, {
    maximumFractionDigits: digits,
  }).format(value);
  return `${number}\u00a0${units[unit]}`;
}

export const isPdf = ({ content_type: type = '' }) =>
  type.startsWith('application/pdf');
