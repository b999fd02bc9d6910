import { beforeEach, describe, expect, it } from 'vitest';
import config from '@plone/volto/registry';
import { readingMode } from './readingMode';

const edit = { object: [{ id: 'view' }, { id: 'edit' }] };

function stateOf(
  pathname,
  { token, actions = { object: [{ id: 'view' }] }, content } = {},
) {
  return {
    router: { location: { pathname } },
    userSession: { token },
    actions: { actions },
    content: { data: content ?? { '@type': 'Document' } },
  };
}

beforeEach(() => {
  config.settings.nonContentRoutes = [
    /\/edit$/,
    '/contents',
    '/search',
    /\/controlpanel\/.*$/,
    '/controlpanel',
  ];
  config.settings.nonContentRoutesPublic = ['/search'];
  config.settings.eurzad = { islandTypes: ['EasyForm'] };
  config.addonRoutes = [
    { path: '/moje-sprawy', client: 'island' },
    { path: '/kreator', client: 'app' },
    { path: '/uslugi/:id/druk' },
  ];
  config.blocks = {
    blocksConfig: {
      slate: {},
      search: { client: 'app' },
      mapa: { client: 'island' },
    },
  };
});

describe('the mode of a page', () => {
  it('is reading for a stranger', () => {
    expect(readingMode(stateOf('/'))).toBe('reading');
    expect(readingMode(stateOf('/search'))).toBe('reading');
  });

  it('is reading for a resident who is logged in', () => {
    expect(readingMode(stateOf('/uslugi', { token: 't' }))).toBe('reading');
  });

  it('is the application for who may edit the page', () => {
    expect(readingMode(stateOf('/uslugi', { token: 't', actions: edit }))).toBe(
      'app',
    );
    expect(readingMode(stateOf('/uslugi', { actions: edit }))).toBe('reading');
  });

  it('is the application on CMS routes and the desk, for anyone', () => {
    for (const path of [
      '/uslugi/edit',
      '/contents',
      '/controlpanel',
      '/biurko',
      '/biurko/rejestr',
    ])
      expect(readingMode(stateOf(path))).toBe('app');
    expect(readingMode(stateOf('/biurko-rzeczy-znalezionych'))).toBe('reading');
  });

  it('follows what a route, a type or a block is registered as', () => {
    expect(readingMode(stateOf('/moje-sprawy'))).toBe('island');
    expect(readingMode(stateOf('/moje-sprawy/abc'))).toBe('island');
    expect(readingMode(stateOf('/kreator'))).toBe('app');
    expect(readingMode(stateOf('/uslugi/x/druk'))).toBe('reading');
    expect(
      readingMode(
        stateOf('/uslugi/x/wniosek', { content: { '@type': 'EasyForm' } }),
      ),
    ).toBe('island');
    const withBlock = (type) => ({
      '@type': 'Document',
      blocks: { a: { '@type': type } },
      blocks_layout: { items: ['a'] },
    });
    expect(readingMode(stateOf('/s', { content: withBlock('slate') }))).toBe(
      'reading',
    );
    expect(readingMode(stateOf('/s', { content: withBlock('search') }))).toBe(
      'app',
    );
    expect(readingMode(stateOf('/s', { content: withBlock('mapa') }))).toBe(
      'island',
    );
  });
});
