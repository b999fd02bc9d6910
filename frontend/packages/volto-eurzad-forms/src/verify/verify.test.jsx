import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
} from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messagesFor } from '../i18n/catalogs';
import { islands, sections } from '../islands';
import { officeAnswers } from '../testing/office';
import * as uploading from '../api/upload';

const SIGNED = {
  verdict: 'intact',
  summary: { state: 'expired' },
  sha256: 'a'.repeat(64),
  ours: null,
  signers: [
    {
      name: 'Anna Demo',
      serial: '1A',
      issuer: 'Urząd wydający',
      time: '2026-11-24T09:00:00Z',
      time_source: 'stamped',
    },
  ],
  reasons: ['[1] expired: Certyfikat podpisującego wygasł.'],
};

function show() {
  const Island = islands.verify;
  return render(
    <main>
      <Island locale="pl" messages={messagesFor('pl', sections.verify)} />
    </main>,
  );
}

const press = (name) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })));
const choose = (file) =>
  fireEvent.change(screen.getByLabelText('Plik do sprawdzenia'), {
    target: { files: [file] },
  });
const answering = (answer) =>
  vi
    .spyOn(uploading, 'upload')
    .mockReturnValue({ done: Promise.resolve(answer) });

describe('the page that verifies documents', () => {
  beforeEach(() => vi.restoreAllMocks());
  afterEach(cleanup);

  it('tells who signed a file and that it is unchanged', async () => {
    const sent = answering(SIGNED);
    show();
    choose(new File(['x'], 'umowa.pdf'));
    await press('Sprawdź plik');
    expect(sent.mock.calls[0][0]).toBe('/@verify-document');
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
    expect(screen.getByText(/certyfikat podpisującego wygasł$/)).toBeTruthy();
    expect(screen.getByText('Anna Demo')).toBeTruthy();
    expect(screen.getByText(/dowodzi tego znacznik czasu/)).toBeTruthy();
    expect(screen.getByText('Certyfikat podpisującego wygasł.')).toBeTruthy();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map((one) => one.id)).toEqual([]);
  });

  it('warns of a file that was changed', async () => {
    answering({
      ...SIGNED,
      verdict: 'altered',
      summary: { state: 'altered' },
    });
    show();
    choose(new File(['x'], 'umowa.pdf'));
    await press('Sprawdź plik');
    expect(screen.getByText(/zmieniono po podpisaniu/)).toBeTruthy();
    expect(screen.getByText(/Poproś o.oryginał/)).toBeTruthy();
  });

  it('asks for a file first, and for a smaller one', async () => {
    const sent = answering(SIGNED);
    show();
    await press('Sprawdź plik');
    expect(screen.getByRole('alert')).toHaveTextContent(/^Wybierz plik/);
    expect(screen.getByLabelText('Plik do sprawdzenia')).toHaveFocus();
    const large = new File(['x'], 'duzy.pdf');
    Object.defineProperty(large, 'size', { value: 21 * 1024 * 1024 });
    choose(large);
    await press('Sprawdź plik');
    expect(screen.getByRole('alert')).toHaveTextContent(/20\sMB/);
    expect(sent).not.toHaveBeenCalled();
  });

  it('asks about the code of a letter that a phone has read', async () => {
    const ours = {
      mark: 'WOŚ.6131.1.2026',
      dispatched: '2026-11-24',
      date: '2026-11-20',
      kind: 'decision',
      signatories: [{ name: 'Naczelnik Demo', position: 'naczelnik' }],
    };
    const office = officeAnswers({
      'GET /@verify-document': () => [200, { code: 'A'.repeat(16), ours }],
    });
    window.history.replaceState(null, '', '?kod=abcd-0123-efgh-2345');
    show();
    expect(await screen.findByText('Rodzaj pisma: decyzja')).toBeTruthy();
    expect(office.asked[0].path).toBe(
      '/@verify-document?code=ABCDOI23EFGH2345',
    );
    expect(screen.getByText(/Naczelnik Demo, naczelnik/)).toBeTruthy();
    expect(screen.getByLabelText('Kod dokumentu')).toHaveValue(
      'abcd-0123-efgh-2345',
    );
    window.history.replaceState(null, '', window.location.pathname);
  });

  it('recognises a document of the office by its code', async () => {
    const ours = { mark: 'WOŚ.6131.1.2026', dispatched: '2026-11-24' };
    const office = officeAnswers({
      'GET /@verify-document': () => [200, { sha256: 'a'.repeat(64), ours }],
    });
    show();
    fireEvent.click(screen.getByText(/tylko kod/));
    const code = screen.getByLabelText('Kod dokumentu');
    fireEvent.change(code, { target: { value: 'abc' } });
    await press('Sprawdź kod');
    expect(screen.getByRole('alert')).toHaveTextContent(/64/);
    expect(office.asked).toEqual([]);
    const spaced = `${'A'.repeat(32)} ${'a'.repeat(32)}`;
    fireEvent.change(code, { target: { value: spaced } });
    await press('Sprawdź kod');
    expect(office.asked[0].path).toBe(
      `/@verify-document?sha256=${'a'.repeat(64)}`,
    );
    expect(screen.getByText(/24.listopada.2026/)).toBeTruthy();
    expect(screen.getByText(/WOŚ\.6131/)).toBeTruthy();
  });
});
