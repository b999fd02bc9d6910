import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { renderDesk, sent } from '../testing/renderDesk';

vi.setConfig({ testTimeout: 60000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('a clerk finds the service and opens its form', async () => {
  renderDesk('/biurko/okienko');
  fireEvent.change(await screen.findByLabelText('Znajdź usługę'), {
    target: { value: 'DRZEWA' },
  });
  await screen.findByText('1 usługa');
  expect(
    screen.getByRole('link', { name: 'Zezwolenie na usunięcie drzewa' }),
  ).toHaveAttribute('href', '/uslugi/usuniecie-drzew/wniosek');
});

test('what was filed has a number and papers to be printed', async () => {
  URL.createObjectURL = () => 'blob:pismo';
  const { office } = renderDesk('/biurko/okienko/token-1');
  await screen.findByText('RPW/12/2026');
  fireEvent.click(screen.getByRole('button', { name: 'Wniosek do podpisu' }));
  await waitFor(() =>
    expect(
      sent(office, 'GET').some(
        ({ path }) => path === '/@counter/token-1/application-pdf',
      ),
    ).toBe(true),
  );
});

test('the signed paper is scanned where the application was filed', async () => {
  const { office } = renderDesk('/biurko/okienko/token-1');
  const input = await screen.findByLabelText('Skan podpisanego wniosku');
  const scan = new File(['%PDF-'], 'skan.pdf', { type: 'application/pdf' });
  fireEvent.change(input, { target: { files: [scan] } });
  await screen.findByRole('button', { name: 'Podpisany RPW/12/2026' });
  expect(sent(office, 'POST').map(({ path }) => path)).toContain(
    '/@counter/token-1/signed',
  );
});
