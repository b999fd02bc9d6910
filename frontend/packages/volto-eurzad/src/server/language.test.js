import { describe, expect, it } from 'vitest';
import { localPath } from './language';

describe('going back after the choice of a language', () => {
  it('stays on this site', () => {
    expect(localPath('/uslugi?b_start=10')).toBe('/uslugi?b_start=10');
    expect(localPath('/')).toBe('/');
  });

  it('never leaves it', () => {
    const others = [
      '//a.example',
      '/\\a.example',
      'https://a.example',
      '/\t/a.example',
      '',
      undefined,
    ];
    for (const path of [...others, ['/a', '/b']])
      expect(localPath(path)).toBe('/');
  });
});
