import { describe, expect, it } from 'vitest';
import { usableToken, visitor } from './visitor';

const jwt = (payload) =>
  `h.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.s`;

function visit(cookie) {
  const req = { headers: { cookie } };
  visitor(req, {}, () => {});
  return req.visitor;
}

describe('a visitor', () => {
  it('reads Polish unless the cookie names a language that we have', () => {
    expect(visit(undefined).language).toBe('pl');
    expect(visit('I18N_LANGUAGE=en').language).toBe('en');
    expect(visit('I18N_LANGUAGE=../../etc').language).toBe('pl');
  });

  it('is logged in only with a token that can be one and has not run out', () => {
    const now = Date.UTC(2026, 10, 24);
    const valid = jwt({ sub: 'anna', exp: now / 1000 + 60 });
    expect(usableToken(valid, now)).toBe(valid);
    expect(usableToken(jwt({ exp: now / 1000 - 1 }), now)).toBeUndefined();
    expect(usableToken('nonsense', now)).toBeUndefined();
    expect(usableToken(undefined, now)).toBeUndefined();
  });
});
