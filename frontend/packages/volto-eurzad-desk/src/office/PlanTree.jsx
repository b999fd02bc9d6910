import React, { useMemo } from 'react';
import {
  Button,
  Collection,
  Tree,
  TreeItem,
  TreeItemContent,
} from 'react-aria-components';
import { useText } from '../format/text';
import { fileplan as messages } from '../messages/fileplan';
import { Icon } from '../ui/Icon';
import { ClassTags } from './ClassTags';

/** The classes as a tree; one whose class above is missing hangs on the nearest that is there. */
export function branchesOf(classes) {
  const nodes = new Map(
    classes.map((one) => [one.symbol, { ...one, children: [] }]),
  );
  const roots = [];
  nodes.forEach((node) => {
    let above = node.symbol.slice(0, -1);
    while (above && !nodes.has(above)) above = above.slice(0, -1);
    (above ? nodes.get(above).children : roots).push(node);
  });
  return roots;
}

function Branch(node) {
  return (
    <TreeItem
      id={node.symbol}
      textValue={`${node.symbol} ${node.title}`}
      className="desk-tree__item"
    >
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <div className="desk-tree__row" style={{ '--depth': level - 1 }}>
            {hasChildItems ? (
              <Button slot="chevron" className="desk-tree__chevron">
                <Icon name="chevronRight" size={18} />
              </Button>
            ) : (
              <span className="desk-tree__chevron" />
            )}
            <strong className="desk-number">{node.symbol}</strong>
            <span className={node.in_use ? '' : 'desk-muted'}>
              {node.title}
              {node.note && <small>{node.note}</small>}
            </span>
            <ClassTags entry={node} />
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{Branch}</Collection>
    </TreeItem>
  );
}

/** The plan to walk through: arrows open and close, letters jump. */
export function PlanTree({ classes }) {
  const text = useText();
  const branches = useMemo(
    () => branchesOf(classes).map((node) => ({ ...node, id: node.symbol })),
    [classes],
  );
  return (
    <Tree
      aria-label={text(messages.tree)}
      className="desk-tree"
      items={branches}
      selectionMode="none"
    >
      {Branch}
    </Tree>
  );
}
