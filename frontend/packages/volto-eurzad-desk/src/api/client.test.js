import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ApiError,
  authToken,
  createClient,
  pathOf,
  withParameters,
} from './client';
import { retryOf } from './ClientContext';
import { flattenUnits, itemsOf } from './queries';

const answer = (status, body) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(
      async () =>
        new Response(typeof body === 'string' ? body : JSON.stringify(body), {
          status,
        }),
    ),
  );
const refused = async (promise) =>
  promise.then(
    () => null,
    (error) => error,
  );

describe('the client', () => {
  beforeEach(() => {
    document.cookie = 'auth_token=abc.def';
  });

  it('sends token and language, and asks the API by path', async () => {
    answer(200, { items: [] });
    await createClient({ language: 'pl' }).get(
      'http://office.localhost/records/cases/2026/1',
    );
    const [address, { headers }] = fetch.mock.calls[0];
    expect(address).toBe('/++api++/records/cases/2026/1');
    expect(headers).toMatchObject({
      Authorization: 'Bearer abc.def',
      'Accept-Language': 'pl',
    });
  });

  it('gives the sentence of the server and its words about fields', async () => {
    answer(400, {
      error: {
        type: 'ValidationError',
        message: 'Popraw pola.',
        fields: [{ field: 'due', message: 'Ten dzień już minął.' }],
      },
    });
    const error = await refused(createClient().post('/x', {}));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 400,
      type: 'ValidationError',
      message: 'Popraw pola.',
    });
    expect(error.about('due')).toBe('Ten dzień już minął.');
    expect(error.about('unit')).toBeUndefined();
  });

  it("understands plone.restapi's own errors", async () => {
    answer(404, { type: 'NotFound', message: 'Nie znaleziono' });
    expect(await refused(createClient().get('/x'))).toMatchObject({
      status: 404,
      message: 'Nie znaleziono',
    });
  });

  it('takes an answer that is no JSON for an error of the server', async () => {
    answer(502, '<html>Bad gateway</html>');
    expect(await refused(createClient().get('/x'))).toMatchObject({
      status: 502,
      type: 'NotJson',
    });
  });

  it('says that the server could not be reached', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))),
    );
    expect(await refused(createClient().get('/x'))).toMatchObject({
      status: 0,
    });
  });

  it('tries again only what may pass by itself', () => {
    expect([0, 500, 503].every((status) => retryOf(0, { status }))).toBe(true);
    expect(
      [400, 401, 403, 404, 409].some((status) => retryOf(0, { status })),
    ).toBe(false);
    expect(retryOf(2, { status: 0 })).toBe(false);
  });
});

describe('addresses and answers', () => {
  it('finds the token among other cookies', () => {
    expect(authToken('a=1; auth_token=x%20y; b=2')).toBe('x y');
    expect(authToken('xauth_token=1')).toBeUndefined();
  });

  it('strips host and prefix, and leaves out empty parameters', () => {
    expect(pathOf('http://x:3000/++api++')).toBe('/');
    expect(
      withParameters('/@work', { scope: 'mine', sort: '', b_start: 0 }),
    ).toBe('/@work?scope=mine&b_start=0');
  });

  it('takes lists bare or as items, and flattens units', () => {
    expect(itemsOf({ items: [1] })).toEqual([1]);
    expect(itemsOf([1])).toEqual([1]);
    expect(
      flattenUnits([
        { symbol: 'B', title: 'B', children: [{ symbol: 'FN', title: 'F' }] },
      ]),
    ).toEqual([
      { symbol: 'B', title: 'B', depth: 0 },
      { symbol: 'FN', title: 'F', depth: 1 },
    ]);
  });
});
