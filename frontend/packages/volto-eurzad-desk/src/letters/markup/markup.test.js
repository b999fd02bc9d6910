import { describe, expect, it } from 'vitest';
import { block, enter, heading, indent, list, surround } from './edit';
import { isRich, markupOf } from './paste';
import { blocksOf, runsOf } from './read';

/** Applies a change to a text whose selection is between [ and ]. */
function apply(source, change) {
  const start = source.indexOf('[');
  const end = source.indexOf(']') - 1;
  const text = source.replace(/[[\]]/g, '');
  const done = change({ text, start, end });
  const next = text.slice(0, done.from) + done.insert + text.slice(done.to);
  return `${next.slice(0, done.start)}[${next.slice(done.start, done.end)}]${next.slice(done.end)}`;
}

describe('the editor', () => {
  it('marks words bold and takes the mark away', () => {
    const bold = (selection) => surround(selection, '**');
    expect(apply('to [jest ]ważne', bold)).toBe('to **[jest]** ważne');
    expect(apply('to **[jest]** ważne', bold)).toBe('to [jest] ważne');
  });

  it('does not take bold for italic', () => {
    expect(apply('**[x]**', (s) => surround(s, '*'))).toBe('***[x]***');
  });

  it('makes lines a list and plain again', () => {
    expect(apply('[a\nb]', (s) => list(s, 'numbers'))).toBe('[1. a\n2. b]');
    expect(apply('[1. a\n2. b]', (s) => list(s, 'bullets'))).toBe('[- a\n- b]');
    expect(apply('[- a\n- b]', (s) => list(s, 'bullets'))).toBe('[a\nb]');
  });

  it('goes round the levels of headings', () => {
    expect(apply('[a]', heading)).toBe('[## a]');
    expect(apply('[## a]', heading)).toBe('[### a]');
    expect(apply('[### a]', heading)).toBe('[a]');
  });

  it('moves items in and out', () => {
    expect(apply('[- a]', (s) => indent(s, false))).toBe('[  - a]');
    expect(apply('[  - a]', (s) => indent(s, true))).toBe('[- a]');
  });

  it('puts a table on lines of its own and selects its first cell', () => {
    expect(apply('a[]b', (s) => block(s, '| x | y |', 'x'))).toBe(
      'a\n\n| [x] | y |\n\nb',
    );
  });

  it('goes on with a list at Enter and ends it at an empty item', () => {
    expect(apply('9. a[]', enter)).toBe('9. a\n10. []');
    expect(apply('  b) a[]', enter)).toBe('  b) a\n  c) []');
    expect(apply('- a\n- []', enter)).toBe('- a\n[]');
    expect(enter({ text: 'zwykły', start: 3, end: 3 })).toBeNull();
  });
});

describe('pasting', () => {
  it('keeps bold, italic, lists and headings', () => {
    const html =
      '<h1>Tytuł</h1><p>To <b>ważne</b> i <em>pilne</em> * 2</p><ol start="2"><li>dwa<ul><li>a</li></ul></li><li>trzy</li></ol>';
    expect(markupOf(html)).toBe(
      '## Tytuł\n\nTo **ważne** i *pilne* \\* 2\n\n2. dwa\n  - a\n3. trzy',
    );
  });

  it('keeps tables', () => {
    const html =
      '<table><tr><th>Opis</th><th>Kwota</th></tr><tr><td><p>a|b</p></td><td>1</td></tr></table>';
    expect(markupOf(html)).toBe(
      '| Opis | Kwota |\n| --- | --- |\n| a\\|b | 1 |',
    );
  });

  it('knows the lists of Word', () => {
    const item = (mark, text, level = 1) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span>${mark}&nbsp;&nbsp; </span>${text}</p>`;
    expect(
      markupOf(
        item('1.', 'jeden') + item('a)', 'pod', 2) + item('·', 'kropka'),
      ),
    ).toBe('1. jeden\n  a) pod\n- kropka');
  });

  it('runs and keeps nothing else', () => {
    expect(
      markupOf(
        '<style>p{}</style><script>alert(1)</script><p onclick="x()">Treść<img src=x onerror=alert(1)></p>',
      ),
    ).toBe('Treść');
    expect(isRich('<p>zwykły</p>')).toBe(false);
    expect(isRich('<p><b>x</b></p>')).toBe(true);
  });
});

describe('reading', () => {
  it('finds the same blocks as the server', () => {
    const blocks = blocksOf(
      'a\nb\n\n## H\n\n1. x\n  - y\n\n2. z\nkoniec\n---\n| a | b |\n|---|---|\n| 1 |',
    );
    expect(blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'heading',
      'list',
      'paragraph',
      'break',
      'table',
    ]);
    expect(blocks[2].items).toHaveLength(2);
    expect(blocks[2].items[0].lists[0].items[0].text).toBe('y');
  });

  it('tells bold from arithmetic', () => {
    expect(runsOf('**a** 2 * 3 * 4 \\*').filter(({ bold }) => bold)).toEqual([
      { text: 'a', bold: true, italic: false },
    ]);
  });
});
