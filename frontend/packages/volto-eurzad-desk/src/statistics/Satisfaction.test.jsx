import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderDesk } from '../testing/renderDesk';

vi.setConfig({ testTimeout: 60000 });

describe('what people answered after their cases', () => {
  it('is told by service, and not of services with few answers', async () => {
    renderDesk('/biurko/liczby');
    const section = await screen.findByRole('region', {
      name: 'Jak oceniają nas mieszkańcy',
    });
    const row = await within(section).findByRole('row', {
      name: /Usunięcie drzew/,
    });
    expect(row).toHaveTextContent('4,25');
    expect(
      within(section).getByRole('row', { name: /Dodatek/ }),
    ).toHaveTextContent('za mało');
    expect(within(section).getByText('2 uwagi: Usunięcie drzew')).toBeVisible();
  });
});
