import React from 'react';
import { render, screen, within } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { polish } from '../testing/renderDesk';
import { BarChart, niceTop } from './BarChart';

describe('a chart', () => {
  it.each([
    [0, 5],
    [5, 5],
    [7, 10],
    [32, 50],
    [101, 200],
    [999, 1000],
  ])('reaches from %i up to %i', (value, top) => {
    expect(niceTop(value)).toBe(top);
  });

  it('tells the same numbers in a table, a dash where there is none', () => {
    render(
      <IntlProvider locale="pl" messages={polish}>
        <BarChart
          title="Dni"
          labels={['paź 2026', 'lis 2026']}
          columnTitle="Miesiąc"
          series={[{ title: 'dni', values: [12, null] }]}
        />
      </IntlProvider>,
    );
    const table = screen.getByRole('table', { hidden: true });
    const cells = within(table)
      .getAllByRole('cell', { hidden: true })
      .map((cell) => cell.textContent);
    expect(cells).toEqual(['12', '–']);
  });
});
