import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeOffice } from '../testing/fakeOffice';
import { renderDesk, sent } from '../testing/renderDesk';

const as = (name) =>
  createFakeOffice({
    functions: [
      {
        unit: 'WOŚ',
        unit_title: 'Wydział Ochrony Środowiska',
        function: name,
      },
    ],
  });
const button = (name) => screen.findByRole('button', { name });
const click = async (name) => fireEvent.click(await button(name));

describe('the archive', { timeout: 60000 }, () => {
  it('lets a unit hand over what is due, one category on a list', async () => {
    const office = as('handler');
    const { here } = renderDesk('/biurko/archiwum', { office });
    fireEvent.click(await screen.findByLabelText('Wybierz WOŚ.6131.1.2022'));
    expect(screen.getByText('Wybrano 1 sprawę')).toBeInTheDocument();
    expect(screen.queryByText('WOŚ.6131.3.2022')).toBeNull();
    await click('Przekaż do archiwum');
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(
      within(dialog).getByRole('button', { name: 'Przekaż do archiwum' }),
    );
    await screen.findByRole('heading', {
      level: 1,
      name: 'Spis zdawczo-odbiorczy jeszcze bez numeru',
    });
    expect(here.current.pathname).toBe('/biurko/archiwum/spisy/3');
    expect(sent(office, 'POST')[0]).toMatchObject({
      path: '/@transfer-lists',
      body: { unit: 'WOŚ', kind: 'B', cases: ['uid-1'] },
    });
  });

  it('asks for remarks before a list is returned, then tells the result', async () => {
    const office = as('archivist');
    renderDesk('/biurko/archiwum/spisy/2', { office });
    await click(/Zwróć z\suwagami/);
    const dialog = await screen.findByRole('dialog');
    const send = within(dialog).getByRole('button', {
      name: /Zwróć z\suwagami/,
    });
    fireEvent.click(send);
    expect(
      await within(dialog).findByText('Wypełnij to pole.'),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')).toEqual([]);
    fireEvent.change(within(dialog).getByLabelText('Uwagi'), {
      target: { value: 'Brak podpisu' },
    });
    fireEvent.click(send);
    expect(
      await screen.findByText('Spis zwrócono komórce.'),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[0].body).toEqual({ remarks: 'Brak podpisu' });
  });

  it('names what destruction means and wants a confirmation', async () => {
    const office = as('archivist');
    renderDesk('/biurko/archiwum/brakowanie/1', { office });
    await click('Zniszcz dokumentację');
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent(/2\sspraw zostanie nieodwracalnie/);
    const send = within(dialog).getByRole('button', {
      name: 'Zniszcz dokumentację',
    });
    fireEvent.click(send);
    expect(
      await within(dialog).findByText('Zaznacz, że o tym wiesz.'),
    ).toBeInTheDocument();
    fireEvent.click(within(dialog).getByRole('checkbox'));
    fireEvent.click(send);
    expect(
      await screen.findByText('Dokumentacja została zniszczona.'),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[0].body).toEqual({ irrevocable: true });
  });

  it('hides disposal from those who have nothing to do with it', async () => {
    renderDesk('/biurko/archiwum', { office: as('handler') });
    await screen.findByRole('tab', { name: 'Zasób' });
    expect(screen.queryByRole('tab', { name: /Brakowanie/ })).toBeNull();
  });
});

describe('closing a case', { timeout: 60000 }, () => {
  it('sends kind, words and day', async () => {
    const office = as('handler');
    renderDesk('/biurko/sprawy/2026/2?okno=zamknij', { office });
    const dialog = await screen.findByRole('dialog', {
      name: 'Zakończ sprawę',
    });
    fireEvent.change(within(dialog).getByLabelText('Sposób załatwienia'), {
      target: { value: 'other' },
    });
    const send = within(dialog).getByRole('button', { name: 'Zakończ sprawę' });
    fireEvent.click(send);
    expect(sent(office, 'POST')).toEqual([]);
    fireEvent.change(within(dialog).getByLabelText(/Słowami/), {
      target: { value: 'Przekazano ustnie' },
    });
    fireEvent.click(send);
    await screen.findByText(/Zakończono sprawę: WOŚ/);
    expect(sent(office, 'POST')[0].body).toMatchObject({
      outcome_kind: 'other',
      outcome: 'Przekazano ustnie',
      confirmed: false,
    });
  });
});
