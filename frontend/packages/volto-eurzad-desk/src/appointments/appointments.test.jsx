import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { today } from '../format/dates';
import { renderDesk, sent } from '../testing/renderDesk';
import { dayName, daysAfter, mondayOf } from './days';
import { rowsOf } from './rows';

vi.setConfig({ testTimeout: 60000 });

const type = (field, value) => fireEvent.change(field, { target: { value } });
const press = (name, inside = screen) =>
  fireEvent.click(inside.getByRole('button', { name }));
const rowOf = async (name) => (await screen.findByText(name)).closest('tr');

describe('days', () => {
  it('are those of the calendar, over the end of summer time too', () => {
    expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysAfter('2026-03-01', -1)).toBe('2026-02-28');
    expect(mondayOf('2026-11-29')).toBe('2026-11-23');
    expect(mondayOf('2026-11-30')).toBe('2026-11-30');
    expect(dayName('2026-11-30')).toBe('poniedziałek, 30 listopada 2026');
  });
});

describe('the rows of a day', () => {
  const slot = (time, end, free, blocked = 0) => ({ time, end, free, blocked });
  const day = {
    times: [
      slot('08:00', '08:20', 1),
      slot('08:20', '08:40', 2),
      slot('08:40', '09:00', 0),
      slot('09:00', '09:20', 1, 1),
      slot('09:20', '09:40', 1),
      slot('11:00', '11:20', 1),
    ],
    appointments: [
      { number: 'A', time: '08:20' },
      { number: 'B', time: '12:00' },
    ],
  };
  const told = (row) =>
    row.visit?.number ||
    row.blocked?.time ||
    row.free.map(({ time }) => time).join(' ');

  it('put free times that follow one another together', () => {
    expect(rowsOf(day).map(told)).toEqual([
      '08:00',
      'A',
      '08:20',
      '09:00',
      '09:00 09:20',
      '11:00',
      'B',
    ]);
    expect(rowsOf(day, true).map(told)).toEqual(['A', '09:00', 'B']);
  });
});

describe('the visits of a case', () => {
  it('tell when and where, and lead to the list of the day', async () => {
    renderDesk('/biurko/sprawy/2026/2?czesc=wizyty');
    const row = await rowOf('Współwłaściciel Przykładowy');
    expect(row).toHaveTextContent('piątek, 28 listopada 2036, 15:00–15:20');
    expect(row).toHaveTextContent('pokój 14');
    // whoever does not receive people there changes nothing
    expect(within(row).queryByRole('button')).toBeNull();
  });

  it('are booked for a party, whose name and e-mail are filled in', async () => {
    const { office } = renderDesk('/biurko/sprawy/2026/2?czesc=wizyty');
    await rowOf('Współwłaściciel Przykładowy');
    press('Umów wizytę');
    const dialog = within(await screen.findByRole('dialog'));
    const field = (label) => dialog.getByLabelText(label);
    expect(field('Imię i nazwisko').value).not.toBe('');
    expect(field(/Adres e-mail/).value).toBe('mieszkaniec@example.org');
    expect(dialog.getByText(/Ta osoba zobaczy wizytę/)).toBeTruthy();
    type(field('Kto przyjdzie'), 'p2');
    expect(field('Imię i nazwisko').value).toBe('Pełnomocnik Przykładowy');
    expect(dialog.getByText(/nie ma konta w.tej sprawie/)).toBeTruthy();
    await dialog.findByRole('option', { name: '08:20–08:40' });
    type(field(/Godzina/), '08:20');
    type(field('Imię i nazwisko'), '');
    press('Umów', dialog);
    expect(await dialog.findByText('Podaj imię i nazwisko.')).toBeTruthy();
    type(field('Imię i nazwisko'), 'Pełnomocnik Przykładowy');
    press('Umów', dialog);
    const row = (
      await screen.findByRole('cell', { name: 'Pełnomocnik Przykładowy' })
    ).closest('tr');
    expect(row).toHaveTextContent('umówiona');
    expect(sent(office, 'POST').pop()).toMatchObject({
      path: '/records/cases/2026/2/@visits',
      body: {
        schedule: 'wos',
        party: 'p2',
        day: daysAfter(today(), 1),
        time: '08:20',
      },
    });
    expect(
      within(row).getByRole('link', { name: /^Lista dnia/ }),
    ).toHaveAttribute(
      'href',
      `/biurko/wizyty?grafik=wos&dzien=${daysAfter(today(), 1)}`,
    );
  });

  it('that are none say so', async () => {
    renderDesk('/biurko/sprawy/2026/3?czesc=wizyty');
    expect(await screen.findByText('Nie ma wizyt w tej sprawie')).toBeTruthy();
  });
});

