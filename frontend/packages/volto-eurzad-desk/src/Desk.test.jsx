import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createFakeOffice } from './testing/fakeOffice';
import { renderDesk, sent } from './testing/renderDesk';

const press = (key) => fireEvent.keyDown(document.activeElement, { key });
const heading = (name) => screen.findByRole('heading', { level: 1, name });

describe('the desk', () => {
  it('shows my work with counts, marks and deadlines in words', async () => {
    renderDesk('/biurko');
    await heading('Moja praca');
    const [row] = (await screen.findAllByRole('row')).slice(1);
    expect(row).toHaveTextContent('po terminie o 3 dni robocze');
    expect(
      screen.getByRole('link', { name: /Po terminie 2/ }),
    ).toBeInTheDocument();
  });

  it('moves by j and k and opens the dialog of the row by e', async () => {
    const { here } = renderDesk('/biurko');
    await screen.findAllByRole('row');
    press('j');
    expect(document.activeElement).toHaveAttribute('data-row-link');
    press('e');
    expect(here.current.search).toContain('okno=przydziel');
    expect(
      await screen.findByRole('dialog', { name: 'Przydziel (dekretacja)' }),
    ).toBeInTheDocument();
  });

  it('hides what a handler has no function for', async () => {
    const office = createFakeOffice({
      functions: [{ unit: 'FN', unit_title: 'Finanse', function: 'handler' }],
    });
    renderDesk('/biurko/rejestr/nowa', { office });
    expect(
      await screen.findByText('Przesyłki papierowe wpisuje tylko kancelaria.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /Do akceptacji/ })).toBeNull();
  });

  it('leads to the log-in page when the token is no longer good', async () => {
    const office = createFakeOffice();
    office.fetch = async () =>
      new Response('{"type":"Unauthorized","message":"x"}', { status: 401 });
    const { onUnauthorized } = renderDesk('/biurko', { office });
    await waitFor(() => expect(onUnauthorized).toHaveBeenCalled());
  });

  it('says whom to ask when the desk is not for this person', async () => {
    const office = createFakeOffice();
    const allowed = office.fetch;
    office.fetch = async (address, options) =>
      address.includes('@desk')
        ? new Response('{"error":{"type":"Forbidden","message":""}}', {
            status: 403,
          })
        : allowed(address, options);
    renderDesk('/biurko', { office });
    expect(
      await screen.findByText(
        /Zapytaj naczelnika swojej komórki.*32 000 00 00/,
      ),
    ).toBeInTheDocument();
  });
});

describe('an address without a record', () => {
  it('says so in words of its own', async () => {
    renderDesk('/biurko/sprawy/2026/999');
    expect(
      await screen.findByText(
        'Adres jest błędny albo rzecz została przeniesiona.',
      ),
    ).toBeInTheDocument();
  });
});

describe('assigning', () => {
  it('sends unit, person, instruction and day, tells the result and opens the next item', async () => {
    const { office, here } = renderDesk(
      '/biurko/rejestr/2026/30?lista=rejestr&okno=przydziel',
    );
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('option', { name: /WOŚ/ });
    fireEvent.change(within(dialog).getByLabelText('Komórka'), {
      target: { value: 'WOŚ' },
    });
    await within(dialog).findByRole('option', {
      name: 'Inspektor Ochrony Środowiska',
    });
    fireEvent.change(within(dialog).getByLabelText('Kto prowadzi'), {
      target: { value: 'inspektor.wos' },
    });
    fireEvent.change(within(dialog).getByLabelText(/Dyspozycja/), {
      target: { value: 'Proszę o oględziny.' },
    });
    fireEvent.change(within(dialog).getByLabelText(/Wykonać do dnia/), {
      target: { value: '1.12.2026' },
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Przydziel' }));
    expect(
      await screen.findByText(
        /Przydzielono: Inspektor Ochrony Środowiska\. Otwarto następną pozycję\./,
      ),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')).toEqual([
      expect.objectContaining({
        path: '/records/incoming/2026/30/@assign',
        body: {
          unit: 'WOŚ',
          handler: 'inspektor.wos',
          instruction: 'Proszę o oględziny.',
          due: '2026-12-01',
        },
      }),
    ]);
    expect(here.current.pathname).toBe('/biurko/rejestr/2026/29');
  });

  it("shows the server's sentence beside the field", async () => {
    renderDesk('/biurko/rejestr/2026/2?okno=przydziel');
    const dialog = await screen.findByRole('dialog');
    fireEvent.change(await within(dialog).findByLabelText(/Wykonać do dnia/), {
      target: { value: '1.11.2026' },
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Przydziel' }));
    expect(
      await within(dialog).findByText('Ten dzień już minął.'),
    ).toBeInTheDocument();
    expect(within(dialog).getByLabelText(/Wykonać do dnia/)).toBeInvalid();
  });

  it('can be undone where somebody had it before', async () => {
    const { office } = renderDesk('/biurko/rejestr/2026/2?okno=przydziel');
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('option', {
      name: 'Inspektor Ochrony Środowiska',
    });
    fireEvent.change(within(dialog).getByLabelText('Kto prowadzi'), {
      target: { value: 'inspektor.wos' },
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Przydziel' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Cofnij' }));
    expect(
      await screen.findByText('Przywrócono poprzedni przydział.'),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[1].path).toBe(
      '/records/incoming/2026/2/@take-back',
    );
  });
});

describe('opening a case', () => {
  it('names the consequence and gives the suggested class', async () => {
    const { office } = renderDesk('/biurko/sprawy/2026/3?okno=otworz');
    const dialog = await screen.findByRole('dialog', { name: 'Załóż sprawę' });
    expect(dialog).toHaveTextContent('WOŚ.6131.[kolejny numer].2026');
    expect(dialog).toHaveTextContent(
      'Znaku nie można cofnąć, zmienić ani nadać innej sprawie.',
    );
    fireEvent.click(
      within(dialog).getByRole('button', { name: 'Nadaj znak sprawy' }),
    );
    expect(
      await screen.findByText('Sprawa ma znak WOŚ.6131.3.2026.'),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[0]).toMatchObject({
      path: '/records/cases/2026/3/@open',
      body: { file_plan_class: '6131' },
    });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is offered only where the API offers it', async () => {
    renderDesk('/biurko/sprawy/2026/2?okno=otworz');
    await screen.findByText('WOŚ.6131.2.2026');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Załóż sprawę' })).toBeNull();
  });
});

describe('letters', () => {
  it('begin from a template that somebody has chosen', async () => {
    const { office, here } = renderDesk('/biurko/sprawy/2026/6?okno=pismo');
    const dialog = await screen.findByRole('dialog', { name: 'Nowe pismo' });
    const start = within(dialog).getByRole('button', { name: 'Zacznij pisać' });
    fireEvent.click(
      await within(dialog).findByRole('radio', { name: /Decyzja/ }),
    );
    await waitFor(() => expect(start).toBeEnabled());
    fireEvent.click(start);
    await screen.findByLabelText('Rozstrzygnięcie');
    expect(here.current.pathname).toBe('/biurko/sprawy/2026/6/letter-4');
    expect(sent(office, 'POST')[0].body).toEqual({
      template: 'decision-tree-removal',
    });
  });

  it('are dispatched to the addressees and by the way that the dialog names', async () => {
    const office = createFakeOffice();
    const letter = office.state.letters[0];
    Object.assign(letter, {
      review_state: 'approved',
      transitions: [{ id: 'dispatch', title: 'Wyślij' }],
      files: [
        {
          id: '1',
          kind: 'letter-pdf',
          content_type: 'application/pdf',
          download: '/records/x.pdf',
        },
      ],
    });
    renderDesk('/biurko/sprawy/2026/2/letter-1?okno=wyslij', { office });
    const dialog = await screen.findByRole('dialog', {
      name: 'Wysłanie pisma',
    });
    expect(dialog).toHaveTextContent('Mieszkanka Przykładowa');
    expect(dialog).toHaveTextContent('konto na portalu');
    fireEvent.click(
      within(dialog).getByRole('button', { name: /Wyślij do 1\sadresata/ }),
    );
    await waitFor(() =>
      expect(sent(office, 'POST')[0].path).toBe(
        '/records/cases/2026/2/letter-1/@workflow/dispatch',
      ),
    );
  });

  it('are approved by the head', async () => {
    const { office } = renderDesk(
      '/biurko/sprawy/2026/4/letter-1?okno=akceptuj',
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Akceptacja pisma',
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Akceptuj' }));
    expect(
      await screen.findByText(/Zaakceptowano: Decyzja/),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[0].path).toBe(
      '/records/cases/2026/4/letter-1/@workflow/approve',
    );
    expect(
      await screen.findByText(/Dokument PDF jest przygotowywany/),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Wyślij' })).toBeDisabled();
  });

  it('are not returned without remarks', async () => {
    const { office } = renderDesk('/biurko/sprawy/2026/4/letter-1?okno=zwroc');
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(
      within(dialog).getByRole('button', { name: /^Zwróć z\suwagami$/ }),
    );
    expect(
      within(dialog).getByText('Napisz, co trzeba poprawić.'),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')).toEqual([]);
    fireEvent.change(within(dialog).getByLabelText('Uwagi'), {
      target: { value: 'Proszę dodać pouczenie.' },
    });
    fireEvent.click(
      within(dialog).getByRole('button', { name: /^Zwróć z\suwagami$/ }),
    );
    await waitFor(() =>
      expect(sent(office, 'POST')[0].body).toEqual({
        comment: 'Proszę dodać pouczenie.',
      }),
    );
  });

  it('save themselves and tell what is missing', async () => {
    const { office } = renderDesk('/biurko/sprawy/2026/2/letter-1');
    const reasons = await screen.findByLabelText('Uzasadnienie');
    expect(screen.getByRole('link', { name: 'Uzasadnienie' })).toHaveAttribute(
      'href',
      '#pismo-reasons',
    );
    fireEvent.change(reasons, { target: { value: 'Drzewo jest suche.' } });
    expect(screen.getByText('Jeszcze niezapisane')).toBeInTheDocument();
    fireEvent.blur(reasons);
    expect(await screen.findByText(/Zapisano o/)).toBeInTheDocument();
    expect(sent(office, 'PATCH')[0].body).toEqual({
      reasons: 'Drzewo jest suche.',
      revision: 3,
    });
    await waitFor(() =>
      expect(screen.queryByRole('link', { name: 'Uzasadnienie' })).toBeNull(),
    );
  });
});

describe('the help', () => {
  it('switches the daily mail about deadlines off, in the office and not in the browser', async () => {
    const { office } = renderDesk('/biurko');
    await screen.findByRole('grid', {}, { timeout: 25000 }).catch(() => null);
    fireEvent.keyDown(document.body, { key: '?' });
    const mail = await screen.findByLabelText(
      /List w dni robocze o zbliżających się terminach/,
    );
    expect(mail).toBeChecked();
    fireEvent.click(mail);
    await waitFor(() => expect(mail).not.toBeChecked());
    expect(sent(office, 'PATCH')[0]).toMatchObject({
      path: '/@desk',
      body: { digest: false },
    });
  }, 30000);
});

describe('palette', () => {
  it('opens by Ctrl+K and offers lists and the actions of the page', async () => {
    renderDesk('/biurko/sprawy/2026/3');
    await screen.findByRole('heading', { level: 1 });
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const dialog = await screen.findByRole('dialog', {
      name: 'Szukaj lub przejdź do',
    });
    expect(
      within(dialog).getByRole('option', { name: 'Załóż sprawę' }),
    ).toBeInTheDocument();
    expect(
      within(dialog).getByRole('option', { name: 'Do akceptacji' }),
    ).toBeInTheDocument();
  });
});

vi.setConfig({ testTimeout: 15000 });
