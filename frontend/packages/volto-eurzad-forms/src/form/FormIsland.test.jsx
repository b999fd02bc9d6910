import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messagesFor } from '../i18n/catalogs';
import { sections } from '../islands';
import { logIn, logOut, officeAnswers } from '../testing/office';
import { askedAtCounter } from './Counter';
import { FormIsland } from './FormIsland';

const PATH = '/uslugi/pismo/wniosek';
const TOKEN = 'a'.repeat(43);
const form = {
  '@id': `http://portal.test${PATH}`,
  title: 'Wniosek',
  version: 'sha256:1',
  service: { title: 'Pismo ogólne', fee: 'Bez opłat', deadline: null },
  limits: { attachments: 10, file_bytes: 1000, total_bytes: 5000 },
  declaration: 'Oświadczam, że podane dane są zgodne z prawdą.',
  steps: [
    {
      id: 'person',
      title: 'Twoje dane',
      description: '',
      fields: ['city', 'pesel'],
    },
    { id: 'matter', title: 'Sprawa', description: '', fields: ['text', 'map'] },
  ],
  fields: {
    city: {
      type: 'text',
      title: 'Miejscowość',
      required: true,
      show_when: null,
    },
    pesel: { type: 'pesel', title: 'PESEL', required: false, show_when: null },
    text: {
      type: 'textarea',
      title: 'Treść',
      required: true,
      show_when: null,
      max_length: 50,
    },
    map: {
      type: 'files',
      title: 'Mapa',
      required: false,
      show_when: null,
      accept: ['application/pdf'],
      max_files: 1,
      max_size: 1000,
    },
  },
};
const draft = {
  id: TOKEN,
  answers: { city: 'Bełk', text: 'Proszę o ławkę.' },
  attachments: [],
  saved: '2026-11-24T13:32:00Z',
};
const accepted = { token: TOKEN, submitted_at: '2026-11-24T13:40:00Z' };
const waits = { submit: [1, 1], poll: [1, 1] };

function show(props = {}) {
  return render(
    <main>
      <FormIsland
        locale="pl"
        messages={messagesFor('pl', sections.form)}
        form={form}
        formPath={PATH}
        loggedIn
        personal={{ draft }}
        query={{}}
        waits={waits}
        {...props}
      />
    </main>,
  );
}

/** An upload that is answered at once, and noted. */
function uploadsInto(uploads) {
  return class {
    upload = {};

    headers = {};

    status = 201;

    responseText = JSON.stringify({
      id: 'f1',
      filename: 'mapa.pdf',
      size: 5,
    });

    open(_method, address) {
      this.address = address;
    }

    setRequestHeader(name, value) {
      this.headers[name] = value;
    }

    send() {
      uploads.push(this);
      this.onload();
    }
  };
}

const button = (name) => screen.getByRole('button', { name });
const press = (name) => act(async () => fireEvent.click(button(name)));
const type = (label, value) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

async function violations() {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.map((one) => one.id);
}

beforeEach(() => {
  window.history.replaceState({}, '', PATH);
  document.title = 'Wniosek – Urząd';
  window.scrollTo = vi.fn();
  logIn();
});
afterEach(() => {
  cleanup();
  logOut();
  vi.unstubAllGlobals();
});

