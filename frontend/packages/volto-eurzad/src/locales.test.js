import { readFileSync } from 'node:fs';
import path from 'node:path';
import Pofile from 'pofile';
import { describe, expect, it } from 'vitest';
import { messages as chrome } from './chrome/messages';
import { errors, messages as views } from './views/messages';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file) =>
  Pofile.parse(readFileSync(path.join(root, file), 'utf-8')).items;
const polish = new Map(
  read('packages/volto-eurzad/locales/pl/LC_MESSAGES/volto.po').map((item) => [
    item.msgid,
    item.msgstr[0],
  ]),
);
/** Messages that are the same in both languages, or markup only. */
const missing = (ids) => ids.filter((id) => !polish.get(id));

describe('the Polish catalogue', () => {
  it('has every message of the portal', () => {
    const ids = [chrome, views, errors].flatMap((group) =>
      Object.values(group).map(({ id }) => id),
    );
    expect(missing(ids)).toEqual([]);
  });

  it('has every message of Volto, its editor and its theme', () => {
    for (const name of [
      '@plone/volto',
      '@plone/volto-slate',
      '@kitconcept/volto-light-theme',
    ]) {
      const ids = read(`node_modules/${name}/locales/volto.pot`).map(
        (item) => item.msgid,
      );
      expect({ name, missing: missing(ids) }).toEqual({ name, missing: [] });
    }
  });
});
