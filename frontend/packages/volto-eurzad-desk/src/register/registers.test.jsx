import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderDesk, sent } from '../testing/renderDesk';
import { bodyOf, DEFAULTS, emptyOf, FIELDS, missingOf } from './fields';

const type = (element, value) =>
  fireEvent.change(element, { target: { value } });
const enter = (element, more) =>
  fireEvent.keyDown(element, { key: 'Enter', ...more });

describe('paper mail', () => {
  it('goes from field to field by Enter and takes a known sender with the address', async () => {
    const { office } = renderDesk('/biurko/rejestr/nowa');
    const sender = await screen.findByRole('combobox', { name: 'Nadawca' });
    await waitFor(() => expect(sender).toHaveFocus());
    type(sender, 'spół');
    await screen.findByRole('option', { name: /Spółdzielnia Przykład/ });
    fireEvent.keyDown(sender, { key: 'ArrowDown' });
    enter(sender);
    expect(sender).toHaveValue('Spółdzielnia Przykład');
    expect(screen.getByLabelText('Miejscowość')).toHaveValue('Rybnik');
    expect(sender).toHaveFocus();
    enter(sender);
    expect(screen.getByLabelText(/^Ulica i numer/)).toHaveFocus();

    type(screen.getByLabelText('Tytuł'), 'Zapytanie o plan miejscowy');
    type(screen.getByLabelText(/Data na piśmie/), '11.2026');
    enter(sender, { ctrlKey: true });

    expect(await screen.findByText('RPW/31/2026')).toBeInTheDocument();
    expect(
      screen.getByAltText('Kod kreskowy 2412013/RPW/31/2026'),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[0].body).toMatchObject({
      sender: 'Spółdzielnia Przykład',
      street: 'ul. Leśna 2',
      town: 'Rybnik',
      country: 'Polska',
      date_of_letter: '2026-11',
      kind: 'letter',
      delivery_way: 'post',
      attachments_count: 0,
      posted: null,
      token: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(sender).toHaveValue('');
    expect(sender).toHaveFocus();
  });

  it('names what is missing and goes there', async () => {
    const { office } = renderDesk('/biurko/rejestr/nowa');
    const sender = await screen.findByRole('combobox', { name: 'Nadawca' });
    fireEvent.click(screen.getByRole('button', { name: 'Wpisz do rejestru' }));
    expect(sender).toBeInvalid();
    expect(sender).toHaveFocus();
    expect(screen.getByLabelText('Miejscowość')).toBeInvalid();
    expect(sent(office, 'POST')).toEqual([]);
  });

  it('warns of a letter with the same mark', async () => {
    renderDesk('/biurko/rejestr/nowa');
    const sender = await screen.findByRole('combobox', { name: 'Nadawca' });
    type(sender, 'Spółdzielnia Przykład');
    type(screen.getByLabelText(/Znak nadawcy/), 'SP/2/2026');
    expect(await screen.findByText(/może już być w rejestrze/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'RPW/2/2026' })).toBeVisible();
  });
});

describe('an entry', () => {
  it('has no town when nobody knows the address', () => {
    const entry = {
      ...emptyOf(FIELDS.incoming),
      ...DEFAULTS.incoming,
      sender: 'nieznany',
      title: 'Anonim',
      received: '2026-11-24',
      town: 'Rybnik',
      address_unknown: true,
    };
    expect(missingOf(FIELDS.incoming, entry)).toEqual([]);
    expect(bodyOf(FIELDS.incoming, entry)).toMatchObject({
      town: '',
      address_unknown: true,
    });
    expect(
      missingOf(FIELDS.incoming, { ...entry, delivery_way: 'other' }),
    ).toEqual(['delivery_way_note']);
  });

  it('sends no note that belongs to no other', () => {
    const entry = { ...emptyOf(FIELDS.incoming), ...DEFAULTS.incoming };
    const notes = Object.keys(bodyOf(FIELDS.incoming, entry)).filter((name) =>
      name.endsWith('_note'),
    );
    expect(notes).toEqual([]);
  });

  it('is corrected by what changes, with a reason', async () => {
    const { office } = renderDesk('/biurko/rejestr/2026/4?okno=sprostuj');
    const dialog = await screen.findByRole('dialog');
    const inside = within(dialog);
    fireEvent.click(inside.getByRole('button', { name: 'Sprostuj' }));
    expect(inside.getByLabelText('Powód')).toBeInvalid();
    type(inside.getByLabelText('Nadawca'), 'Mieszkanka Poprawiona');
    type(inside.getByLabelText('Powód'), 'Literówka');
    fireEvent.click(inside.getByRole('button', { name: 'Sprostuj' }));
    await waitFor(() => expect(sent(office, 'POST')).toHaveLength(1));
    const { token, ...body } = sent(office, 'POST')[0].body;
    expect(token).toHaveLength(43);
    expect(body).toEqual({
      sender: 'Mieszkanka Poprawiona',
      reason: 'Literówka',
    });
    expect(await screen.findByText(/Sprostowano wpisem RPW\/31/)).toBeVisible();
  });

  it('is annulled with a reason', async () => {
    renderDesk('/biurko/rejestr/2026/4?okno=uniewaznij');
    const inside = within(await screen.findByRole('dialog'));
    type(inside.getByLabelText('Powód'), 'Wpisano dwa razy.');
    fireEvent.click(inside.getByRole('button', { name: 'Unieważnij' }));
    expect(await screen.findByText(/Wpis unieważniony/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Sprostuj' }),
    ).not.toBeInTheDocument();
  });
});

describe('the other registers', () => {
  it('show their entries and what became of them', async () => {
    renderDesk('/biurko/rejestr/wychodzace');
    expect(await screen.findByText('Zaproszenie na sesję')).toBeVisible();
    expect(screen.getByText('Sprostowano wpisem nr RPWW/3/2026')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Wychodzące' })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  it('take a letter with several addressees', async () => {
    const { office } = renderDesk('/biurko/rejestr/wychodzace/nowa');
    type(await screen.findByLabelText('Adresat'), 'Rada Miasta');
    type(screen.getByLabelText('Miejscowość'), 'Rybnik');
    type(screen.getByLabelText('Tytuł'), 'Zaproszenie');
    type(screen.getByLabelText('Osoby odpowiedzialne'), 'Naczelnik');
    await screen.findByRole('option', { name: 'list polecony' });
    type(screen.getByLabelText('Sposób wysłania'), 'registered');
    await screen.findByRole('option', { name: /WOŚ – Wydział/ });
    type(screen.getByLabelText('Komórka wysyłająca'), 'WOŚ');
    fireEvent.click(screen.getByRole('button', { name: 'Wpisz do rejestru' }));
    expect(await screen.findByText('RPWW/4/2026')).toBeVisible();
    expect(sent(office, 'POST')[0].body).toMatchObject({
      addressees: [{ name: 'Rada Miasta', town: 'Rybnik', country: 'Polska' }],
      unit: 'WOŚ',
      way: 'registered',
    });
  });

  it('show an annulled entry as such', async () => {
    renderDesk('/biurko/wewnetrzne/2026/1');
    expect(await screen.findByText(/Wpisano dwa razy/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Unieważnij' }),
    ).not.toBeInTheDocument();
  });
});

describe('scans', () => {
  it('that wait are attached by hand', async () => {
    const { office } = renderDesk('/biurko/rejestr/skany');
    expect(
      await screen.findByText('Nie znaleziono kodu kreskowego.'),
    ).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Dołącz' }));
    expect(screen.getByLabelText('Numer z rejestru')).toBeInvalid();
    type(screen.getByLabelText('Numer z rejestru'), 'RPW/2/2026');
    fireEvent.click(screen.getByRole('button', { name: 'Dołącz' }));
    await waitFor(() =>
      expect(sent(office, 'POST')[0]?.body).toEqual({
        register_number: 'RPW/2/2026',
      }),
    );
  });
});
