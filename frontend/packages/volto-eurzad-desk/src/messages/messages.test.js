import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIntl } from 'react-intl';
import { polish } from '../testing/renderDesk';

const FOLDER = path.resolve('packages/volto-eurzad-desk/src/messages');
const files = readdirSync(FOLDER).filter((name) => !name.includes('.test.'));
const groups = await Promise.all(
  files.map((name) => import(/* @vite-ignore */ path.join(FOLDER, name))),
);
const messages = groups
  .flatMap((group) => Object.values(group))
  .flatMap((group) => Object.values(group));

const SOURCES = path.resolve('packages/volto-eurzad-desk/src');
const IMPORT = /import \{([^}]*)\} from '[./]*\/messages\/(\w+)'/g;

/** `file: name.key` of what a component asks for and no group of messages has. */
async function missingIn(file) {
  const source = readFileSync(path.join(SOURCES, file), 'utf8');
  const found = [];
  for (const [, names, group] of source.matchAll(IMPORT)) {
    const there = await import(
      /* @vite-ignore */ path.join(FOLDER, `${group}.js`)
    );
    names
      .split(',')
      .map((name) => name.trim().split(' as '))
      .filter(([name]) => name)
      .forEach(([name, local = name]) => {
        const used = source.matchAll(new RegExp(`\\b${local}\\.(\\w+)`, 'g'));
        [...used].forEach(([, key]) => {
          if (!(key in there[name])) found.push(`${file}: ${local}.${key}`);
        });
      });
  }
  return found;
}

describe('messages', () => {
  it('are all there for the components that show them', async () => {
    const sources = readdirSync(SOURCES, { recursive: true })
      .map(String)
      .filter((name) => /\.jsx?$/.test(name) && !name.startsWith('messages'));
    const missing = await Promise.all(sources.map(missingIn));
    expect(missing.flat()).toEqual([]);
  });

  it('all have a Polish text', () => {
    expect(
      messages.filter(({ id }) => !polish[id]).map(({ id }) => id),
    ).toEqual([]);
  });

  it('leave no Polish text without a message', () => {
    const ids = new Set(messages.map(({ id }) => id));
    expect(Object.keys(polish).filter((id) => id && !ids.has(id))).toEqual([]);
  });

  it('can be formatted in both languages', () => {
    const failed = [];
    const values = new Proxy(
      {},
      { get: () => 5, has: () => true, ownKeys: () => [] },
    );
    for (const [locale, catalogue] of [
      ['pl', polish],
      ['en', {}],
    ]) {
      const onError = (error) => {
        if (
          error.code !== 'MISSING_TRANSLATION' &&
          !/Missing message/.test(String(error))
        )
          failed.push(String(error));
      };
      const intl = createIntl({ locale, messages: catalogue, onError });
      messages.forEach((message) => intl.formatMessage(message, values));
    }
    expect(failed).toEqual([]);
  });
});
