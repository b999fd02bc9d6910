import {
  act,
  cleanup,
  fireEvent,
  render,
  screen,
} from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { messagesFor } from '../i18n/catalogs';
import { islands, sections } from '../islands';
import { officeAnswers } from '../testing/office';

const items = [
  { id: 'message', title: 'Nowa wiadomość z urzędu', wanted: true },
  { id: 'closed', title: 'Sprawa zostaje zakończona', wanted: false },
];

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

describe('e-mails about cases', () => {
  it('are chosen one by one, and kept at once', async () => {
    const office = officeAnswers({
      'PATCH /@notices': () => [
        200,
        { items: items.map((one) => ({ ...one, wanted: false })) },
      ],
    });
    render(island('notices', { notices: { items } }));
    const box = screen.getByLabelText('Nowa wiadomość z urzędu');
    expect(box.checked).toBe(true);
    expect(await violations()).toEqual([]);
    await act(async () => fireEvent.click(box));
    expect(office.to('PATCH', '/@notices')[0].body).toEqual({ message: false });
    expect(screen.getByText('Zapisano.')).toBeTruthy();
    expect(screen.getByLabelText('Nowa wiadomość z urzędu').checked).toBe(
      false,
    );
  });

  it('are switched off with one click from a mail, which opening the page does not do', async () => {
    const office = officeAnswers({
      'POST /@unsubscribe': () => [200, { title: 'Nowa wiadomość z urzędu' }],
    });
    render(
      island('unsubscribe', { query: { rodzaj: 'message', token: 'abc' } }),
    );
    expect(office.asked).toEqual([]);
    expect(await violations()).toEqual([]);
    await act(async () =>
      fireEvent.click(
        screen.getByRole('button', { name: 'Wyłącz powiadomienia' }),
      ),
    );
    expect(office.to('POST', '/@unsubscribe')[0].body).toEqual({
      kind: 'message',
      token: 'abc',
    });
    expect(screen.getByText(/Wyłączone: Nowa wiadomość/)).toBeTruthy();
  });

  it('say when the link is not valid', async () => {
    officeAnswers({
      'POST /@unsubscribe': () => [
        400,
        { error: { type: 'VoidLink', message: 'x' } },
      ],
    });
    render(island('unsubscribe', { query: {} }));
    await act(async () =>
      fireEvent.click(
        screen.getByRole('button', { name: 'Wyłącz powiadomienia' }),
      ),
    );
    expect(screen.getByRole('alert').textContent).toContain('nieprawidłowy');
  });
});
