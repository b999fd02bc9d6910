import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import PO from 'pofile';
import { describe, expect, it } from 'vitest';
import { designer } from './designer';
import { kinds } from './kinds';
import { KINDS, KIND_GROUPS, PARTS } from '../model/kinds';

const packages = path.resolve('packages/volto-eurzad-designer');
const catalogue = PO.parse(
  readFileSync(path.join(packages, 'locales/pl/LC_MESSAGES/volto.po'), 'utf-8'),
);
const polish = new Map(
  catalogue.items.map((one) => [one.msgid, one.msgstr[0]]),
);

const sources = readdirSync(path.join(packages, 'src'), {
  recursive: true,
  encoding: 'utf-8',
}).filter((file) => /\.jsx?$/.test(file) && !file.includes('.test.'));

describe('the messages', () => {
  it('are all in Polish', () => {
    const ids = [designer, kinds].flatMap((group) =>
      Object.values(group).map(({ id }) => id),
    );
    expect(ids.filter((id) => !polish.get(id))).toEqual([]);
    expect([...polish.keys()].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('are there wherever one is asked for', () => {
    const asked = sources.flatMap((file) => [
      ...readFileSync(path.join(packages, 'src', file), 'utf-8').matchAll(
        /(?<!')\bdesigner\.(?!css)(\w+)/g,
      ),
    ]);
    const missing = asked.map(([, key]) => key).filter((key) => !designer[key]);
    expect([...new Set(missing)]).toEqual([]);
  });

  it('name every kind of field, group and part', () => {
    const keys = [
      ...KINDS,
      ...KIND_GROUPS.map(([name]) => `group_${name}`),
      ...Object.values(PARTS)
        .flat()
        .map((part) => `part_${part}`),
    ];
    expect(keys.filter((key) => !kinds[key])).toEqual([]);
  });
});