describe('the list of a day', () => {
  it('tells who comes, what is free and what is blocked, and who has no place any more', async () => {
    renderDesk('/biurko/wizyty');
    const row = await rowOf('Sąsiad Przykładowy');
    expect(row).toHaveTextContent('08:20–08:40');
    expect(row).toHaveTextContent('Prosi o windę.');
    expect(screen.getByText(/miejsca zablokowane.*Narada/)).toBeTruthy();
    const free = await rowOf('3 wolne miejsca');
    expect(free).toHaveTextContent('08:20–09:00');
    expect(
      within(free)
        .getAllByRole('button')
        .map((one) => one.getAttribute('aria-label').replace(/\s/g, ' ')),
    ).toEqual(['Umów na 08:20', 'Umów na 08:40: 2 wolne miejsca']);
    const conflicts = screen.getByRole('region', {
      name: /1.wizyta nie mieści się w.grafiku/,
    });
    expect(conflicts).toHaveTextContent('Współwłaściciel Przykładowy');
  });

  it('marks who came, and takes the mark back', async () => {
    const { office } = renderDesk('/biurko/wizyty');
    await screen.findByText('Mieszkanka Przykładowa');
    press('Na miejscu: Mieszkanka Przykładowa');
    await screen.findByRole('button', {
      name: 'Obsłużono: Mieszkanka Przykładowa',
    });
    expect(sent(office, 'PATCH')[0]).toMatchObject({
      path: '/@appointment-book/wos/K7M2PX',
      body: { state: 'came' },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Cofnij' }));
    await screen.findByRole('button', {
      name: 'Na miejscu: Mieszkanka Przykładowa',
    });
    expect(sent(office, 'PATCH')[1].body).toEqual({ state: 'booked' });
  });

  it('goes from visitor to visitor by keys, and to the next day', async () => {
    const { here } = renderDesk('/biurko/wizyty');
    await screen.findByText('Mieszkanka Przykładowa');
    fireEvent.keyDown(document.body, { key: 'j' });
    expect(document.activeElement).toHaveTextContent('Współwłaściciel');
    fireEvent.keyDown(document.activeElement, { key: 'j' });
    expect(document.activeElement).toHaveTextContent('Mieszkanka');
    press('Następny dzień');
    await waitFor(() =>
      expect(here.current.search).toContain(`dzien=${daysAfter(today(), 1)}`),
    );
  });

  it('is shown for a week without its free times', async () => {
    renderDesk('/biurko/wizyty?widok=tydzien');
    await screen.findByText('Mieszkanka Przykładowa');
    expect(screen.getAllByText('4 wolne miejsca')).toHaveLength(1);
    expect(screen.getAllByText('6 wolnych miejsc')).toHaveLength(6);
    expect(screen.queryByRole('button', { name: /^Umów na/ })).toBeNull();
  });

  it('books for somebody who calls, with errors beside the field', async () => {
    const { office } = renderDesk('/biurko/wizyty');
    await screen.findByText('Mieszkanka Przykładowa');
    press(/^Umów na 08:40/);
    const dialog = within(await screen.findByRole('dialog'));
    press('Umów', dialog);
    expect(await dialog.findByText('Podaj imię i nazwisko.')).toBeTruthy();
    type(dialog.getByLabelText('Imię i nazwisko'), 'Osoba z telefonu');
    press('Umów', dialog);
    expect(
      await screen.findAllByText('Umówiono wizytę, numer N3W3ST.'),
    ).not.toHaveLength(0);
    expect(sent(office, 'POST').pop().body).toMatchObject({
      day: today(),
      time: '08:40',
      name: 'Osoba z telefonu',
    });
  });

  it('cancels with a reason and says whom to call', async () => {
    const { office } = renderDesk('/biurko/wizyty');
    const row = within(await rowOf('Sąsiad Przykładowy'));
    press('Więcej', row);
    fireEvent.click(
      await screen.findByRole('menuitem', { name: 'Odwołaj wizytę' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/zadzwoń pod numer \+48.600/)).toBeTruthy();
    press('Odwołaj wizytę', dialog);
    expect(await dialog.findByText('Wypełnij to pole.')).toBeTruthy();
    type(dialog.getByLabelText(/Powód/), 'Awaria');
    press('Odwołaj wizytę', dialog);
    await waitFor(() =>
      expect(screen.queryByText('Sąsiad Przykładowy')).toBeNull(),
    );
    expect(sent(office, 'PATCH').pop().body).toEqual({
      state: 'cancelled',
      reason: 'Awaria',
    });
  });

  it('blocks times and gives them back', async () => {
    const { office } = renderDesk('/biurko/wizyty');
    await screen.findByText('Mieszkanka Przykładowa');
    press('Odblokuj 09:00');
    await waitFor(() => expect(sent(office, 'DELETE')).toHaveLength(1));
    press('Zablokuj godziny');
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findAllByRole('option', { name: '08:40' });
    type(dialog.getByLabelText('Pierwsza wizyta o'), '08:40');
    press('Zablokuj', dialog);
    await waitFor(() => expect(sent(office, 'POST')).toHaveLength(1));
    expect(sent(office, 'POST')[0].body).toMatchObject({
      day: today(),
      from: '08:40',
      to: '09:00',
    });
  });
});

describe('schedules', () => {
  it('are made, with errors beside the hours', async () => {
    const { office, here } = renderDesk('/biurko/wizyty/grafiki/nowy');
    type(await screen.findByLabelText('W jakich sprawach'), 'Azbest');
    type(screen.getByLabelText('Komórka'), 'WOŚ');
    press('Dodaj godziny');
    const rows = screen.getAllByRole('group', { name: /^Godziny nr/ });
    expect(rows).toHaveLength(2);
    press('Zapisz grafik');
    expect(
      await within(rows[1]).findByText(
        'Wybierz co najmniej jeden dzień tygodnia.',
      ),
    ).toBeTruthy();
    press(/Usuń godziny nr.2/);
    press('Zapisz grafik');
    await waitFor(() =>
      expect(here.current.pathname).toBe('/biurko/wizyty/grafiki'),
    );
    expect(sent(office, 'POST').pop().body).toMatchObject({
      title: 'Azbest',
      minutes: 20,
      hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '14:00' }],
    });
  });

  it('with visits ahead are not removed, and say why', async () => {
    renderDesk('/biurko/wizyty/grafiki/wos');
    await screen.findByDisplayValue('Drzewa i krzewy');
    press('Usuń grafik');
    const dialog = within(await screen.findByRole('dialog'));
    press('Usuń grafik', dialog);
    expect(
      await dialog.findByText(/W.tym grafiku są umówione wizyty/),
    ).toBeTruthy();
  });
});
