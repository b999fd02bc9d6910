import { act, cleanup, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messagesFor } from '../i18n/catalogs';
import { Language } from '../i18n/Language';
import { sections } from '../islands';
import { FilesField } from './FilesField';
import { useScans, withScans } from './useScans';

const field = {
  title: 'Mapa',
  type: 'files',
  accept: ['application/pdf'],
  max_size: 1000,
  max_files: 2,
};
const added = { id: 'f1', filename: 'mapa.pdf', size: 500 };

function Adding({ api, scan }) {
  const [attachments, setAttachments] = useState({ f1: { ...added, scan } });
  useScans({
    api,
    path: '/@drafts/x',
    attachments,
    onTold: (files) => setAttachments((all) => withScans(all, files)),
  });
  return (
    <FilesField
      field={field}
      path="map"
      value={['f1']}
      attachments={attachments}
      transfer={{}}
      onChange={() => {}}
    />
  );
}

const show = (api, scan) =>
  render(
    <Language locale="pl" messages={messagesFor('pl', sections.form)}>
      <Adding api={api} scan={scan} />
    </Language>,
  );

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the virus scan of a file that was added', () => {
  it('is waited for, and what was found is told beside the file', async () => {
    const answers = ['waiting', 'infected'];
    const api = {
      get: vi.fn(async () => ({
        attachments: [{ id: 'f1', scan: { state: answers.shift() } }],
      })),
    };
    show(api, { state: 'waiting' });
    expect(screen.getByText(/Sprawdzamy, czy nie ma w/)).toBeTruthy();

    await act(() => vi.advanceTimersByTimeAsync(1_600));
    expect(screen.queryByRole('alert')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(2_100));

    expect(screen.getByRole('alert').textContent).toMatch(/złośliwe/);
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(api.get).toHaveBeenCalledTimes(2);
  });

  it('is not asked for where the office scans nothing', async () => {
    const api = { get: vi.fn() };
    show(api, { state: 'unchecked' });
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(api.get).not.toHaveBeenCalled();
    expect(screen.queryByText(/Sprawdzamy/)).toBeNull();
  });
});
