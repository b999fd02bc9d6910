import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
  within,
} from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import everyForm from '../../../../../src/eurzad.forms/tests/data/every-form.json';
import { FormIsland } from '../form/FormIsland';
import { messagesFor } from '../i18n/catalogs';
import { sections } from '../islands';
import { logIn, logOut, officeAnswers } from '../testing/office';

const PATH = '/uslugi/wypis/wniosek';
const TOKEN = 'a'.repeat(43);
const form = {
  '@id': `http://portal.test${PATH}`,
  title: 'Wniosek',
  service: { title: 'Wypis', fee: null, deadline: null },
  limits: { attachments: 10, file_bytes: 1000, total_bytes: 5000 },
  ...everyForm,
};

function show(answers) {
  const draft = {
    id: TOKEN,
    answers,
    attachments: [],
    saved: '2026-11-24T13:32:00Z',
  };
  window.history.replaceState({}, '', PATH);
  return render(
    <main>
      <FormIsland
        locale="pl"
        messages={messagesFor('pl', sections.form)}
        form={form}
        formPath={PATH}
        loggedIn
        personal={{ draft }}
        query={{ krok: '2' }}
        waits={{ submit: [1, 1], poll: [1, 1] }}
      />
    </main>,
  );
}

const group = (name) => screen.getByRole('group', { name });

beforeEach(() => {
  window.scrollTo = vi.fn();
  officeAnswers({});
  logIn();
});
afterEach(() => {
  cleanup();
  logOut();
  vi.unstubAllGlobals();
});

describe('a form that uses every type of field', () => {
  it('shows each with a label, and what it asks at once as a group', async () => {
    show({ kind: 'person' });
    expect(
      within(group('Osoba')).getByRole('textbox', { name: 'Imię' }),
    ).toBeTruthy();
    expect(within(group('Adres')).getByLabelText('Kod pocztowy')).toBeTruthy();
    expect(within(group('Czy')).getAllByRole('radio')).toHaveLength(2);
    expect(within(group('Szybko?')).getAllByRole('radio')).toHaveLength(2);
    expect(screen.getByLabelText('Telefony').tagName).toBe('TEXTAREA');
    expect(screen.getByText('Dłuższe wyjaśnienie.')).toBeTruthy();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map((one) => one.id)).toEqual([]);
  });

  it('works out what is calculated while the person types', () => {
    show({ kind: 'person', trees: [{ girth: 3 }] });
    const fee = () => screen.getByLabelText('Opłata').textContent;
    expect(fee()).toMatch(/^6,00/);
    const girth = screen.getByLabelText('Obwód');
    fireEvent.change(girth, { target: { value: '10' } });
    expect(fee()).toMatch(/^20,00/);
    expect(screen.getByLabelText(/Dwa/).textContent).toBe('20');
  });

  it('names what is missing in a person, an address and a list', async () => {
    show({ kind: 'person' });
    await act(async () =>
      fireEvent.click(screen.getByRole('button', { name: 'Dalej' })),
    );
    const summary = screen.getByRole('alert');
    for (const text of [
      'Osoba, Imię: Uzupełnij to pole.',
      'Adres, Kod pocztowy: Uzupełnij to pole.',
      'Telefony: Uzupełnij to pole.',
      'Czy: Wybierz odpowiedź.',
      'Zgoda: Zaznacz to pole, żeby przejść dalej.',
    ]) {
      expect(summary.textContent).toContain(text);
    }
    expect(summary.textContent).not.toContain('Firma');
  });

  it('tells that a place cannot be found, and takes it when it can', async () => {
    const found = { coords: { latitude: 50.1, longitude: 18.6 } };
    const getCurrentPosition = vi.fn();
    vi.stubGlobal('navigator', {
      ...window.navigator,
      geolocation: { getCurrentPosition },
    });
    show({ kind: 'person' });
    const locate = screen.getByRole('button', { name: 'Wstaw moje położenie' });
    fireEvent.click(locate);
    act(() => getCurrentPosition.mock.calls[0][1]());
    expect(screen.getByText(/Nie udało się ustalić/)).toBeTruthy();
    fireEvent.click(locate);
    act(() => getCurrentPosition.mock.calls[1][0](found));
    expect(screen.getByLabelText(/Szerokość/).value).toBe('50,100000');
  });
});
