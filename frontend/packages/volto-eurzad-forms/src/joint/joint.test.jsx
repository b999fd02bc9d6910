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
import { logIn, logOut, officeAnswers } from '../testing/office';

const ME = { id: 's1', name: 'Anna Wnioskodawca', state: 'joined', me: true };
const JAN = { id: 's2', name: 'Jan Współmałżonek', state: 'signed', me: false };
const JOINT = {
  id: 'abc',
  service: 'Podział nieruchomości',
  form: 'http://portal.test/uslugi/podzial/wniosek',
  owner: true,
  in_turn: false,
  required: true,
  complete: true,
  digest: 'd1',
  may_sign: false,
  signatories: [ME],
  answers: [{ step: 'Działka', label: 'Numer działki', value: '1234/5' }],
  attachments: [],
  declaration: 'Oświadczam, że dane są prawdziwe.',
};

const Island = islands.joint;
const show = async (props = { id: 'abc' }) => {
  await act(async () => {
    render(
      <main>
        <Island
          locale="pl"
          messages={messagesFor('pl', sections.joint)}
          {...props}
        />
      </main>,
    );
  });
};
const press = (name) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })));
const type = (label, value) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const clean = async () => {
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map((one) => one.id)).toEqual([]);
};

beforeEach(logIn);
afterEach(() => {
  cleanup();
  logOut();
  vi.unstubAllGlobals();
});

describe('an application that several persons sign', () => {
  it('is shown to its owner, who invites another by e-mail', async () => {
    const invited = { ...JAN, state: 'invited', expires: '2026-12-11T10:00Z' };
    const office = officeAnswers({
      'GET /@joint/abc': () => [200, JOINT],
      'POST /@joint/abc/invite': () => [
        200,
        { ...JOINT, signatories: [ME, invited] },
      ],
    });
    await show();
    expect(screen.getByText('1234/5')).toBeTruthy();
    await press('Wyślij zaproszenie');
    expect(screen.getAllByRole('alert').length).toBeGreaterThan(0);
    type('Imię i nazwisko', JAN.name);
    type('Adres e-mail', 'jan@example.org');
    await press('Wyślij zaproszenie');

    expect(office.to('POST', '/@joint/abc/invite')[0].body).toEqual({
      name: JAN.name,
      email: 'jan@example.org',
    });
    expect(screen.getByText(/ważne do 11 grudnia 2026/)).toBeTruthy();
    await clean();
  });

  it('is filed by the last signature', async () => {
    const office = officeAnswers({
      'GET /@joint/abc': () => [
        200,
        { ...JOINT, may_sign: true, signatories: [ME, JAN] },
      ],
      'POST /@joint/abc/sign': () => [200, { filed: true, token: 'abc' }],
    });
    await show();
    expect(screen.getByText(/Brakuje tylko Twojego podpisu/)).toBeTruthy();
    await press(/Podpisuję i\sskładam/);
    expect(office.to('POST', '/@joint/abc/sign')[0].body).toEqual({
      digest: 'd1',
    });
    expect(
      screen.getByRole('heading', { name: 'Wniosek został złożony' }),
    ).toBeTruthy();
  });

  it('is read again before signing when it has changed', async () => {
    const answers = ['1234/5', '999'];
    const error = { type: 'Changed', message: 'Wniosek się zmienił.' };
    officeAnswers({
      'GET /@joint/abc': () => [
        200,
        {
          ...JOINT,
          may_sign: true,
          signatories: [ME, JAN],
          answers: [{ ...JOINT.answers[0], value: answers.shift() }],
        },
      ],
      'POST /@joint/abc/sign': () => [409, { error }],
    });
    await show();
    await press(/Podpisuję i\sskładam/);
    expect(screen.getByRole('alert').textContent).toMatch(/się zmienił/);
    expect(screen.getByText('999')).toBeTruthy();
  });

  it('can be declined by who was invited, with a reason', async () => {
    const office = officeAnswers({
      'GET /@joint/abc': () => [
        200,
        { ...JOINT, owner: false, may_sign: true, signatories: [JAN, ME] },
      ],
      'POST /@joint/abc/decline': () => [204],
    });
    await show();
    await press('Nie podpisuję');
    await clean();
    type('Dlaczego nie podpisujesz?', 'To nie moja działka.');
    await press('Odmawiam podpisu');
    expect(office.to('POST', '/@joint/abc/decline')[0].body.reason).toMatch(
      /nie moja/,
    );
    expect(
      screen.getByRole('heading', { name: 'Odmówiono podpisu' }),
    ).toBeTruthy();
  });

  it('is reached by the link of the invitation, once logged in', async () => {
    logOut();
    const office = officeAnswers({
      'POST /@joint/accept': () => [200, { id: 'abc' }],
    });
    window.history.replaceState({}, '', '/wspolny-wniosek#sekret');
    await show({ id: undefined });
    expect(
      screen.getByRole('link', { name: 'Zaloguj się' }).getAttribute('href'),
    ).toBe('/konto/logowanie?dalej=%2Fwspolny-wniosek#sekret');
    cleanup();
    logIn();
    const go = vi.fn();
    await show({ id: undefined, go });
    const [{ body }] = office.to('POST', '/@joint/accept');
    expect(body).toEqual({ token: 'sekret' });
    expect(go).toHaveBeenCalledWith('/wspolny-wniosek/abc');
  });
});
