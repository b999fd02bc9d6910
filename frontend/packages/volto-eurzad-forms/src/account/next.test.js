import { describe, expect, it } from 'vitest';
import { localPath, loginAddress } from './next';

describe('where to go after logging in', () => {
  it.each(['/moje-sprawy/abc', '/uslugi/drzewa/wniosek?krok=2', '/biurko#x'])(
    'keeps %s',
    (path) => {
      expect(localPath(path)).toBe(path);
    },
  );

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'mailto:a@b.pl',
    'moje-sprawy',
    '',
    null,
    undefined,
    ['/a'],
  ])('does not follow %j', (path) => {
    expect(localPath(path)).toBe('/moje-sprawy');
  });

  it('keeps a secret behind the hash', () => {
    expect(loginAddress({ pathname: '/wspolny-wniosek', hash: '#s' })).toBe(
      '/konto/logowanie?dalej=%2Fwspolny-wniosek#s',
    );
  });

  it('is remembered with its query', () => {
    const place = { pathname: '/uslugi/x/wniosek', search: '?krok=2' };
    expect(loginAddress(place)).toBe(
      '/konto/logowanie?dalej=%2Fuslugi%2Fx%2Fwniosek%3Fkrok%3D2',
    );
  });
});
