import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderDesk, sent } from '../testing/renderDesk';

const CASE = '/biurko/sprawy/2026/2';
const section = async () => {
  const desk = renderDesk(`${CASE}?czesc=termin`);
  await screen.findByText(
    /wstrzymano 3–10 listopada 2026 r.: czekamy na mapę/,
    { selector: '.desk-clock__words' },
    { timeout: 20000 },
  );
  return desk;
};
const lastPosted = (office) => sent(office, 'POST').at(-1).body;
const field = (name) => screen.getByRole('textbox', { name });

describe('the clock of a case', { timeout: 60000 }, () => {
  it('tells the date, why, what happened and what did not count', async () => {
    await section();
    expect(screen.getByText('11 grudnia 2026')).toBeInTheDocument();
    expect(screen.getByText(/art. 35 § 3 KPA, art. 57/)).toBeInTheDocument();
    expect(
      screen.getByText('Odpowiedź na wezwanie przyszła po terminie.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/doręczono wezwanie: czekamy na mapę/),
    ).toBeInTheDocument();
    expect(screen.getByText(/po terminie, 11/)).toBeInTheDocument();
  });

  it('takes an event with the fields of its kind', async () => {
    const { office } = await section();
    fireEvent.click(screen.getByRole('button', { name: 'Odnotuj zdarzenie' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(
      await within(dialog).findByRole('combobox', { name: 'Co się stało' }),
      {
        target: { value: 'suspended' },
      },
    );
    fireEvent.change(field(/Dlaczego; przeczyta to/), {
      target: { value: 'zagadnienie wstępne' },
    });
    fireEvent.click(within(dialog).getByRole('checkbox'));
    fireEvent.click(within(dialog).getByRole('button', { name: 'Odnotuj' }));
    await screen.findByText(/zawieszono postępowanie: zagadnienie wstępne/);
    expect(lastPosted(office)).toMatchObject({
      event: 'suspended',
      reason: 'zagadnienie wstępne',
      basis: 'request',
    });
  });

  it('says beside the field what the office refuses', async () => {
    await section();
    fireEvent.click(screen.getByRole('button', { name: 'Odnotuj zdarzenie' }));
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(
      await within(dialog).findByRole('combobox', { name: 'Co się stało' }),
      {
        target: { value: 'extended' },
      },
    );
    fireEvent.click(within(dialog).getByRole('button', { name: 'Odnotuj' }));
    expect(await screen.findByText('Uzupełnij to pole.')).toBeInTheDocument();
    expect(field(/Nowy termin/)).toBeInvalid();
  });

  it('cancels an entry only with a reason, and keeps it visible', async () => {
    const { office } = await section();
    fireEvent.click(
      screen.getByRole('button', {
        name: /Unieważnij wpis: uzupełniono braki/,
      }),
    );
    const dialog = await screen.findByRole('dialog');
    const confirm = within(dialog).getByRole('button', {
      name: 'Unieważnij wpis',
    });
    fireEvent.click(confirm);
    expect(within(dialog).getByText('Podaj przyczynę.')).toBeInTheDocument();
    fireEvent.change(field('Przyczyna'), { target: { value: 'pomyłka' } });
    fireEvent.click(confirm);
    expect(
      await screen.findByText(/unieważnił\(a\): Referent/),
    ).toBeInTheDocument();
    expect(lastPosted(office)).toEqual({
      cancels: 'e2',
      reason: 'pomyłka',
    });
  });

  it('proposes a new date for the notice', async () => {
    await section();
    fireEvent.click(
      screen.getByRole('button', { name: 'Przygotuj pismo procesowe' }),
    );
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(
      await within(dialog).findByRole('combobox', { name: 'Pismo' }),
      {
        target: { value: 'art-36' },
      },
    );
    expect(field(/Nowy termin/)).toHaveValue('11.01.2027');
  });
});
