import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { glue } from '../format/text';
import { renderDesk, sent } from '../testing/renderDesk';

vi.setConfig({ testTimeout: 60000 });

const dialog = (name) => screen.findByRole('dialog', { name: glue(name) });

describe('parties of a case', () => {
  it('show who acts for whom, and former ones apart', async () => {
    renderDesk('/biurko/sprawy/2026/2?czesc=strony');
    expect(
      await screen.findByText(
        'Pisma doręcza się pełnomocnikowi: Pełnomocnik Przykładowy (art. 40 § 2 KPA).',
      ),
    ).toBeInTheDocument();
    const former = screen.getByRole('region', { name: 'Poprzednie strony' });
    expect(former).toHaveTextContent('śmierć strony');
    expect(within(former).queryByRole('button')).toBeNull();
  });

  it('get a representative who acts for somebody, not for nobody', async () => {
    const { office } = renderDesk('/biurko/sprawy/2026/4?czesc=strony');
    fireEvent.click(
      await screen.findByRole('button', { name: 'Dodaj stronę' }),
    );
    const form = await dialog('Nowa strona lub pełnomocnik');
    fireEvent.change(
      within(form).getByLabelText('Imię i nazwisko albo nazwa'),
      { target: { value: 'Radca Przykładowa' } },
    );
    fireEvent.change(within(form).getByLabelText('Rola w sprawie'), {
      target: { value: 'representative' },
    });
    const add = within(form).getByRole('button', { name: 'Dodaj stronę' });
    fireEvent.click(add);
    expect(
      await within(form).findByText('Wybierz co najmniej jedną stronę.'),
    ).toBeInTheDocument();
    fireEvent.click(within(form).getByLabelText('Mieszkanka Przykładowa'));
    fireEvent.click(add);
    expect(
      await screen.findByText('Dodano: Radca Przykładowa.'),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[0]).toMatchObject({
      path: '/records/cases/2026/4/@parties',
      body: {
        name: 'Radca Przykładowa',
        role: 'representative',
        representative_of: ['p1'],
      },
    });
  });
});

describe('what is done with a case seldom', () => {
  it('excludes a person with a ground, and says what follows', async () => {
    const { office } = renderDesk('/biurko/sprawy/2026/4?okno=wylacz');
    const form = await dialog(
      'Wyłączenie od udziału w sprawie (art. 24 i 25 KPA)',
    );
    await within(form).findByRole('option', {
      name: 'Inspektor Ochrony Środowiska',
    });
    fireEvent.change(within(form).getByLabelText('Osoba'), {
      target: { value: 'inspektor.wos' },
    });
    expect(form).toHaveTextContent(
      'Inspektor Ochrony Środowiska przestanie prowadzić sprawę',
    );
    const act = within(form).getByRole('button', { name: 'Wyłącz ze sprawy' });
    fireEvent.click(act);
    expect(
      await within(form).findByText('Wybierz podstawę.'),
    ).toBeInTheDocument();
    fireEvent.change(within(form).getByLabelText('Podstawa'), {
      target: { value: 'relative' },
    });
    fireEvent.click(act);
    expect(
      await screen.findByText(
        'Wyłączono ze sprawy: Inspektor Ochrony Środowiska.',
      ),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[0].body).toMatchObject({
      person: 'inspektor.wos',
      ground: 'relative',
    });
  });

  it('restricts a case only with a reason', async () => {
    const { office } = renderDesk('/biurko/sprawy/2026/4?okno=dostep');
    const form = await dialog('Dostęp do sprawy');
    fireEvent.change(within(form).getByLabelText('Dostęp'), {
      target: { value: 'restricted' },
    });
    expect(form).toHaveTextContent('pozostanie numer i słowo „zastrzeżone”');
    fireEvent.click(within(form).getByRole('button', { name: 'Zapisz' }));
    expect(await within(form).findByText('Podaj powód.')).toBeInTheDocument();
    expect(sent(office, 'POST')).toEqual([]);
  });

  it('attaches an item by the mark that the sender gave', async () => {
    const { office } = renderDesk('/biurko/rejestr/2026/3?okno=dolacz');
    const form = await dialog('Dołączenie RPW/3/2026 do sprawy');
    const mark = within(form).getByLabelText('Znak sprawy');
    fireEvent.change(mark, { target: { value: 'WOŚ.1.2026' } });
    const attach = within(form).getByRole('button', { name: 'Dołącz' });
    fireEvent.click(attach);
    await screen.findAllByText(
      'Nie ma takiej sprawy albo nie masz do niej dostępu.',
    );
    expect(mark).toBeInvalid();
    fireEvent.change(mark, { target: { value: 'WOŚ.6131.2.2026' } });
    const answered = await within(form).findByLabelText('Odpowiedź na pismo');
    expect(answered).toHaveDisplayValue(
      /Wezwanie do uzupełnienia wniosku.*czeka na odpowiedź/,
    );
    fireEvent.click(attach);
    expect(
      await screen.findByText(
        /RPW\/3\/2026 dołączono do sprawy WOŚ.6131.2.2026/,
      ),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[1].body).toEqual({
      case: 'WOŚ.6131.2.2026',
      party: false,
      answers: 'uid-call',
    });
  });
});

describe('case lists', () => {
  it('show groups, hide what is restricted, and lead to the case', async () => {
    renderDesk('/biurko/spisy');
    await screen.findByRole('heading', { name: 'Spis spraw WOŚ.6131, 2026' });
    expect(await screen.findByText('zastrzeżone')).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Pokaż spis grupy' }),
    ).toHaveAttribute('href', expect.stringContaining('spis='));
    expect(screen.getByText('4 pozycje')).toBeInTheDocument();
  });

  it('begin a case of the office with what it is about', async () => {
    const { office, here } = renderDesk('/biurko/sprawy/nowa');
    const begin = await screen.findByRole('button', {
      name: 'Rozpocznij sprawę',
    });
    fireEvent.click(begin);
    expect(
      await screen.findByText('Napisz, czego dotyczy sprawa.'),
    ).toBeInTheDocument();
    fireEvent.change(screen.getByLabelText('Czego dotyczy sprawa'), {
      target: { value: 'Kontrola drzewostanu' },
    });
    fireEvent.click(begin);
    await screen.findByText('Rozpoczęto sprawę.');
    expect(sent(office, 'POST')[0].body).toEqual({
      title: 'Kontrola drzewostanu',
      unit: 'WOŚ',
    });
    expect(here.current.pathname).toBe('/biurko/sprawy/2026/3');
  });
});

describe('the chronological store', () => {
  it('gives paper out to a case only with its mark', async () => {
    const { office } = renderDesk('/biurko/sklad');
    fireEvent.click(
      await screen.findByRole('button', { name: 'Zmień miejsce RPW/4/2026' }),
    );
    const form = await dialog('Gdzie jest RPW/4/2026?');
    const save = within(form).getByRole('button', { name: 'Zapisz' });
    fireEvent.click(save);
    expect(
      await within(form).findByText('Podaj znak sprawy.'),
    ).toBeInTheDocument();
    fireEvent.change(within(form).getByLabelText('Znak sprawy'), {
      target: { value: 'WOŚ.6131.4.2026' },
    });
    fireEvent.click(save);
    await screen.findByText('Zapisano miejsce RPW/4/2026.');
    expect(sent(office, 'POST')[0].body).toMatchObject({
      place: 'taken',
      mark: 'WOŚ.6131.4.2026',
    });
  });
});