describe('a form', () => {
  it('tells who is logged out what it asks for and how to log in', async () => {
    logOut();
    show({ loggedIn: false });
    const link = screen.getByRole('link', { name: 'Zaloguj się' });
    expect(link.getAttribute('href')).toBe(
      `/konto/logowanie?dalej=${encodeURIComponent(PATH)}`,
    );
    expect(screen.getByText('Mapa (nieobowiązkowe)')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('offers the drafts of the same form before a new one', async () => {
    show({
      personal: {
        account: null,
        drafts: [{ ...draft, form: { '@id': PATH } }],
      },
    });
    expect(
      screen
        .getByRole('link', { name: /Dokończ wniosek/ })
        .getAttribute('href'),
    ).toBe(`?szkic=${TOKEN}`);
    await press('Zacznij od nowa');
    expect(heading()).toBe('Krok 1 z\u00a03 Twoje dane');
    expect(await violations()).toEqual([]);
  });

  it('puts the focus on the summary of errors, which leads to the fields', async () => {
    show();
    type('Miejscowość', '');
    fireEvent.change(screen.getByLabelText(/PESEL/), {
      target: { value: '44051401450' },
    });
    await press('Dalej');
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(document.title).toMatch(/^Błąd: /);
    expect(
      within(summary)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([
      'Miejscowość: Uzupełnij to pole.',
      'PESEL: Ten numer PESEL jest błędny. Sprawdź każdą cyfrę.',
    ]);
    fireEvent.click(within(summary).getAllByRole('link')[1]);
    expect(document.activeElement).toBe(screen.getByLabelText(/PESEL/));
    expect(await violations()).toEqual([]);
  });

  it('keeps the step in the address, and follows the back button', async () => {
    show();
    await press('Dalej');
    expect(window.location.search).toBe(`?szkic=${TOKEN}&krok=2`);
    expect(document.activeElement.tagName).toBe('H1');
    await act(async () => {
      window.history.back();
      await new Promise((done) =>
        window.addEventListener('popstate', done, { once: true }),
      );
    });
    expect(heading()).toMatch(/Twoje dane/);
  });

  it('tells the office which fields were refused, each once, and never what was answered', async () => {
    const office = officeAnswers({
      [`PATCH /@drafts/${TOKEN}`]: () => [
        200,
        { saved: '2026-11-24T13:45:00Z' },
      ],
    });
    show();
    type('Miejscowość', '');
    await press('Dalej');
    await screen.findByText('Zapisano o 14:45');
    await press('Dalej');
    const saved = office.to('PATCH', `/@drafts/${TOKEN}`);
    expect(saved.map(({ body }) => body.refused)).toEqual([['city']]);
    expect(saved[0].body.step).toBe('person');
  });

  it('saves a change on leaving the step, and says so', async () => {
    const office = officeAnswers({
      [`PATCH /@drafts/${TOKEN}`]: () => [
        200,
        { saved: '2026-11-24T13:45:00Z' },
      ],
    });
    show();
    type('Miejscowość', 'Czuchów');
    expect(screen.getByText('Zmiany czekają na zapis.')).toBeTruthy();
    await press('Dalej');
    await screen.findByText('Zapisano o 14:45');
    const [{ body }] = office.to('PATCH', `/@drafts/${TOKEN}`);
    expect(body.answers.city).toBe('Czuchów');
    expect(body.step).toBe('matter');
  });

  it('says when saving fails, and saves when asked again', async () => {
    let works = false;
    officeAnswers({
      [`PATCH /@drafts/${TOKEN}`]: () => {
        if (!works) throw new TypeError('network');
        return [200, { saved: '2026-11-24T13:45:00Z' }];
      },
    });
    show();
    type('Miejscowość', 'Czuchów');
    await press('Dalej');
    await screen.findByText(/Nie udało się zapisać/);
    works = true;
    await press('Zapisz teraz');
    await screen.findByText('Zapisano o 14:45');
  });

  it('refuses files that are too large or of a wrong kind before sending them', async () => {
    const office = officeAnswers({});
    show({ query: { krok: '2' } });
    const add = (name, kind, size) =>
      act(async () => {
        const file = new File(['x'.repeat(size)], name, { type: kind });
        fireEvent.change(screen.getByLabelText(/Mapa/), {
          target: { files: [file] },
        });
      });
    await add('mapa.pdf', 'application/pdf', 1001);
    expect(
      screen.getByText('Plik jest za duży. Może mieć najwyżej 1000 B.'),
    ).toBeTruthy();
    await add('film.mp4', 'video/mp4', 10);
    expect(
      screen.getByText('Takiego pliku nie przyjmujemy. Dodaj: PDF.'),
    ).toBeTruthy();
    expect(office.asked).toEqual([]);
    expect(await violations()).toEqual([]);
  });
});

describe('submitting', () => {
  const submit = `POST ${PATH}/@submit`;
  const application = `GET /@my-applications/${TOKEN}`;
  const atReview = () => show({ query: { krok: '3' } });

  it('sends one request however often the button is pressed', async () => {
    const office = officeAnswers({ [submit]: () => [202, accepted] });
    atReview();
    expect(await violations()).toEqual([]);
    const confirm = button('Potwierdź i\u00a0wyślij wniosek');
    await act(async () => {
      fireEvent.click(confirm);
      fireEvent.click(confirm);
      fireEvent.submit(confirm.closest('form'));
    });
    await screen.findByRole('heading', { name: 'Wniosek przyjęty' });
    expect(office.to('POST', `${PATH}/@submit`)).toHaveLength(1);
    expect(office.to('POST', `${PATH}/@submit`)[0].body).toEqual({
      token: TOKEN,
      version: 'sha256:1',
      answers: { city: 'Bełk', text: 'Proszę o ławkę.' },
    });
    expect(window.location.search).toBe(`?zlozono=${TOKEN}`);
  });

  it('asks again with the same token when the answer is lost', async () => {
    let tries = 0;
    const office = officeAnswers({
      [submit]: () => {
        tries += 1;
        if (tries < 5) throw new TypeError('network');
        return [202, accepted];
      },
    });
    atReview();
    await press('Potwierdź i\u00a0wyślij wniosek');
    await screen.findByText('Wniosek jeszcze nie dotarł');
    await press('Wyślij ponownie');
    await screen.findByRole('heading', { name: 'Wniosek przyjęty' });
    const tokens = office
      .to('POST', `${PATH}/@submit`)
      .map((one) => one.body.token);
    expect(tokens).toEqual(Array(5).fill(TOKEN));
  });

  it('shows the errors of the server on the step of the field', async () => {
    officeAnswers({
      [submit]: () => [
        400,
        {
          error: {
            type: 'ValidationError',
            message: 'Popraw pola.',
            fields: [{ field: 'text', message: 'Napisz to inaczej.' }],
          },
        },
      ],
    });
    atReview();
    await press('Potwierdź i\u00a0wyślij wniosek');
    await waitFor(() => expect(heading()).toMatch(/Sprawa/));
    expect(
      screen.getByRole('link', { name: 'Treść: Napisz to inaczej.' }),
    ).toBeTruthy();
    expect(screen.getByLabelText(/Treść/).getAttribute('aria-invalid')).toBe(
      'true',
    );
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });

  it('waits for the register number and shows the receipt', async () => {
    let asked = 0;
    officeAnswers({
      [submit]: () => [202, accepted],
      [application]: () => {
        asked += 1;
        const documents = [
          {
            id: 'f1',
            kind: 'receipt-pdf',
            title: 'Poświadczenie',
            filename: 'upp.pdf',
            size: 2048,
            content_type: 'application/pdf',
            download: 'http://portal.test/@@my-application-file/a/f1/upp.pdf',
          },
        ];
        return [
          200,
          { register_number: asked > 1 ? 'RPW/13/2026' : null, documents },
        ];
      },
    });
    atReview();
    await press('Potwierdź i\u00a0wyślij wniosek');
    await screen.findByText('RPW/13/2026');
    expect(
      screen.getByRole('link', { name: 'Poświadczenie' }).getAttribute('href'),
    ).toBe('/@@my-application-file/a/f1/upp.pdf');
    expect(await violations()).toEqual([]);
  });

  it('shows the application when the draft has become one meanwhile', async () => {
    officeAnswers({
      [application]: () => [200, { register_number: 'RPW/13/2026' }],
    });
    show({ personal: undefined, query: { szkic: TOKEN } });
    await screen.findByText('RPW/13/2026');
  });
});

describe('a clerk at the counter', () => {
  it('files for somebody else, and goes on to the papers', async () => {
    const office = officeAnswers({
      [`POST ${PATH}/@counter`]: () => [202, { token: TOKEN }],
    });
    const assign = vi.fn();
    vi.stubGlobal('location', { ...window.location, assign });
    show({
      query: { krok: '3' },
      personal: { draft: { ...draft, counter: true } },
    });
    fireEvent.click(await screen.findByLabelText('ustnie do protokołu'));
    fireEvent.change(screen.getByLabelText(/^Adres/), {
      target: { value: 'ul. Polna 1' },
    });
    await press(/^Potwierdź/);
    await waitFor(() =>
      expect(assign).toHaveBeenCalledWith(`/biurko/okienko/${TOKEN}`),
    );
    const [{ body }] = office.to('POST', `${PATH}/@counter`);
    expect(body.way).toBe('oral');
    expect(body.applicant.address).toBe('ul. Polna 1');
  });

  it('is told for whom it is, and need not have an e-mail address', () => {
    const email = { type: 'email', required: true };
    const form = askedAtCounter({
      fields: { email, name: { required: true } },
    });
    expect(form.fields.email.required).toBe(false);
    expect(form.fields.name.required).toBe(true);

    show({ personal: { draft: { ...draft, counter: true } } });
    screen.getByText(/za osobę, która przyszła do urzędu/);
  });
});

describe('a form that is signed', () => {
  const signed = (signing) => ({
    ...form,
    filing: { ...form.filing, signing },
  });
  const account = (identity) => ({ drafts: [], account: { identity } });
  const needed = /wymaga potwierdzonej tożsamości/;

  it('says on its first step that the identity has to be confirmed', () => {
    show({ form: signed('identity'), personal: account('basic') });
    screen.getByText(needed);
  });

  it('is told of it with a draft that is opened again, too', async () => {
    officeAnswers({ 'GET /@account': () => [200, { identity: 'basic' }] });
    show({ form: signed('identity') });
    await screen.findByText(needed);
  });

  it('does not ask who has confirmed it to come', () => {
    show({ form: signed('identity'), personal: account('confirmed') });
    expect(screen.queryByText(needed)).toBeNull();
  });
});

describe('a form that needs no account', () => {
  it('is filed without logging in, and leads to its secret address', async () => {
    logOut();
    const office = officeAnswers({
      [`GET ${PATH}/@anonymous`]: () => [200, { ticket: '1.a' }],
      [`POST ${PATH}/@anonymous`]: () => [202, accepted],
    });
    const assign = vi.fn();
    vi.stubGlobal('location', { ...window.location, assign });
    show({
      loggedIn: false,
      personal: undefined,
      form: { ...form, filing: { anonymous: true } },
    });
    await press('Wypełnij bez logowania');
    type('Miejscowość', 'Bełk');
    await press('Dalej');
    type('Treść', 'Zgaszona latarnia.');
    await press('Dalej');
    await press('Wyślij zgłoszenie');
    await waitFor(() => expect(assign).toHaveBeenCalled());
    const [{ body }] = office.to('POST', `${PATH}/@anonymous`);
    expect(body.ticket).toBe('1.a');
    expect(body.website).toBe('');
    expect(assign).toHaveBeenCalledWith(`/zgloszenie#${TOKEN}`);
    expect(office.to('POST', `${PATH}/@drafts`)).toEqual([]);
  });

  it('sends pictures ahead under the token with which it is filed', async () => {
    logOut();
    const uploads = [];
    vi.stubGlobal('XMLHttpRequest', uploadsInto(uploads));
    const office = officeAnswers({
      [`GET ${PATH}/@anonymous`]: () => [200, { ticket: '1.a' }],
      [`POST ${PATH}/@anonymous`]: () => [202, accepted],
      [`DELETE ${PATH}/@anonymous-files/f1`]: () => [204, null],
    });
    vi.stubGlobal('location', { ...window.location, assign: vi.fn() });
    show({
      loggedIn: false,
      personal: undefined,
      form: { ...form, filing: { anonymous: true } },
    });
    await press('Wypełnij bez logowania');
    type('Miejscowość', 'Bełk');
    await press('Dalej');
    type('Treść', 'Zgaszona latarnia.');
    const map = new File(['%PDF-'], 'mapa.pdf', { type: 'application/pdf' });
    const input = document.querySelector('input[type="file"]');
    await act(async () =>
      fireEvent.change(input, { target: { files: [map] } }),
    );
    await screen.findByRole('button', { name: /^Usuń.*mapa.pdf/ });
    await press('Dalej');
    await press('Wyślij zgłoszenie');
    await waitFor(() =>
      expect(office.to('POST', `${PATH}/@anonymous`)).toHaveLength(1),
    );
    const [{ body }] = office.to('POST', `${PATH}/@anonymous`);
    const [{ address, headers }] = uploads;
    expect(address).toBe(`/++api++${PATH}/@anonymous-files/map`);
    expect(headers['X-Report-Token']).toBe(body.token);
    expect(headers['X-Report-Ticket']).toBe('1.a');
    expect(body.answers.map).toEqual(['f1']);
    expect(office.to('POST', `${PATH}/@drafts`)).toEqual([]);
  });
});

describe('a draft of an older version of the form', () => {
  it('is told what has changed, with a way to the questions', async () => {
    show({
      query: { krok: '2' },
      personal: {
        draft: {
          ...draft,
          outdated: true,
          changes: [
            { field: 'city', title: 'Miejscowość', change: 'changed' },
            { field: 'old', title: 'Faks', change: 'removed' },
          ],
        },
      },
    });
    screen.getByText('Formularz zmienił się od ostatniego zapisu');
    expect(screen.getByText('Faks').closest('li').textContent).toContain(
      'nie pytamy',
    );
    await press('Miejscowość');
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByLabelText('Miejscowość')),
    );
    expect(await violations()).toEqual([]);
    await press('Rozumiem');
    expect(
      screen.queryByText('Formularz zmienił się od ostatniego zapisu'),
    ).toBeNull();
  });
});
