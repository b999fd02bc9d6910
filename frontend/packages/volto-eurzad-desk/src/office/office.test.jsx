import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createFakeOffice } from '../testing/fakeOffice';
import { renderDesk, sent } from '../testing/renderDesk';
import { branchesOf } from './PlanTree';
import { sentChange } from './changes';

vi.setConfig({ testTimeout: 120000 });

const heading = (name) => screen.findByRole('heading', { level: 1, name });
const administrator = () => createFakeOffice({ may: ['manage-office'] });
const fill = (label, value) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name) => fireEvent.click(screen.getByRole('button', { name }));

describe('the file plan', () => {
  it('is a tree in which classes hang on the nearest above them', () => {
    const plan = ['6', '61', '6131', '7', '00'].map((symbol) => ({ symbol }));
    const roots = branchesOf(plan);
    expect(roots.map(({ symbol }) => symbol)).toEqual(['6', '7', '00']);
    expect(roots[0].children[0].children[0].symbol).toBe('6131');
  });

  it('is walked through by keyboard', async () => {
    renderDesk('/biurko/wykaz-akt');
    await heading('Wykaz akt');
    const tree = await screen.findByRole('treegrid', {
      name: 'Klasy wykazu akt',
    });
    const [first] = within(tree).getAllByRole('row');
    expect(first).toHaveAttribute('aria-expanded', 'false');
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowRight' });
    await waitFor(() =>
      expect(within(tree).getAllByRole('row')[0]).toHaveAttribute(
        'aria-expanded',
        'true',
      ),
    );
    expect(screen.getByText(/Ten wykaz jest niepełny/)).toBeInTheDocument();
  });

  it('is searched, with the words in the address', async () => {
    const { office, here } = renderDesk('/biurko/wykaz-akt');
    await screen.findByRole('treegrid');
    fill('Symbol albo słowa', 'drzew');
    press('Szukaj');
    await waitFor(() => expect(here.current.search).toContain('szukaj=drzew'));
    await waitFor(() =>
      expect(
        sent(office, 'GET').some(
          ({ path, query }) =>
            path === '/@file-plan' && query.query === 'drzew',
        ),
      ).toBe(true),
    );
  });

  it('is imported by administrators only', async () => {
    renderDesk('/biurko/wykaz-akt/import');
    expect(
      await screen.findByText('Może to zrobić tylko administrator urzędu.'),
    ).toBeInTheDocument();
  });

  it('shows every faulty line before anything is imported', async () => {
    const { office } = renderDesk('/biurko/wykaz-akt/import', {
      office: administrator(),
    });
    await heading('Importuj wykaz');
    press('Sprawdź plik');
    expect(await screen.findByText('Wybierz plik.')).toBeInTheDocument();
    const file = new File(['1;A;B7x'], 'plan.csv', { type: 'text/csv' });
    fireEvent.change(screen.getByLabelText('Plik CSV'), {
      target: { files: [file] },
    });
    press('Sprawdź plik');
    expect(
      await screen.findByText(/Wykazu nie można zaimportować: 2.błędy/),
    ).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /B7x/ });
    expect(row).toHaveTextContent('3kategoria');
    expect(screen.queryByRole('button', { name: 'Importuj wykaz' })).toBeNull();
    const [request] = sent(office, 'POST');
    expect(request.body).toMatchObject({ dry_run: true, incomplete: false });
  });

  it('is imported after a good report', async () => {
    const { office, here } = renderDesk('/biurko/wykaz-akt/import', {
      office: administrator(),
    });
    await heading('Importuj wykaz');
    const file = new File(['1;A;B5'], 'plan.csv', { type: 'text/csv' });
    fireEvent.change(screen.getByLabelText('Plik CSV'), {
      target: { files: [file] },
    });
    press('Sprawdź plik');
    fireEvent.click(
      await screen.findByRole('button', { name: 'Importuj wykaz' }),
    );
    await waitFor(() =>
      expect(here.current.pathname).toBe('/biurko/wykaz-akt'),
    );
    expect(sent(office, 'POST').at(-1).body.dry_run).toBe(false);
  });

  it('tells how two years differ', async () => {
    renderDesk('/biurko/wykaz-akt/zmiany');
    const row = await screen.findByRole('row', { name: /6131/ });
    expect(row).toHaveTextContent('zmieniona');
    expect(row).toHaveTextContent('B10');
  });
});

