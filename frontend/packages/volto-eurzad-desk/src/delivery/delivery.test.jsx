import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  cleanup,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { renderDesk, sent } from '../testing/renderDesk';

vi.setConfig({ testTimeout: 30000 });

const LETTER = '/biurko/sprawy/2026/6/letter-1';

const type = (field, value) => fireEvent.change(field, { target: { value } });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('service on the letter', () => {
  it('tells how every addressee was served and by what rule', async () => {
    renderDesk(LETTER);

    const section = await screen.findByRole('region', {
      name: /Wysyłka/,
    });
    expect(section.textContent).toContain('odebrano za pokwitowaniem');
    expect(section.textContent).toContain('art. 46 § 1 KPA');
    expect(section.textContent).toContain(
      'numer nadawczy 00759007731234567890',
    );
  });

  it('enters a receipt with day and person', async () => {
    const { office } = renderDesk(LETTER);
    const [enter] = await screen.findAllByRole('button', {
      name: 'Wpisz odbiór, awizo lub zwrot',
    });

    fireEvent.click(enter);
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Wpisz' }));
    expect(within(dialog).getByText('Podaj datę.')).toBeTruthy();
    type(within(dialog).getByLabelText('Data'), '5.11.2026');
    type(within(dialog).getByRole('textbox', { name: /Kto odebrał/ }), 'Anna');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Wpisz' }));

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent(office, 'POST')[0].body).toEqual({
      event: 'received',
      day: '2026-11-05',
      note: '',
      by: 'Anna',
      capacity: 'addressee',
    });
  });

  it('tells the last day of appeal of every party', async () => {
    renderDesk(LETTER);

    const section = await screen.findByRole('region', { name: 'Ostateczność' });
    expect(section.textContent).toContain('19');
    expect(section.textContent).toContain('Biegnie termin na odwołanie');
  });
});

describe('what is to be sent', () => {
  it('is chosen and entered as posted, with numbers', async () => {
    const { office } = renderDesk('/biurko/do-wyslania');
    fireEvent.click(await screen.findByLabelText('Zaznacz RPWW/2/2026'));
    expect(screen.getByText('Wybrano 1 przesyłkę')).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Oznacz jako nadane' }));
    const dialog = await screen.findByRole('dialog');
    const number = within(dialog).getByRole('textbox', {
      name: /Numer nadawczy: RPWW\/2\/2026/,
    });
    type(number, 'x');
    const button = within(dialog).getByRole('button', {
      name: 'Oznacz jako nadane',
    });
    fireEvent.click(button);
    expect(
      await within(dialog).findByText('Numer ma od 9 do 35 znaków.'),
    ).toBeTruthy();
    type(number, '00759007731111111111');
    fireEvent.click(button);

    await waitFor(() =>
      expect(screen.queryByLabelText('Zaznacz RPWW/2/2026')).toBeNull(),
    );
    expect(sent(office, 'POST').at(-1).body.items).toEqual([
      { uid: 'uid-2', number: '00759007731111111111' },
    ]);
  });
});
