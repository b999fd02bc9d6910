import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeOffice } from '../testing/fakeOffice';
import { renderDesk, sent } from '../testing/renderDesk';

const DRAFT = '/biurko/sprawy/2026/2/letter-1';
const WAITING = '/biurko/sprawy/2026/4/letter-1';

describe('a draft', () => {
  it('is formatted by keys', async () => {
    renderDesk(DRAFT);
    const reasons = await screen.findByLabelText('Uzasadnienie');
    fireEvent.change(reasons, { target: { value: 'drzewo' } });
    reasons.setSelectionRange(0, 6);
    fireEvent.keyDown(reasons, { key: 'b', ctrlKey: true });
    expect(reasons).toHaveValue('**drzewo**');
    fireEvent.click(
      within(
        screen.getByRole('toolbar', { name: 'Formatowanie: Uzasadnienie' }),
      ).getByRole('button', { name: 'Lista' }),
    );
    expect(reasons).toHaveValue('- **drzewo**');
  });

  it('loses nothing when two people write the same part', async () => {
    const office = createFakeOffice();
    const letter = office.state.letters[0];
    renderDesk(DRAFT, { office });
    const reasons = await screen.findByLabelText('Uzasadnienie');
    Object.assign(letter, {
      reasons: 'Tekst naczelnika',
      revision: 4,
      part_revisions: { reasons: 4 },
    });
    fireEvent.change(reasons, { target: { value: 'Tekst referenta' } });
    fireEvent.blur(reasons);
    const dialog = await screen.findByRole('dialog', {
      name: 'Dwie osoby zmieniły tę samą część',
    });
    expect(dialog).toHaveTextContent('Tekst naczelnika');
    expect(dialog).toHaveTextContent('Tekst referenta');
    fireEvent.click(within(dialog).getByRole('radio', { name: /Mój tekst/ }));
    fireEvent.click(
      within(dialog).getByRole('button', { name: 'Zapisz wybrane teksty' }),
    );
    await waitFor(() =>
      expect(sent(office, 'PATCH').pop().body).toEqual({
        reasons: 'Tekst referenta',
        revision: 4,
      }),
    );
  });

  it('tells who else has it open and what to correct where', async () => {
    const office = createFakeOffice();
    Object.assign(office.state.letters[0], {
      editing: [
        { id: 'naczelnik.wos', fullname: 'Naczelnik Ochrony Środowiska' },
      ],
      places: [
        { part: 'legal_basis', quote: 'art. 83', remark: 'Który ust.?' },
      ],
    });
    renderDesk(DRAFT, { office });
    expect(
      await screen.findByText(/ma teraz otwarty także: Naczelnik/),
    ).toBeInTheDocument();
    expect(screen.getByText('Który ust.?')).toBeInTheDocument();
  });

  it('has versions that can be compared and restored', async () => {
    const { office } = renderDesk(`${DRAFT}?okno=wersje`);
    const dialog = await screen.findByRole('dialog', { name: 'Wersje pisma' });
    const removed = await within(dialog).findByText('dwóch drzew');
    expect(removed.tagName).toBe('DEL');
    expect(removed).toHaveTextContent('usunięto: dwóch drzew');
    fireEvent.click(
      within(dialog).getByRole('button', { name: 'Przywróć wersję 2' }),
    );
    fireEvent.click(
      within(dialog).getByRole('button', { name: 'Tak, przywróć wersję 2' }),
    );
    await waitFor(() =>
      expect(sent(office, 'POST').map(({ path }) => path)).toContain(
        '/records/cases/2026/2/letter-1/@versions/2/restore',
      ),
    );
  });
});

describe('a letter under way', () => {
  it('shows its chain: who approved, who has it since when', async () => {
    renderDesk(WAITING);
    await screen.findByText('ma je teraz', {}, { timeout: 10000 });
    const chain = screen.getByRole('region', { name: 'Akceptacja' });
    expect(chain).toHaveTextContent('Naczelnik Ochrony Środowiska, naczelnik');
    expect(chain).toHaveTextContent('Burmistrz Demo');
    expect(chain).toHaveTextContent('ma je teraz');
    expect(screen.getByText('suche').tagName).toBe('STRONG');
  });

  it('is returned with remarks to places', async () => {
    const { office } = renderDesk(`${WAITING}?okno=zwroc`);
    const dialog = await screen.findByRole('dialog');
    fireEvent.click(
      within(dialog).getByRole('button', { name: /Dodaj uwagę do miejsca/ }),
    );
    fireEvent.change(within(dialog).getByLabelText('Część pisma'), {
      target: { value: 'reasons' },
    });
    fireEvent.change(within(dialog).getByLabelText('Co poprawić'), {
      target: { value: 'Za krótko' },
    });
    fireEvent.click(
      within(dialog).getByRole('button', { name: /^Zwróć z\suwagami$/ }),
    );
    await waitFor(() =>
      expect(sent(office, 'POST')[0].body.places).toEqual([
        { part: 'reasons', quote: '', remark: 'Za krótko' },
      ]),
    );
  });
});
