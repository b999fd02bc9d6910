import { readdirSync } from 'node:fs';
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

describe('messages', () => {
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
