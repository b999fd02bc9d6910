import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
  waitFor,
} from '@testing-library/react';
import axe from 'axe-core';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { messagesFor } from '../i18n/catalogs';
import { islands, sections } from '../islands';
import { logIn, logOut, officeAnswers } from '../testing/office';
import { DAYS, SCHEDULE, VISIT, visitAnswers } from '../testing/visits';

const OFFER = { ...SCHEDULE, days: DAYS };

function island(name, props) {
  const Island = islands[name];
  return (
    <main>
      <Island
        locale="pl"
        messages={messagesFor('pl', sections[name])}
        {...props}
      />
    </main>
  );
}

async function violations() {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.map((one) => one.id);
}

const press = (name) =>
  act(async () => fireEvent.click(screen.getByRole('button', { name })));

const type = (label, value) =>
  fireEvent.change(screen.getByLabelText(label, { exact: false }), {
    target: { value },
  });

const chooseTime = async (name) => {
  const radio = await screen.findByRole('radio', { name });
  await act(async () => fireEvent.click(radio));
};

afterEach(() => {
  cleanup();
  window.location.hash = '';
  vi.unstubAllGlobals();
});

describe('booking a visit', () => {
  it('begins with what one can come for and when', async () => {
    officeAnswers(visitAnswers);
    render(island('booking', {}));
    expect(
      (await screen.findByRole('link', { name: /Dowody osobiste/ })).href,
    ).toContain('/umow-wizyte?grafik=so');
    expect(screen.getByText(/poniedziałek, 30.listopada/)).toBeTruthy();
    expect(screen.getByText(/Brak wolnych terminów do/)).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('is about the case whose page led here', async () => {
    logIn();
    const office = officeAnswers({
      ...visitAnswers,
      'GET /@account': () => [
        200,
        { fullname: 'Anna', email: 'a@example.org' },
      ],
      'GET /@my-applications/abc': () => [
        200,
        { title: 'Drzewo', mark: 'X.1' },
      ],
      'POST /@appointments': () => [201, VISIT],
    });
    render(island('booking', { query: { grafik: 'so', sprawa: 'abc' } }));
    await chooseTime('8:40');
    await screen.findByText('Drzewo');
    await press('Umów wizytę');
    const [{ body }] = office.to('POST', '/@appointments');
    expect(body.application).toBe('abc');
    logOut();
  });

  it('is drawn on the server, with what the server has fetched', () => {
    const html = renderToString(
      island('booking', { offer: { items: [SCHEDULE] } }),
    );
    expect(html).toContain('Dowody osobiste');
    expect(renderToString(island('visit', {}))).toContain('Twoja wizyta');
    expect(renderToString(island('my-visits', {}))).toContain('Wizyty');
  });

  it('says when nothing is free, until when, and whom to call', async () => {
    officeAnswers(visitAnswers);
    render(island('booking', { query: { grafik: 'wos' } }));
    expect(
      await screen.findByRole('heading', {
        name: /Brak wolnych terminów do 27 grudnia 2026/,
      }),
    ).toBeTruthy();
    expect(screen.getByText(/\+48 32 000 00 60/)).toBeTruthy();
  });

  it('takes a day, a time and who comes, and shows the number', async () => {
    const office = officeAnswers(visitAnswers);
    render(island('booking', { offer: OFFER, query: { grafik: 'so' } }));
    expect(
      (await screen.findByRole('radio', { name: /1 grudnia.*brak miejsc/ }))
        .disabled,
    ).toBe(true);
    await chooseTime('8:40');
    type('Imię i nazwisko', 'Osoba Przykładowa');
    type('Adres e-mail', 'osoba@example.org');
    expect(await violations()).toEqual([]);
    await press('Umów wizytę');
    const [sent] = office.to('POST', '/@appointments');
    expect(sent.body).toMatchObject({
      schedule: 'so',
      day: '2026-11-30',
      time: '08:40',
      name: 'Osoba Przykładowa',
      email: 'osoba@example.org',
    });
    expect(sent.body.token).toMatch(/^[\w-]{43}$/);
    expect(
      await screen.findByRole('heading', { name: 'Wizyta umówiona' }),
    ).toBe(document.activeElement);
    expect(screen.getAllByText('K7M2PX').length).toBeGreaterThan(0);
    expect(
      screen.getByRole('link', { name: 'Zmień lub odwołaj wizytę' }).hash,
    ).toBe(`#${sent.body.token}`);
    expect(await violations()).toEqual([]);
  });

  it('tells what is missing above and beside the fields, and sends nothing', async () => {
    const office = officeAnswers(visitAnswers);
    render(island('booking', { offer: OFFER, query: { grafik: 'so' } }));
    await screen.findByRole('radio', { name: '8:00' });
    await press('Umów wizytę');
    expect(screen.getByRole('alert')).toBe(document.activeElement);
    expect(screen.getAllByText(/Wybierz godzinę/).length).toBe(2);
    expect(office.to('POST', '/@appointments')).toEqual([]);
  });

  it('offers the nearest times when somebody was faster', async () => {
    let answers = [
      409,
      {
        error: {
          type: 'TimeTaken',
          message: 'Zajęte',
          nearest: [{ day: '2026-12-02', time: '09:00' }],
        },
      },
    ];
    const office = officeAnswers({
      ...visitAnswers,
      'GET /@appointment-offer/so': () => [
        200,
        {
          ...OFFER,
          times: [
            { time: '08:40', end: '09:00' },
            { time: '09:00', end: '09:20' },
          ],
        },
      ],
      'POST /@appointments': () => answers,
    });
    render(island('booking', { offer: OFFER, query: { grafik: 'so' } }));
    await chooseTime('8:40');
    type('Imię i nazwisko', 'Osoba Przykładowa');
    type('Telefon', '600000000');
    await press('Umów wizytę');
    expect(
      await screen.findByText('Ten termin właśnie ktoś zajął'),
    ).toBeTruthy();
    await press(/środa, 2.grudnia, 9:00/);
    answers = [201, VISIT];
    await press('Umów wizytę');
    const [first, second] = office.to('POST', '/@appointments');
    expect(second.body).toMatchObject({ day: '2026-12-02', time: '09:00' });
    expect(second.body.token).toBe(first.body.token);
  });
});

describe('a visit', () => {
  const token = 'T'.repeat(43);

  it('is shown, moved and cancelled by the secret of its link', async () => {
    window.location.hash = `#${token}`;
    const office = officeAnswers(visitAnswers);
    render(island('visit', {}));
    await screen.findByRole('button', { name: 'Zmień termin' });
    expect(screen.getByText('Co zabrać ze sobą')).toBeTruthy();
    expect(screen.getByRole('button', { name: /\.ics/ })).toBeTruthy();
    await press('Zmień termin');
    await chooseTime(/2.grudnia/);
    await chooseTime('12:20');
    await press('Przenieś wizytę na ten termin');
    expect(office.to('PATCH', '/@appointment-link')[0].body).toEqual({
      token,
      day: '2026-12-02',
      time: '12:20',
    });
    expect(
      await screen.findByRole('heading', { name: 'Termin zmieniony' }),
    ).toBe(document.activeElement);
    await press('Odwołaj wizytę');
    expect(await violations()).toEqual([]);
    await press('Tak, odwołaj');
    expect(office.to('PATCH', '/@appointment-link')[1].body).toEqual({
      token,
      state: 'cancelled',
    });
    expect(
      await screen.findByRole('heading', { name: 'Wizyta odwołana' }),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Zmień termin' })).toBeNull();
    expect(screen.queryByText('Co zabrać ze sobą')).toBeNull();
    expect(screen.queryByRole('button', { name: /\.ics/ })).toBeNull();
    // the secret stands in no address that was asked
    expect(office.asked.some(({ path }) => path.includes(token))).toBe(false);
  });

  it('is not there under half a link', async () => {
    window.location.hash = '#krotki';
    const office = officeAnswers(visitAnswers);
    render(island('visit', {}));
    await waitFor(() =>
      expect(screen.getByText('Ten link jest niepełny')).toBeTruthy(),
    );
    expect(office.asked).toEqual([]);
  });
});

describe('the visits of an account', () => {
  it('are those ahead first, then the others', async () => {
    officeAnswers(visitAnswers);
    render(island('my-visits', {}));
    const headings = await screen.findAllByRole('heading', { level: 2 });
    expect(headings.map((one) => one.textContent)).toEqual([
      'Umówione',
      'Wcześniejsze i\u00a0odwołane',
    ]);
    expect(
      screen.getAllByRole('link', { name: /listopada/ })[0].href,
    ).toContain('/umow-wizyte/wizyta?numer=K7M2PX');
    expect(await violations()).toEqual([]);
  });
});
