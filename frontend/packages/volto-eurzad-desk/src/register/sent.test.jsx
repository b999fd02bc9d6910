import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createFakeOffice } from '../testing/fakeOffice';
import { renderDesk, sent } from '../testing/renderDesk';

const asked = (office) =>
  sent(office, 'GET').filter(({ path }) => path === '/@sent');

describe('what was sent', () => {
  it('is a list of the desk, with the state of each delivery', async () => {
    const { office } = renderDesk('/biurko/wyslane');
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Wysłane' }),
    ).toBeVisible();
    expect(await screen.findByText('RPWW/1/2026')).toBeVisible();
    expect(screen.getByText('Wysłano')).toBeVisible();
    expect(
      screen.getByRole('link', { name: /Wysłane/, current: true }),
    ).toHaveAttribute('href', '/biurko/wyslane');
    expect(asked(office)[0].query.of).toBe('mine');
    expect(
      screen.queryByRole('link', { name: 'Wpisz pismo' }),
    ).not.toBeInTheDocument();
  });

  it('of the unit is beside one’s own and is narrowed by state', async () => {
    const { office, here } = renderDesk('/biurko/wyslane');
    fireEvent.click(await screen.findByRole('link', { name: 'Mojej komórki' }));
    expect(await screen.findByText('RPWW/2/2026')).toBeVisible();
    fireEvent.change(screen.getByLabelText('Stan'), {
      target: { value: 'returned' },
    });
    expect(
      await screen.findByText('Żaden wpis nie pasuje do filtrów'),
    ).toBeVisible();
    expect(here.current.search).toContain('stan=returned');
    fireEvent.click(screen.getByRole('link', { name: 'Wyczyść filtry' }));
    expect(await screen.findByText('RPWW/2/2026')).toBeVisible();
    await waitFor(() => expect(asked(office).at(-1).query.of).toBe('unit'));
  });

  it('is saved as a spreadsheet under its name', async () => {
    const office = createFakeOffice();
    renderDesk('/biurko/wyslane', { office });
    const names = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(
      function clicked() {
        names.push(this.download);
      },
    );
    URL.createObjectURL = () => 'blob:sheet';
    URL.revokeObjectURL = () => {};
    fireEvent.click(await screen.findByRole('button', { name: 'Arkusz XLSX' }));
    await waitFor(() => expect(names).toEqual(['Wysłane.xlsx']));
    expect(asked(office).at(-1).query.format).toBe('xlsx');
    vi.restoreAllMocks();
  });
});
