/**
 * Brings the catalogues of a package in step with its src/messages: new ids are added without a translation, those that no message
 * has are dropped, the order is that of the files. Run: node packages/volto-eurzad-desk/dev/catalogues.mjs [volto-eurzad-designer]
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import PO from 'pofile';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PACKAGE = path.join(HERE, '../..', process.argv[2] || 'volto-eurzad-desk');
const MESSAGES = path.join(PACKAGE, 'src/messages');
const LOCALES = path.join(PACKAGE, 'locales');
const CATALOGUES = [
  'volto.pot',
  'pl/LC_MESSAGES/volto.po',
  'en/LC_MESSAGES/volto.po',
];
const MESSAGE =
  /id:\s*'([^']+)',\s*defaultMessage:\s*((?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\s|\+)+)/g;
const LITERAL = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g;

const textOf = (source) =>
  [...source.matchAll(LITERAL)]
    .map(([, single, double]) => (single ?? double).replace(/\\(.)/g, '$1'))
    .join('');

function messagesOf(file) {
  const source = readFileSync(path.join(MESSAGES, file), 'utf8');
  const found = [...source.matchAll(MESSAGE)];
  const declared = source.match(/\bid:\s*'/g)?.length ?? 0;
  if (found.length !== declared) {
    throw new Error(`${file}: ${declared - found.length} messages not read`);
  }
  return found.map(([, id, text]) => ({
    id,
    text: textOf(text),
    from: `messages/${path.basename(file, '.js')}`,
  }));
}

const messages = readdirSync(MESSAGES)
  .filter((file) => file.endsWith('.js') && !file.includes('.test.'))
  .sort()
  .flatMap(messagesOf);

CATALOGUES.forEach((name) => {
  const file = path.join(LOCALES, name);
  const catalogue = PO.parse(readFileSync(file, 'utf8'));
  const known = new Map();
  catalogue.items.forEach((item) => {
    if (item.msgstr[0] || !known.has(item.msgid)) known.set(item.msgid, item);
  });
  catalogue.items = messages.map(({ id, text, from }) => {
    const item = new PO.Item();
    item.msgid = id;
    item.msgstr = [known.get(id)?.msgstr[0] || ''];
    item.extractedComments = [`Default: ${JSON.stringify(text)}`];
    item.references = [from];
    return item;
  });
  writeFileSync(file, `${catalogue.toString().trim()}\n`);
});
