import {
  act as settled,
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

const act = {
  kind: 'answer',
  letter: 'letter-1',
  title: 'Odpowiedz na pismo: Wezwanie',
  hint: 'Do czasu Twojej odpowiedzi bieg terminu jest wstrzymany.',
  until: '2026-12-08',
  days_left: 11,
  in_time: true,
  parties: ['Firma Demo'],
  needs: 'text_or_file',
  confirmed: false,
};
const begun = {
  id: 'r1',
  kind: 'answer',
  letter: 'letter-1',
  saved: '2026-11-27T08:00:00Z',
  text: 'Zaczęte wcześniej',
  party: 'Firma Demo',
  attachments: [
    {
      id: 'f1',
      filename: 'mapa.pdf',
      size: 1200,
      content_type: 'application/pdf',
    },
  ],
  act,
  case: { id: 'a1', title: 'Wycinka', mark: 'WOŚ.6131.1.2026' },
  limits: {
    attachments: 10,
    file_bytes: 1000000,
    total_bytes: 5000000,
    accept: ['application/pdf'],
  },
};

function page(query = { rodzaj: 'answer', do: 'letter-1' }) {
  const Island = islands.reply;
  return (
    <main>
      <Island
        locale="pl"
        messages={messagesFor('pl', sections.reply)}
        id="a1"
        query={query}
      />
    </main>
  );
}

async function open(office) {
  const answers = officeAnswers(office);
  await settled(async () => render(page()));
  return answers;
}

async function violations() {
  const { violations: found } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false } },
  });
  return found.map((one) => one.id);
}

const press = (name) =>
  settled(async () => fireEvent.click(screen.getByRole('button', { name })));

beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a letter to the office', () => {
  it('goes on where it was left, and saves itself', async () => {
    const office = await open({
      'POST /@replies': () => [201, begun],
      'PATCH /@replies/r1': () => [200, { saved: '2026-11-27T08:05:00Z' }],
    });
    const text = screen.getByLabelText(/Treść pisma/);
    expect(text.value).toBe('Zaczęte wcześniej');
    expect(screen.getAllByText(/mapa.pdf/).length).toBeGreaterThan(0);
    expect(await violations()).toEqual([]);
    fireEvent.change(text, { target: { value: 'Przesyłam mapę.' } });
    await settled(async () => vi.advanceTimersByTimeAsync(1600));
    expect(office.to('PATCH', '/@replies/r1')[0].body.text).toBe(
      'Przesyłam mapę.',
    );
    expect(screen.getByText(/Zapisano o.09:05/)).toBeTruthy();
  });

  it('is filed with what was written last, and says where its receipt will be', async () => {
    const order = [];
    await open({
      'POST /@replies': () => [201, begun],
      'PATCH /@replies/r1': (body) => {
        order.push(body.text);
        return [200, { saved: '2026-11-27T08:05:00Z' }];
      },
      'POST /@replies/r1/submit': () => {
        order.push('filed');
        return [202, { token: 'r1', submitted_at: '2026-11-27T08:06:00Z' }];
      },
    });
    fireEvent.change(screen.getByLabelText(/Treść pisma/), {
      target: { value: 'Ostatnia wersja' },
    });
    await press('Wyślij do urzędu');
    expect(order).toEqual(['Ostatnia wersja', 'filed']);
    expect(screen.getByRole('heading', { name: 'Pismo złożone' })).toBeTruthy();
    expect(
      screen.getByRole('link', { name: 'Wróć do sprawy' }).getAttribute('href'),
    ).toBe('/moje-sprawy/a1');
    expect(await violations()).toEqual([]);
  });

  it('names what is missing beside the field', async () => {
    await open({
      'POST /@replies': () => [
        201,
        {
          ...begun,
          kind: 'waiver',
          act: { ...act, kind: 'waiver', confirmed: true, needs: '' },
        },
      ],
      'POST /@replies/r1/submit': () => [
        400,
        {
          error: {
            type: 'ValidationError',
            message: 'Popraw zaznaczone pola.',
            fields: [
              { field: 'confirmed', message: 'Potwierdź, że tego chcesz.' },
            ],
          },
        },
      ],
    });
    await press('Wyślij do urzędu');
    expect(screen.getAllByText(/Potwierdź, że tego chcesz/)).toHaveLength(2);
    expect(screen.getByRole('alert')).toBe(document.activeElement);
    expect(await violations()).toEqual([]);
  });

  it('says when it can be filed no more, and leads back', async () => {
    await open({
      'POST /@replies': () => [
        409,
        {
          error: {
            type: 'Conflict',
            message: 'Tego pisma nie można teraz złożyć w tej sprawie.',
          },
        },
      ],
    });
    expect(screen.getByText(/nie można teraz złożyć/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Wróć do sprawy' })).toBeTruthy();
  });

  it('is deleted only after a question', async () => {
    const office = await open({ 'POST /@replies': () => [201, begun] });
    await press('Usuń wersję roboczą');
    expect(screen.getByText(/Tego nie da się cofnąć/)).toBeTruthy();
    await press('Zostaw');
    expect(office.to('DELETE', '/@replies/r1')).toEqual([]);
  });
});
