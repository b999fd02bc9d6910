/**
 * The markup of letters as a tree, as `eurzad.core.documents.markup` reads it; for showing it on screen. The PDF is made from the
 * server's reading.
 */
const TOKEN = /\\[\\*|#.)-]|\*\*|\*|[^\\*]+|\\/g;
const HEADING = /^(#{1,3}) +(\S.*)$/;
const ITEM = /^( *)([-•]|\d{1,3}[.)]|[a-z]\)) +(\S.*)$/;
const RULE = /^\|?(\s*:?-+:?\s*\|)+\s*(:?-+:?\s*)?$/;

/** Where a mark opens and closes; beside a blank it cannot do so on that side. */
function pairs(tokens, mark) {
  const found = [];
  let open = null;
  tokens.forEach((token, at) => {
    if (token !== mark) return;
    const before = at ? tokens[at - 1].slice(-1) : ' ';
    const after = tokens[at + 1]?.[0] ?? ' ';
    if (open !== null && /\S/.test(before) && at > open + 1) {
      found.push(open, at);
      open = null;
    } else if (/\S/.test(after)) {
      open = at;
    }
  });
  return found;
}

/** `[{text, bold, italic}]` */
export function runsOf(source) {
  const tokens = source.match(TOKEN) || [];
  const marks = new Set([...pairs(tokens, '**'), ...pairs(tokens, '*')]);
  const style = { bold: false, italic: false };
  const runs = [];
  tokens.forEach((token, at) => {
    if (marks.has(at)) {
      const name = token === '**' ? 'bold' : 'italic';
      style[name] = !style[name];
      return;
    }
    const text = token.length === 2 && token[0] === '\\' ? token[1] : token;
    runs.push({ text, ...style });
  });
  return runs;
}

const kindOf = (mark) => {
  if (mark === '-' || mark === '•') return 'bullets';
  return /[a-z]/.test(mark[0]) ? 'letters' : 'numbers';
};
const startOf = (mark) =>
  kindOf(mark) === 'letters' ? mark.charCodeAt(0) - 96 : parseInt(mark, 10);

const cellsOf = (line) => {
  const cells = line
    .trim()
    .replace(/^\|/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
  return cells[cells.length - 1] === '' ? cells.slice(0, -1) : cells;
};

/** Blocks of a text: paragraph, heading, list, table, break. */
export function blocksOf(source) {
  const lines = (source || '').replace(/\r\n/g, '\n').split('\n');
  const blocks = [];
  let paragraph = null;
  let open = [];
  let blank = false;
  const endParagraph = () => {
    paragraph = null;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at].replace(/\t/g, '  ').trimEnd();
    const heading = HEADING.exec(line);
    const item = ITEM.exec(line);
    if (!line.trim()) {
      endParagraph();
    } else if (line.trim().startsWith('|') && RULE.test(lines[at + 1] || '')) {
      const rows = [cellsOf(line)];
      at += 1;
      while (lines[at + 1]?.trim().startsWith('|')) {
        at += 1;
        rows.push(cellsOf(lines[at]));
      }
      endParagraph();
      open = [];
      blocks.push({ type: 'table', header: rows[0], rows: rows.slice(1) });
    } else if (/^-{3,}$/.test(line.trim())) {
      endParagraph();
      open = [];
      blocks.push({ type: 'break' });
    } else if (heading) {
      endParagraph();
      open = [];
      blocks.push({
        type: 'heading',
        level: Math.max(1, heading[1].length - 1),
        text: heading[2],
      });
    } else if (item) {
      endParagraph();
      const [, { length: indent }, mark, text] = item;
      while (open.length && open[open.length - 1].indent > indent) open.pop();
      const last = open[open.length - 1];
      const fits = last && last.indent === indent;
      if (fits && last.list.kind === kindOf(mark)) {
        last.list.items.push({ text, lists: [] });
      } else {
        if (fits) open.pop();
        const kind = kindOf(mark);
        const list = {
          type: 'list',
          kind,
          start: kind === 'bullets' ? 1 : startOf(mark),
          items: [{ text, lists: [] }],
        };
        const parent = open[open.length - 1]?.list.items;
        (parent ? parent[parent.length - 1].lists : blocks).push(list);
        open.push({ indent, list });
      }
    } else if (open.length && !blank && line.startsWith('  ')) {
      const { items } = open[open.length - 1].list;
      items[items.length - 1].text += `\n${line.trim()}`;
    } else {
      open = [];
      if (!paragraph) {
        paragraph = { type: 'paragraph', text: line.trim() };
        blocks.push(paragraph);
      } else {
        paragraph.text += `\n${line.trim()}`;
      }
    }
    blank = !line.trim();
  }
  return blocks;
}
