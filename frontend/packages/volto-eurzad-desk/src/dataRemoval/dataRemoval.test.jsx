import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderDesk } from '../testing/renderDesk';

vi.setConfig({ testTimeout: 60000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('what will be removed and what was is told by case and number', async () => {
  renderDesk('/biurko/usuwanie-danych');
  const soon = await screen.findByRole('table', {
    name: /^Sprawy, z.których znikną konta$/,
  });
  expect(within(soon).getAllByRole('row')[1]).toHaveTextContent(
    'WOŚ.6131.7.2026',
  );
  expect(within(soon).getAllByRole('row')[2]).toHaveTextContent('bez znaku');
  expect(screen.getByText(/^Wygasną 3/)).toBeInTheDocument();
  const protocol = screen.getByRole('table', {
    name: 'Protokół dla inspektora ochrony danych',
  });
  expect(within(protocol).getAllByRole('row')[1]).toHaveTextContent(
    'Usunięcie drzew: 4',
  );
});
