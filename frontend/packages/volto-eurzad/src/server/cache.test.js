import { describe, expect, it, vi } from 'vitest';
import { remembered } from './cache';

function clock() {
  let time = 0;
  return { now: () => time, pass: (seconds) => (time += seconds * 1000) };
}

describe('what is remembered', () => {
  it('is loaded once for many askers and kept for its seconds', async () => {
    const { now, pass } = clock();
    const load = vi.fn(async (key) => `${key}!`);
    const get = remembered(load, { seconds: 30, now });
    expect(await Promise.all([get('pl'), get('pl'), get('en')])).toEqual([
      'pl!',
      'pl!',
      'en!',
    ]);
    expect(load).toHaveBeenCalledTimes(2);
    pass(29);
    await get('pl');
    expect(load).toHaveBeenCalledTimes(2);
    pass(2);
    await get('pl');
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('outlives a failing backend for a while, then fails', async () => {
    const { now, pass } = clock();
    const load = vi
      .fn()
      .mockResolvedValueOnce('old')
      .mockRejectedValue(new Error('down'));
    const get = remembered(load, { seconds: 30, patience: 60, now });
    await get('pl');
    pass(31);
    expect(await get('pl')).toBe('old');
    pass(60);
    await expect(get('pl')).rejects.toThrow('down');
  });

  it('never holds more than its limit', async () => {
    const { now } = clock();
    const load = vi.fn(async (key) => key);
    const get = remembered(load, { seconds: 30, limit: 2, now });
    for (const key of ['a', 'b', 'c', 'a']) await get(key);
    expect(load).toHaveBeenCalledTimes(4);
  });
});
