import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
} from '@testing-library/react';
import axe from 'axe-core';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { messagesFor } from '../i18n/catalogs';
import { islands, sections } from '../islands';
import { officeAnswers } from '../testing/office';

const letter = {
  id: 'letter-1',
  title: 'Decyzja',
  kind_title: 'Decyzja',
  date: '2026-11-24',
  read_at: null,
  files: [
    {
      id: 'letter-1.f9',
      title: 'Decyzja WOŚ.6131.1.2026',
      filename: 'decyzja.pdf',
      content_type: 'application/pdf',
      size: 120331,
      download:
        'http://portal.test/++api++/@@my-application-file/a1/letter-1.f9/decyzja.pdf',
    },
  ],
};
const application = {
  id: 'a1',
  title: 'Wycinka drzewa',
  submitted_at: '2026-11-20T08:41:00Z',
  register_number: 'RPW/12/2026',
  mark: 'WOŚ.6131.1.2026',
  status: {
    id: 'decision_ready',
    title: 'Czeka na Ciebie pismo',
    tone: 'success',
    next_step: 'Przeczytaj pismo z urzędu.',
  },
  deadline: { date: '2026-12-21', days_left: 27, explanation: '' },
  unread: true,
  timeline: [
    { date: '2026-11-20', title: 'Złożono wniosek', detail: '' },
    { date: '2026-11-24', title: 'Wysłano pismo', detail: 'Decyzja' },
  ],
  documents: [],
  letters: [letter],
  contact: {
    unit: 'Wydział Ochrony Środowiska',
    person: 'Referent',
    phone: '32 429 59 30',
    email: '',
  },
  answers: [{ label: 'Numer działki', value: '1234/5' }],
};
const told = {
  ...application,
  acting: [
    {
      party: 'p2',
      name: 'Pełnomocnik',
      role: 'representative',
      role_title: 'Pełnomocnik',
      on_behalf_of: ['Firma Demo'],
    },
  ],
  asked: [
    {
      kind: 'answer',
      letter: 'letter-1',
      title: 'Uzupełnij to, o co poprosił urząd: Wezwanie',
      until: '2026-11-30',
      days_left: 3,
    },
  ],
  clock: {
    state: 'paused',
    state_title: 'bieg terminu jest wstrzymany',
    date: '2026-12-21',
    explanation:
      'bieg terminu jest wstrzymany, po wznowieniu pozostanie 20 dni; wstrzymano od 20 listopada 2026 r.: czekamy na mapę',
    paused: true,
    start: '2026-11-10',
    notified: null,
    term: { unit: 'month', count: 1 },
    rules: ['art. 35 § 3 KPA'],
    days_not_counted: 7,
    pauses: [
      {
        from: '2026-11-20',
        to: null,
        text: 'wstrzymano od 20 listopada 2026 r.: czekamy na mapę',
        rule: 'art. 64 § 2 KPA',
      },
    ],
  },
  contact: {
    ...application.contact,
    position: 'referent',
    room: '12',
    hours: ['pn: 8:00–16:00'],
  },
};
const draft = {
  id: 'd1',
  form: {
    '@id': 'http://portal.test/uslugi/drzewa/wniosek',
    title: 'Wniosek',
  },
  saved: '2026-11-24T13:32:00Z',
};

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

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('my applications', () => {
  it('are readable without a script', () => {
    const html = renderToString(
      island('application', { id: 'a1', application }),
    );
    expect(html).toContain('Czeka na Ciebie pismo');
    expect(html).toContain(
      'href="/@@my-application-file/a1/letter-1.f9/decyzja.pdf"',
    );
    expect(html).not.toContain('style=');
  });

  it('list the state, the number, the deadline in words and what is unread', async () => {
    render(
      island('applications', {
        list: { items: [application], items_total: 60 },
      }),
    );
    expect(screen.getByText('Nowe pismo do przeczytania')).toBeTruthy();
    expect(
      screen.getByText(/do 21 grudnia 2026 \(zostało 27 dni\)/),
    ).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Starsze' }).getAttribute('href'),
    ).toBe('/moje-sprawy?od=25');
    expect(await violations()).toEqual([]);
  });

  it('can be narrowed without a script, and say so when nothing matches', async () => {
    render(
      island('applications', {
        list: { items: [], items_total: 0 },
        query: { szukaj: 'dąb', stan: 'czeka' },
      }),
    );
    expect(screen.getByRole('searchbox').value).toBe('dąb');
    expect(
      screen.getByRole('link', { name: 'Czekają na Ciebie' }).ariaCurrent ??
        screen
          .getByRole('link', { name: 'Czekają na Ciebie' })
          .getAttribute('aria-current'),
    ).toBe('true');
    expect(
      screen.getByRole('link', { name: /W.toku/ }).getAttribute('href'),
    ).toBe('/moje-sprawy?szukaj=d%C4%85b&stan=w-toku');
    expect(screen.getByText('Żadna sprawa nie pasuje')).toBeTruthy();
    expect(await violations()).toEqual([]);
  });

  it('tell what is asked, by when, and how the term is counted', async () => {
    render(island('application', { id: 'a1', application: told }));
    expect(
      screen.getByRole('link', { name: /Uzupełnij to/ }).getAttribute('href'),
    ).toBe('/moje-sprawy/a1/pismo?rodzaj=answer&do=letter-1');
    expect(screen.getByText(/zostały 3 dni/)).toBeTruthy();
    expect(screen.getByText('Do 21 grudnia 2026.')).toBeTruthy();
    expect(
      screen.getByText(/^Wstrzymano od 20 listopada 2026 r\.: czekamy/),
    ).toBeTruthy();
    expect(screen.getByText(/działasz w.imieniu: Firma Demo/)).toBeTruthy();
    expect(
      screen.getByRole('link', { name: '32 429 59 30' }).getAttribute('href'),
    ).toBe('tel:324295930');
    expect(await violations()).toEqual([]);
  });

  it('tell when, where and with what to come, and lead to the change of a visit', async () => {
    const visit = {
      number: 'K7M2QX',
      day: '2026-11-30',
      time: '08:20',
      end: '08:40',
      schedule: {
        unit: { title: 'Wydział Ochrony Środowiska', room: '12' },
        place: '',
        bring: 'Mapa działki.',
      },
    };
    const contact = { unit: 'Wydział Ochrony Środowiska' };
    const page = { ...application, contact, visits: [visit] };
    render(island('application', { application: page, id: 'a1' }));

    const title = screen.getByRole('heading', {
      name: /^Umówione wizyty/,
    });
    const section = title.closest('section').textContent.replace(/\s/g, ' ');
    expect(section).toContain('poniedziałek, 30 listopada, 8:20–8:40');
    expect(section).toContain('Wydział Ochrony Środowiska, pokój 12');
    expect(section).toContain('Co przynieść: Mapa działki.');
    expect(
      screen.getByRole('link', { name: /^Umów wizytę w.tej/ }).href,
    ).toContain('/umow-wizyte?sprawa=a1');
    expect(
      screen.getByRole('link', { name: /odwołaj wizytę K7M2QX/ }).href,
    ).toContain('/umow-wizyte/wizyta?numer=K7M2QX');
    const fetched = vi.fn(async () => ({ ok: false, status: 503 }));
    vi.stubGlobal('fetch', fetched);
    await act(async () =>
      fireEvent.click(
        screen.getByRole('button', {
          name: /^Dodaj wizytę K7M2QX do.kalendarza/,
        }),
      ),
    );
    expect(fetched.mock.calls[0][0]).toMatch(
      /\/@my-appointments\/K7M2QX\/calendar$/,
    );
    expect(screen.getByRole('alert').textContent).toContain('Spróbuj ponownie');
    expect(await violations()).toEqual([]);
  });

  it('hold messages, tell the office that they were seen, and send new ones', async () => {
    const question = {
      id: 1,
      mine: true,
      from: '',
      time: '2026-11-24T09:00:00+01:00',
      text: 'Kiedy oględziny?',
      read: '2026-11-24T10:00:00+01:00',
    };
    const answer = {
      ...question,
      id: 2,
      mine: false,
      from: 'Urząd',
      text: 'We wtorek.',
      read: null,
    };
    const messages = { may_write: true, unread: 1, items: [question, answer] };
    const thanks = { ...question, id: 3, text: 'Dziękuję', read: null };
    const office = officeAnswers({
      'PATCH /@my-messages/a1': () => [200, { ...messages, unread: 0 }],
      'POST /@my-messages/a1': () => [
        201,
        { ...messages, unread: 0, items: [question, answer, thanks] },
      ],
    });
    await act(async () =>
      render(
        island('application', { id: 'a1', application: { ...told, messages } }),
      ),
    );
    expect(office.to('PATCH', '/@my-messages/a1')).toHaveLength(1);
    expect(screen.getByText(/Urząd przeczytał 24 listopada 2026/)).toBeTruthy();
    expect(await violations()).toEqual([]);
    const send = screen.getByRole('button', { name: 'Wyślij wiadomość' });
    await act(async () => fireEvent.click(send));
    expect(screen.getByText('Napisz treść wiadomości.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Twoja wiadomość'), {
      target: { value: 'Dziękuję' },
    });
    await act(async () => fireEvent.click(send));
    expect(office.to('POST', '/@my-messages/a1')[0].body).toEqual({
      text: 'Dziękuję',
    });
    expect(screen.getByText('Urząd jeszcze nie przeczytał')).toBeTruthy();
  });

  it('tell what is to be paid and how, and lead to the whole case as a file', async () => {
    const payments = {
      add_on: false,
      charges: [],
      fee: '82 zł',
      recipient: 'Urząd',
      account: '77 0000 0000 0000 0000 0000 1111',
      title: 'WOŚ.6131.1.2026',
    };
    const whole = {
      ...told,
      payments,
      package: 'http://portal.test/++api++/@@my-case-package/a1/sprawa.zip',
    };
    render(island('application', { id: 'a1', application: whole }));
    expect(screen.getByText('82 zł')).toBeTruthy();
    expect(screen.getByText(payments.account)).toBeTruthy();
    expect(
      screen
        .getByRole('link', { name: /Pobierz całą sprawę/ })
        .getAttribute('href'),
    ).toBe('/@@my-case-package/a1/sprawa.zip');
    expect(await violations()).toEqual([]);
  });

  it('ask once how the case was settled', async () => {
    const office = officeAnswers({ 'POST /@rating/a1': () => [204] });
    render(
      island('application', {
        id: 'a1',
        application: { ...application, rating: true },
      }),
    );
    const send = screen.getByRole('button', { name: 'Wyślij odpowiedź' });
    await act(async () => fireEvent.click(send));
    expect(screen.getByText('Wybierz jedną odpowiedź.')).toBeTruthy();
    expect(await violations()).toEqual([]);
    fireEvent.click(screen.getByLabelText('Raczej tak'));
    await act(async () => fireEvent.click(send));
    expect(office.to('POST', '/@rating/a1')[0].body).toEqual({
      answer: 4,
      remark: '',
    });
    expect(screen.getByText('Dziękujemy za odpowiedź.')).toBeTruthy();
  });

  it('say what to do next when there are none', async () => {
    render(island('applications', { list: { items: [], items_total: 0 } }));
    expect(
      screen.getByRole('link', { name: 'Zobacz usługi' }).getAttribute('href'),
    ).toBe('/uslugi');
  });

  it('show the newest event first, and a letter as read once it is opened', async () => {
    render(island('application', { id: 'a1', application }));
    const [first] = document.querySelectorAll('.ez-timeline li');
    expect(first.textContent).toContain('Wysłano pismo');
    expect(screen.getByText(/Jeszcze nie przeczytano/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Decyzja WOŚ.6131.1.2026' });
    link.addEventListener('click', (event) => event.preventDefault());
    fireEvent.click(link);
    expect(screen.getByText(/^Przeczytano/)).toBeTruthy();
    expect(await violations()).toEqual([]);
  });
});

describe('drafts', () => {
  it('can be brought back until the page is left', async () => {
    const office = officeAnswers({ 'DELETE /@drafts/d1': () => [204] });
    render(island('drafts', { list: { items: [draft], items_total: 1 } }));
    const press = (name) =>
      act(async () => fireEvent.click(screen.getByRole('button', { name })));
    await press(/^Usuń/);
    await press('Cofnij');
    expect(
      screen.getByRole('link', { name: /^Dokończ/ }).getAttribute('href'),
    ).toBe('/uslugi/drzewa/wniosek?szkic=d1');
    expect(await violations()).toEqual([]);
    await press(/^Usuń/);
    expect(office.to('DELETE', '/@drafts/d1')).toEqual([]);
    await act(async () => window.dispatchEvent(new Event('pagehide')));
    expect(office.to('DELETE', '/@drafts/d1')).toHaveLength(1);
  });
});
