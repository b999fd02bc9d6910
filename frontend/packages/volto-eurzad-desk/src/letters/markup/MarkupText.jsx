import React from 'react';
import { blocksOf, runsOf } from './read';

function Runs({ source }) {
  return runsOf(source).map(({ text, bold, italic }, at) => {
    const lines = text
      .split('\n')
      .flatMap((line, number) =>
        number ? [<br key={`${at}-${number}`} />, line] : [line],
      );
    const inner = italic ? <em>{lines}</em> : lines;
    return bold ? (
      <strong key={at}>{inner}</strong>
    ) : (
      <React.Fragment key={at}>{inner}</React.Fragment>
    );
  });
}

function List({ list }) {
  const Tag = list.kind === 'bullets' ? 'ul' : 'ol';
  const props =
    list.kind === 'bullets'
      ? {}
      : { start: list.start, type: list.kind === 'letters' ? 'a' : '1' };
  return (
    <Tag {...props}>
      {list.items.map((item, at) => (
        <li key={at}>
          <Runs source={item.text} />
          {item.lists.map((inner, number) => (
            <List key={number} list={inner} />
          ))}
        </li>
      ))}
    </Tag>
  );
}

function Table({ block }) {
  return (
    <div className="desk-markup__table">
      <table>
        <thead>
          <tr>
            {block.header.map((cell, at) => (
              <th key={at} scope="col">
                <Runs source={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, number) => (
                <td key={number}>
                  <Runs source={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Block({ block, level }) {
  if (block.type === 'list') return <List list={block} />;
  if (block.type === 'table') return <Table block={block} />;
  if (block.type === 'break') return <hr />;
  if (block.type === 'heading') {
    const Heading = `h${Math.min(6, level + block.level - 1)}`;
    return (
      <Heading className="desk-markup__heading">
        <Runs source={block.text} />
      </Heading>
    );
  }
  return (
    <p>
      <Runs source={block.text} />
    </p>
  );
}

/** A text of a letter with its bold, lists and tables. Its headings begin at `level`. */
export function MarkupText({ source, level = 3 }) {
  return (
    <div className="desk-markup">
      {blocksOf(source).map((block, at) => (
        <Block key={at} block={block} level={level} />
      ))}
    </div>
  );
}
