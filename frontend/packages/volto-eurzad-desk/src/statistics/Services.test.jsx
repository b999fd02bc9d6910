import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderDesk, sent } from '../testing/renderDesk';

vi.setConfig({ testTimeout: 60000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const section = () => screen.findByRole('region', { name: 'Według usług' });

describe('numbers of services', () => {
  it('tell what was begun, filed and left, where, and how long cases took', async () => {
    renderDesk('/biurko/liczby');
    const shown = within(await section());
    const row = await shown.findByRole('row', { name: /^Usunięcie drzew/ });
    expect(row).toHaveTextContent(/84 \(70.?%\)/);
    expect(row).toHaveTextContent('17,5 (9 z 10 w ciągu 34)');
    expect(
      shown.getByText('Na którym kroku porzucono wniosek: Usunięcie drzew'),
    ).toBeInTheDocument();
    fireEvent.click(
      shown.getByText('Pytania, które sprawiają kłopot: Usunięcie drzew'),
    );
    expect(
      shown.getByRole('row', { name: /^Numer działki/ }),
    ).toHaveTextContent(/41 \(36.?%\)/);
  });

  it('are told for the days that are typed, and say when there are none', async () => {
    const { office } = renderDesk('/biurko/liczby?od=2019-01-01&do=2019-02-01');
    const shown = within(await section());
    expect(await shown.findByText('Brak danych z tego okresu')).toBeVisible();
    fireEvent.change(shown.getByLabelText('Okres'), {
      target: { value: '30' },
    });
    await shown.findByRole('row', { name: /^Dodatek/ });
    expect(
      sent(office, 'GET').filter(({ path }) =>
        path.startsWith('/@service-statistics'),
      ).length,
    ).toBeGreaterThan(1);
  });
});
