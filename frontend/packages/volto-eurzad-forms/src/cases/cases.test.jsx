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
    ).toBe('?od=25');
    expect(await violations()).toEqual([]);
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
    expect(office.asked).toEqual([]);
    await act(async () => window.dispatchEvent(new Event('pagehide')));
    expect(office.to('DELETE', '/@drafts/d1')).toHaveLength(1);
  });
});
