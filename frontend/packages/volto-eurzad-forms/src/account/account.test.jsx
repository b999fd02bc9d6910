import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
} from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readToken } from '../api/session';
import { messagesFor } from '../i18n/catalogs';
import { islands, sections } from '../islands';
import { logIn, logOut, officeAnswers } from '../testing/office';

const TOKEN = `h.${btoa(JSON.stringify({ exp: 4102444800 }))}.s`;

function show(name, props = {}) {
  const Island = islands[name];
  return render(
    <main>
      <Island
        locale="pl"
        messages={messagesFor('pl', sections[name])}
        {...props}
      />
    </main>,
  );
}

const type = (label, value) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = (name) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })));

async function violations() {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.map((one) => one.id);
}

afterEach(() => {
  cleanup();
  logOut();
  window.history.replaceState({}, '', '/');
  vi.unstubAllGlobals();
});

describe('logging in', () => {
  async function logInWith(account, query = {}) {
    const go = vi.fn();
    officeAnswers({
      'POST /@login': () => [200, { token: TOKEN }],
      'GET /@account': () => [200, account],
    });
    show('login', { go, query });
    type('E-mail', 'anna@example.org');
    type('Hasło', 'konik na dachu');
    expect(await violations()).toEqual([]);
    await press('Zaloguj się');
    return go;
  }

  it('keeps the token as Volto does and shows a resident their cases', async () => {
    const go = await logInWith({ kind: 'resident' });
    expect(readToken()).toBe(TOKEN);
    expect(go).toHaveBeenCalledWith('/moje-sprawy');
  });

  it('goes on to where the person came from, with the secret of the link', async () => {
    window.history.replaceState({}, '', '/konto/logowanie#sekret');
    const go = await logInWith({}, { dalej: '/wspolny-wniosek' });
    expect(go).toHaveBeenCalledWith('/wspolny-wniosek#sekret');
  });

  it('leads a clerk to the desk', async () => {
    expect(await logInWith({ kind: 'clerk' })).toHaveBeenCalledWith('/biurko');
  });

  it('leads an editor to the first page', async () => {
    expect(await logInWith({ kind: 'staff' })).toHaveBeenCalledWith('/');
  });

  it('goes on to a page of the portal only', async () => {
    const go = await logInWith(
      { kind: 'resident' },
      { dalej: '//evil.example' },
    );
    expect(go).toHaveBeenCalledWith('/moje-sprawy');
  });

  it('tells that the name or the password is wrong, not which', async () => {
    officeAnswers({
      'POST /@login': () => [401, { error: { type: 'x', message: 'y' } }],
    });
    show('login');
    type('E-mail', 'anna@example.org');
    type('Hasło', 'zle');
    await press('Zaloguj się');
    expect(screen.getByRole('alert').textContent).toMatch(
      /E-mail lub hasło są błędne/,
    );
    expect(readToken()).toBeNull();
  });
});

describe('an account', () => {
  it('is asked for once its data are complete', async () => {
    const office = officeAnswers({
      'POST /@account/registration': () => [202, {}],
    });
    show('registration');
    await press('Załóż konto');
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(await violations()).toEqual([]);
    type('Imię i nazwisko', 'Anna Nowakowska');
    type('E-mail', 'anna@example.org');
    type('Hasło', 'za krotkie');
    fireEvent.click(screen.getByRole('checkbox'));
    await press('Załóż konto');
    expect(office.asked[0].body).toEqual({
      fullname: 'Anna Nowakowska',
      email: 'anna@example.org',
      password: 'za krotkie',
      accept_terms: true,
    });
    expect(screen.getByText(/anna@example.org/)).toBeTruthy();
  });

  it('is confirmed by the token of the link, asked once', async () => {
    const office = officeAnswers({
      'POST /@account/confirmation': () => [200, { login: 'a@b.pl' }],
    });
    window.history.replaceState({}, '', '/konto/potwierdzenie#t');
    show('account-confirmation');
    await screen.findByText(/a@b.pl/);
    expect(office.asked).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  it('gets a new password by the link, or tells that the link is used', async () => {
    officeAnswers({
      'POST /@account/password-reset': () => [
        400,
        { error: { type: 'VoidLink', message: 'x' } },
      ],
    });
    window.history.replaceState({}, '', '/konto/nowe-haslo#t');
    show('new-password');
    type('Hasło', 'konik na dachu');
    await press('Zapisz hasło');
    expect(screen.getByRole('link', { name: 'Wyślij nowy link' })).toBeTruthy();
  });

  it('is forgotten by this browser even when the server does not answer', async () => {
    logIn();
    officeAnswers({});
    show('logout');
    await press('Wyloguj się');
    expect(readToken()).toBeNull();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Wylogowano',
    );
  });
});
