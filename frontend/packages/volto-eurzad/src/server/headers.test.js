import { describe, expect, it } from 'vitest';
import { cacheControl, contentSecurityPolicy } from './headers';

describe('the content security policy', () => {
  it('allows no script on a page that is only read', () => {
    expect(contentSecurityPolicy('reading')).toContain("script-src 'none'");
    expect(contentSecurityPolicy('reading')).not.toContain('unsafe');
  });

  it('allows only our own files on a page with an island', () => {
    expect(contentSecurityPolicy('island')).toContain("script-src 'self'");
    expect(contentSecurityPolicy('island')).not.toContain('unsafe');
  });

  it('ties inline scripts of the application to a nonce', () => {
    expect(contentSecurityPolicy('app', 'abc')).toContain(
      "script-src 'self' 'nonce-abc'",
    );
  });

  it('lets nothing from outside in, in any mode', () => {
    for (const mode of ['reading', 'island', 'app']) {
      const policy = contentSecurityPolicy(mode, 'n');
      // the program that signs with a card is at the reader's own computer
      expect(policy.replace('http://127.0.0.1:24739', '')).not.toMatch(
        /https?:|\*/,
      );
    }
  });

  it('lets only the application talk to the program that signs', () => {
    expect(contentSecurityPolicy('app', 'n')).toContain(
      "connect-src 'self' http://127.0.0.1:24739",
    );
    expect(contentSecurityPolicy('island')).not.toContain('127.0.0.1');
  });
});

describe('caching', () => {
  it('is for pages without a person', () => {
    const forAll = 'public, s-maxage=10, stale-while-revalidate=60';
    expect(cacheControl({ status: 200 })).toBe(forAll);
    expect(cacheControl({ status: 200, personal: true })).toBe(
      'private, no-store',
    );
    expect(cacheControl({ status: 404, personal: true })).toBe(
      'private, no-store',
    );
    expect(cacheControl({ status: 500 })).toBe('no-store');
  });
});
