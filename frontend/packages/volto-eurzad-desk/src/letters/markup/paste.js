/**
 * What is pasted from Word, a mail or a page, as the markup of letters: paragraphs, bold, italic, lists, tables, headings. Everything else
 * becomes its words. The HTML is parsed into an inert document: nothing of it runs or is fetched.
 */
const BLOCKS = new Set(
  'P DIV SECTION ARTICLE HEADER FOOTER BLOCKQUOTE PRE ADDRESS MAIN'.split(' '),
);
const SILENT = new Set(
  'STYLE SCRIPT META LINK TITLE HEAD TEMPLATE NOSCRIPT IFRAME OBJECT'.split(
    ' ',
  ),
);

const words = (text) =>
  text.replace(/[\s\u00a0]+/g, ' ').replace(/([\\*|])/g, '\\$1');

const isBold = (node) =>
  /^(B|STRONG)$/.test(node.tagName)
    ? node.style?.fontWeight !== 'normal'
    : /^(bold|[6-9]00)$/.test(node.style?.fontWeight || '');
const isItalic = (node) =>
  /^(I|EM)$/.test(node.tagName) || node.style?.fontStyle === 'italic';

function marked(text, mark) {
  const inner = text.trim();
  if (!inner) return text;
  const lead = text.slice(0, text.length - text.trimStart().length);
  const tail = text.slice(text.trimEnd().length);
  return `${lead}${mark}${inner}${mark}${tail}`;
}

/** The words of a node with their emphasis, on one line but for its line breaks. */
function inline(node, style = {}) {
  if (node.nodeType === 3) return words(node.data);
  if (node.nodeType !== 1 || SILENT.has(node.tagName)) return '';
  if (node.tagName === 'BR') return '\n';
  const bold = !style.bold && isBold(node);
  const italic = !style.italic && isItalic(node);
  const next = { bold: style.bold || bold, italic: style.italic || italic };
  let text = [...node.childNodes].map((child) => inline(child, next)).join('');
  if (italic) text = marked(text, '*');
  if (bold) text = marked(text, '**');
  return text;
}

const tidy = (text) =>
  text
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();

function listLines(list, depth) {
  const ordered = list.tagName === 'OL';
  let number = Number(list.getAttribute('start')) || 1;
  return [...list.children].flatMap((item) => {
    if (/^[OU]L$/.test(item.tagName)) return listLines(item, depth + 1);
    if (item.tagName !== 'LI') return [];
    const nested = [...item.children].filter((child) =>
      /^[OU]L$/.test(child.tagName),
    );
    const own = [...item.childNodes]
      .filter((child) => !nested.includes(child))
      .map((child) => inline(child))
      .join('');
    const mark = ordered ? `${number}.` : '-';
    number += 1;
    const space = '  '.repeat(depth);
    return [
      `${space}${mark} ${tidy(own).replace(/\n/g, `\n${space}  `)}`,
      ...nested.flatMap((child) => listLines(child, depth + 1)),
    ];
  });
}

/** Word writes lists as paragraphs whose mark is text: a bullet, a number, a letter. */
function wordItem(node) {
  const style = node.getAttribute('style') || '';
  const level = /mso-list:[^;]*level(\d)/.exec(style);
  if (!level) return null;
  const text = tidy(inline(node));
  const found = /^(\d{1,3}[.)]|[a-z]\)|[^\p{L}\p{N}]|o)\s+(.*)$/su.exec(text);
  if (!found) return null;
  const mark = /^(\d|[a-z]\))/.test(found[1]) ? found[1] : '-';
  return `${'  '.repeat(Number(level[1]) - 1)}${mark} ${found[2]}`;
}

function tableOf(table) {
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => tidy(inline(cell)).replace(/\n/g, ' ')),
  );
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (rows.length === 0 || columns === 0) return '';
  if (columns === 1) return rows.map(([cell]) => cell).join('\n\n');
  const line = (cells) =>
    `| ${Array.from({ length: columns }, (_, at) => cells[at] || '').join(' | ')} |`;
  const rule = `|${' --- |'.repeat(columns)}`;
  return [
    line(rows[0].map((cell) => cell.replace(/\*\*/g, ''))),
    rule,
    ...rows.slice(1).map(line),
  ].join('\n');
}

function blocksIn(node, out) {
  let loose = '';
  const flush = () => {
    if (tidy(loose)) out.push(tidy(loose));
    loose = '';
  };
  node.childNodes.forEach((child) => {
    const { tagName } = child;
    if (child.nodeType !== 1) {
      loose += inline(child);
    } else if (SILENT.has(tagName)) {
      // says nothing
    } else if (/^H[1-6]$/.test(tagName)) {
      flush();
      const text = tidy(inline(child))
        .replace(/\*\*|\n/g, ' ')
        .trim();
      if (text) out.push(`${Number(tagName[1]) > 2 ? '###' : '##'} ${text}`);
    } else if (/^[OU]L$/.test(tagName)) {
      flush();
      out.push(listLines(child, 0).join('\n'));
    } else if (tagName === 'TABLE') {
      flush();
      out.push(tableOf(child));
    } else if (tagName === 'HR') {
      flush();
      out.push('---');
    } else if (BLOCKS.has(tagName)) {
      flush();
      const item = wordItem(child);
      const holds = child.querySelector(
        'p, div, ul, ol, table, h1, h2, h3, h4',
      );
      if (item) out.push({ item });
      else if (holds) blocksIn(child, out);
      else if (tidy(inline(child))) out.push(tidy(inline(child)));
    } else if (child.querySelector('p, div, ul, ol, table')) {
      flush();
      blocksIn(child, out);
    } else {
      loose += inline(child);
    }
  });
  flush();
}

/** Markup for pasted HTML; an empty text when it says nothing. */
export function markupOf(html) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const out = [];
  blocksIn(body, out);
  return out.filter(Boolean).reduce((text, part, at) => {
    const item = part.item;
    const glue = item && out[at - 1]?.item ? '\n' : '\n\n';
    return text ? text + glue + (item || part) : item || part;
  }, '');
}

/** Whether HTML has anything that plain text would lose. */
export const isRich = (html) =>
  /<(b|strong|i|em|ul|ol|li|table|h[1-6])\b|mso-list|font-weight|font-style/i.test(
    html,
  );
