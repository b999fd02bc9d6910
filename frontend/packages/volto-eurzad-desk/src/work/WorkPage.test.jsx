import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderDesk, sent } from '../testing/renderDesk';

const rowsOf = async () => (await screen.findAllByRole('row')).slice(1);

describe('a list of work', () => {
  it('asks the office for what its address narrows it to', async () => {
    const { office } = renderDesk(
      '/biurko?szukaj=drzewo&prowadzi=-&termin-do=2026-12-01',
    );
    await rowsOf();
    const asked = office.requests
      .filter(({ path, query }) => path === '/@work' && !query.facets)
      .at(-1);
    expect(asked.query).toMatchObject({
      scope: 'mine',
      query: 'drzewo',
      handler: '-',
      deadline_to: '2026-12-01',
    });
  });

  it('is sorted by a heading, and turned round by the same', async () => {
    const { here } = renderDesk('/biurko');
    await rowsOf();
    fireEvent.click(screen.getByRole('button', { name: 'Wpłynęło' }));
    await waitFor(() => expect(here.current.search).toBe('?sort=received'));
    fireEvent.click(await screen.findByRole('button', { name: /Wpłynęło/ }));
    await waitFor(() => expect(here.current.search).toBe('?sort=-received'));
  });

  it('shows the columns that were chosen', async () => {
    const { here } = renderDesk('/biurko?okno=kolumny');
    const dialog = await screen.findByRole('dialog', { name: 'Kolumny' });
    fireEvent.click(within(dialog).getByLabelText('Usługa'));
    fireEvent.click(within(dialog).getByLabelText('Stan'));
    fireEvent.click(
      within(dialog).getByRole('button', { name: 'Pokaż te kolumny' }),
    );
    await waitFor(() =>
      expect(new URLSearchParams(here.current.search).get('kolumny')).toBe(
        'deadline,mark,handler,service,received',
      ),
    );
    expect(
      await screen.findByRole('columnheader', { name: 'Usługa' }),
    ).toBeInTheDocument();
  });

  it('is kept as a view under a name', async () => {
    const { office, here } = renderDesk(
      '/biurko?szukaj=drzewo&okno=zapisz-widok',
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Zapisz ten widok',
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Zapisz' }));
    expect(
      await within(dialog).findByText('Podaj nazwę widoku.'),
    ).toBeInTheDocument();
    fireEvent.change(within(dialog).getByLabelText('Nazwa widoku'), {
      target: { value: 'Drzewa' },
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Zapisz' }));
    // all else is hidden as long as the dialog is open
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(
      await screen.findByRole('link', { name: /Drzewa 3/ }),
    ).toHaveAttribute('aria-current', 'true');
    expect(sent(office, 'POST').at(-1).body).toMatchObject({
      name: 'Drzewa',
      scope: 'mine',
      filters: { query: 'drzewo' },
    });
    expect(here.current.search).toContain('widok=1');
  });
});

describe('a batch', () => {
  const press = (key) => fireEvent.keyDown(document.activeElement, { key });

  it('is chosen by keys, says what will fail, and tells what became of each row', async () => {
    const { office } = renderDesk('/biurko');
    await rowsOf();
    press('j');
    press('x');
    press('j');
    press('x');
    expect(await screen.findByText(/Zaznaczono 2/)).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Zakończ zaznaczone' }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Zakończ zaznaczone',
    });
    const button = within(dialog).getByRole('button', {
      name: /Zakończ sprawę/,
    });
    expect(button).toBeDisabled();
    fireEvent.change(within(dialog).getByLabelText(/załatwienia/), {
      target: { value: 'Załatwiono' },
    });
    await waitFor(() => expect(button).toBeEnabled());
    fireEvent.click(button);
    expect(await screen.findByText(/Wykonano: \d z 2/)).toBeInTheDocument();
    const requests = sent(office, 'POST').filter(
      ({ path }) => path === '/@batch',
    );
    expect(requests.at(-1).body).toMatchObject({
      action: 'close',
      data: { outcome: 'Załatwiono' },
    });
    expect(requests.at(-1).body.items).toHaveLength(2);
    expect(requests.at(-1).body.dry_run).toBeUndefined();
    expect(requests.slice(0, -1).every(({ body }) => body.dry_run)).toBe(true);
  });
});