describe('registers of the office', () => {
  const enter = async () => {
    const view = renderDesk('/biurko/rejestry-urzedu/skargi-wnioski');
    await heading('Rejestr skarg i wniosków');
    press('Nowy wpis');
    await screen.findByRole('dialog');
    return view;
  };
  const complete = () => {
    fill(/Rodzaj/, 'skarga');
    fill(/Data wpływu/, '24.11.2026');
    fill(/Przedmiot/, 'Zwłoka');
    press('Wpisz do rejestru');
  };

  it('are listed', async () => {
    renderDesk('/biurko/rejestry-urzedu');
    await heading('Rejestry urzędu');
    expect(
      await screen.findByRole('link', { name: /Rejestr skarg/ }),
    ).toHaveAttribute('href', '/biurko/rejestry-urzedu/skargi-wnioski');
    expect(
      screen.getByRole('link', { name: 'Rejestry urzędu' }),
    ).toHaveAttribute('aria-current', 'page');
  });

  it('get an entry by a form made from the definition', async () => {
    const { office } = await enter();
    press('Wpisz do rejestru');
    expect(await screen.findAllByText('Uzupełnij to pole.')).toHaveLength(3);
    complete();
    expect(
      await screen.findByRole('link', { name: 'SW.1.2026' }),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[0].body.values).toMatchObject({
      kind: 'skarga',
      received: '2026-11-24',
      subject: 'Zwłoka',
    });
  });

  it('keep what was corrected in the history', async () => {
    await enter();
    complete();
    fireEvent.click(await screen.findByRole('link', { name: 'SW.1.2026' }));
    await heading(/SW.1.2026/);
    press('Popraw wpis');
    await screen.findByRole('dialog');
    fill(/Przedmiot/, 'Bezczynność');
    press('Zapisz poprawkę');
    expect(await screen.findByText('Uzupełnij to pole.')).toBeInTheDocument();
    fill('Powód poprawki', 'Pomyłka');
    press('Zapisz poprawkę');
    expect(await screen.findByText('Wersja 2')).toBeInTheDocument();
    expect(screen.getByText('Pomyłka')).toBeInTheDocument();
  });
});

describe('the coming year', () => {
  it('is shown to administrators with what is to be checked', async () => {
    const { office } = renderDesk('/biurko/nowy-rok', {
      office: administrator(),
    });
    expect(
      await screen.findByText(/Jedna rzecz jest do zrobienia/),
    ).toBeInTheDocument();
    press('Potwierdź dalsze obowiązywanie wykazu');
    expect(
      await screen.findByText('Wszystko jest gotowe.'),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[0].body.action).toBe('plan');
  });

  it('is no place for others', async () => {
    renderDesk('/biurko');
    await heading('Moja praca');
    expect(screen.getByRole('link', { name: 'Wykaz akt' })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Nowy rok' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Reorganizacja' })).toBeNull();
  });
});

describe('a reorganisation', () => {
  it('sends only what its kind asks for', () => {
    const change = {
      kind: 'transfer',
      unit: 'WOŚ',
      successor: 'ośr',
      classes: '6131, 61;62',
      title: 'x',
      people: true,
    };
    expect(sentChange(change)).toEqual({
      kind: 'transfer',
      symbol: 'WOŚ',
      successor: 'OŚR',
      classes: ['6131', '61', '62'],
    });
  });

  it('is planned, previewed and done after a confirmation', async () => {
    const { office, here } = renderDesk('/biurko/reorganizacja/nowa', {
      office: administrator(),
    });
    await heading('Zaplanuj reorganizację');
    press(/Zaplanuj i.pokaż podgląd/);
    expect((await screen.findAllByText('Uzupełnij to pole.')).length).toBe(2);
    fill('Nazwa', 'Nowy regulamin');
    fill('Co się dzieje', 'close');
    fill('Sprawy przejmuje', 'OŚR');
    press(/Zaplanuj i.pokaż podgląd/);
    await waitFor(() =>
      expect(here.current.pathname).toBe('/biurko/reorganizacja/1'),
    );
    const row = await screen.findByRole('row', { name: /WOŚ.6131.3.2026/ });
    expect(row).toHaveTextContent('do przydzielenia');
    press('Wykonaj teraz');
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(
      within(dialog).getByRole('button', { name: 'Wykonaj teraz' }),
    );
    expect(await screen.findByText('wykonana')).toBeInTheDocument();
    expect(sent(office, 'POST').at(-1).path).toBe('/@reorganisations/1/run');
  });
});
