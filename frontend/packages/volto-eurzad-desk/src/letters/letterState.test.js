import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { finalPdf, isBeingPrepared, isEditable, waitFor } from './letterState';
import { missingOf, partsOf } from './parts';
import { useAutosave } from './useAutosave';

const approved = {
  review_state: 'approved',
  files: [],
  transitions: [{ id: 'dispatch' }],
};
const pdf = { kind: 'letter-pdf', content_type: 'application/pdf' };

describe('a letter', () => {
  it('is edited as a draft by those who may submit it', () => {
    expect(
      isEditable({ review_state: 'draft', transitions: [{ id: 'submit' }] }),
    ).toBe(true);
    expect(isEditable({ review_state: 'draft', transitions: [] })).toBe(false);
    expect(
      isEditable({
        review_state: 'awaiting_approval',
        transitions: [{ id: 'submit' }],
      }),
    ).toBe(false);
  });

  it('is asked for again, less and less often, while its PDF is being made', () => {
    expect(isBeingPrepared(approved)).toBe(true);
    const waits = [1, 2, 3, 20].map((answers) => waitFor(approved, answers));
    expect(waits).toEqual([1000, 1600, 2560, 15000]);
    expect(waitFor({ ...approved, files: [pdf] }, 1)).toBe(false);
    expect(finalPdf({ files: [pdf] })).toBe(pdf);
  });

  it('shows the legal basis where its kind has one', () => {
    const names = (letter) => partsOf(letter).map(({ name }) => name);
    expect(names({ kind: 'decision' })).toContain('legal_basis');
    expect(names({ kind: 'notice' })).not.toContain('legal_basis');
    expect(names({ kind: 'notice', legal_basis: 'art. 9' })).toContain(
      'legal_basis',
    );
  });

  it('tells what it lacks', () => {
    expect(missingOf('reasons')).toEqual({
      id: 'reasons',
      title: null,
      field: 'reasons',
      required: true,
    });
    expect(
      missingOf({
        id: 'reasons',
        title: 'Uzasadnienie',
        field: 'reasons',
        required: false,
      }).required,
    ).toBe(false);
  });
});

describe('saving by itself', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('sends all changes at once when typing has stopped', async () => {
    const save = vi.fn(async () => null);
    const { result } = renderHook(() => useAutosave(save));
    act(() => result.current.change({ title: 'A' }));
    act(() => result.current.change({ title: 'AB', reasons: 'x' }));
    expect(result.current.status).toBe('waiting');
    await act(() => vi.advanceTimersByTimeAsync(1500));
    expect(save.mock.calls).toEqual([[{ title: 'AB', reasons: 'x' }]]);
    expect(result.current.status).toBe('saved');
  });

  it('keeps what could not be saved and sends it again', async () => {
    const save = vi
      .fn()
      .mockRejectedValueOnce(new Error('no'))
      .mockResolvedValueOnce(null);
    const { result } = renderHook(() => useAutosave(save));
    act(() => result.current.change({ title: 'A' }));
    await act(() => vi.advanceTimersByTimeAsync(1500));
    expect(result.current.status).toBe('failed');
    await act(async () => expect(await result.current.flush()).toBe(true));
    expect(save).toHaveBeenLastCalledWith({ title: 'A' });
    expect(result.current.status).toBe('saved');
  });

  it('has nothing to do when nothing has changed', async () => {
    const save = vi.fn();
    const { result } = renderHook(() => useAutosave(save));
    await act(async () => expect(await result.current.flush()).toBe(true));
    expect(save).not.toHaveBeenCalled();
  });
});
