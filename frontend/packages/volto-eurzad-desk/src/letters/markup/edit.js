/**
 * What the buttons and keys of the editor do to a text. Each takes `{text, start, end}` (the selection) and returns the stretch to
 * replace, what to put there, and what is selected then: `{from, to, insert, start, end}`.
 */
const ITEM = /^( *)([-•]|(\d{1,3})([.)])|([a-z])\)) +(.*)$/;

const lineStart = (text, at) => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text, at) => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** Puts a mark around the selection, or takes it away. */
export function surround({ text, start, end }, mark) {
  const { length } = mark;
  const inside = text.slice(start, end);
  const marked =
    text.slice(start - length, start) === mark &&
    text.slice(end, end + length) === mark &&
    !(mark === '*' && text.slice(start - 2, start) === '**');
  if (marked) {
    return {
      from: start - length,
      to: end + length,
      insert: inside,
      start: start - length,
      end: end - length,
    };
  }
  const lead = inside.length - inside.trimStart().length;
  const words = inside.trim();
  const from = start + lead;
  return {
    from,
    to: from + words.length,
    insert: mark + words + mark,
    start: from + length,
    end: from + length + words.length,
  };
}

function changeLines({ text, start, end }, change) {
  const from = lineStart(text, start);
  const to = lineEnd(text, end > start ? end - 1 : end);
  const insert = text.slice(from, to).split('\n').map(change).join('\n');
  return { from, to, insert, start: from, end: from + insert.length };
}

const withoutMark = (line) =>
  line.replace(/^( *)(?:[-•]|\d{1,3}[.)]|[a-z]\)|#{1,3}) +/, '$1');

/** Makes the lines of the selection items of a list, or plain again. `kind`: bullets or numbers. */
export function list(selection, kind) {
  const { text, start, end } = selection;
  const from = lineStart(text, start);
  const lines = text
    .slice(from, lineEnd(text, end > start ? end - 1 : end))
    .split('\n');
  const pattern = kind === 'bullets' ? /^ *[-•] / : /^ *\d{1,3}[.)] /;
  const already = lines.every((line) => pattern.test(line));
  let number = 0;
  return changeLines(selection, (line) => {
    const bare = withoutMark(line);
    if (already) return bare;
    number += 1;
    const indent = bare.length - bare.trimStart().length;
    const mark = kind === 'bullets' ? '-' : `${number}.`;
    return `${' '.repeat(indent)}${mark} ${bare.trimStart()}`;
  });
}

/** Makes the line a heading, a lower one, plain again. */
export function heading(selection) {
  return changeLines(selection, (line) => {
    if (line.startsWith('### ')) return line.slice(4);
    if (line.startsWith('## ')) return `#${line}`;
    return `## ${withoutMark(line).trimStart()}`;
  });
}

/** Moves the items of the selection in or out. */
export function indent(selection, outwards) {
  return changeLines(selection, (line) =>
    outwards ? line.replace(/^ {1,2}/, '') : `  ${line}`,
  );
}

/** Puts a block on lines of its own at the selection; `select` is what of it is selected. */
export function block({ text, start, end }, source, select = '') {
  const before = text.slice(0, start).replace(/[ \n]+$/, '');
  const after = text.slice(end).replace(/^[ \n]+/, '');
  const insert = `${before ? '\n\n' : ''}${source}${after ? '\n\n' : '\n'}`;
  const from = before.length;
  const at = from + insert.indexOf(select || source);
  return {
    from,
    to: text.length - after.length,
    insert,
    start: select ? at : from + insert.length,
    end: select ? at + select.length : from + insert.length,
  };
}

/** What Enter does within a list: begins the next item, or ends the list at an empty one. Null elsewhere. */
export function enter({ text, start, end }) {
  if (start !== end) return null;
  const from = lineStart(text, start);
  const found = ITEM.exec(text.slice(from, lineEnd(text, start)));
  if (!found || start < from + found[0].length - found[6].length) return null;
  const [whole, space, mark, number, sign, letter, words] = found;
  if (!words.trim()) {
    return {
      from,
      to: from + whole.length,
      insert: '',
      start: from,
      end: from,
    };
  }
  let next = mark;
  if (number) next = `${Number(number) + 1}${sign}`;
  if (letter) next = `${String.fromCharCode(letter.charCodeAt(0) + 1)})`;
  const insert = `\n${space}${next} `;
  const at = start + insert.length;
  return { from: start, to: start, insert, start: at, end: at };
}
