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

const removal = {
  '@id': 'http://localhost/@account-removal',
  drafts: 2,
  letters: 0,
  to_sign: 1,
  visits: 1,
  applications: 3,
  under_way_total: 1,
  under_way: [
    {
      id: 'abc',
      title: 'Usunięcie drzew: 1234/5',
      mark: 'WOŚ.6131.1.2026',
      unread: 1,
      postable: true,
    },
  ],
  download: 'http://localhost/@@my-data/moje-dane.zip',
};

function page(props) {
  const Island = islands['account-removal'];
  return render(
    <main>
      <Island
        locale="pl"
        messages={messagesFor('pl', sections['account-removal'])}
        {...props}
      />
    </main>,
  );
}

const send = () =>
  act(async () =>
    fireEvent.click(screen.getByRole('button', { name: 'Usuń konto' })),
  );

afterEach(() => {
  cleanup();
  logOut();
  vi.unstubAllGlobals();
});

describe('deleting the account', () => {
  it('says what goes, what stays and what is under way', async () => {
    page({ removal });
    expect(screen.getByText(/2\s+wnioski robocze/)).toBeTruthy();
    expect(screen.queryByText(/niewysłan/)).toBeNull();
    expect(screen.getByText(/art\. 17 ust\. 3 lit\. b/)).toBeTruthy();
    expect(screen.getByText(/pisma przyjdą pocztą/)).toBeTruthy();
    expect(screen.getByText(/nieprzeczytane pismo/)).toBeTruthy();
    expect(
      screen
        .getByRole('link', { name: 'Usunięcie drzew: 1234/5' })
        .getAttribute('href'),
    ).toBe('/moje-sprawy/abc');
    expect(
      screen
        .getByRole('link', { name: 'Pobierz moje dane' })
        .getAttribute('href'),
    ).toBe('/@@my-data/moje-dane.zip');
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false } },
    });
    expect(violations.map((one) => one.id)).toEqual([]);
  });

  it('asks for an address where letters could not be sent', () => {
    const [one] = removal.under_way;
    page({ removal: { ...removal, under_way: [{ ...one, postable: false }] } });
    expect(
      screen.getByRole('link', { name: /^Wpisz adres/ }).getAttribute('href'),
    ).toBe('/konto');
    cleanup();
    page({ removal });
    expect(screen.queryByText(/nie zna Twojego adresu/)).toBeNull();
  });

  it('asks for password and confirmation first, each error beside its field', async () => {
    const office = officeAnswers({});
    page({ removal });
    await send();
    expect(office.asked).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('Hasło do konta');
    expect(
      screen.getByLabelText(/Chcę usunąć konto/).getAttribute('aria-invalid'),
    ).toBe('true');
  });

  it('shows what the office says of a wrong password, and the account stays', async () => {
    logIn();
    officeAnswers({
      'POST /@account-removal': () => [
        400,
        {
          error: {
            type: 'ValidationError',
            message: 'Popraw',
            fields: [
              {
                field: 'password',
                message: 'To nie jest hasło do Twojego konta.',
              },
            ],
          },
        },
      ],
    });
    page({ removal });
    fireEvent.change(screen.getByLabelText(/Hasło do konta/), {
      target: { value: 'x' },
    });
    fireEvent.click(screen.getByLabelText(/Chcę usunąć konto/));
    await send();
    expect(
      screen.getAllByText(/To nie jest hasło do Twojego/).length,
    ).toBeGreaterThan(0);
    expect(readToken()).toBe('h.e30.s');
  });

  it('ends the session in this browser, and says so', async () => {
    logIn();
    const office = officeAnswers({ 'POST /@account-removal': () => [204] });
    page({ removal });
    fireEvent.change(screen.getByLabelText(/Hasło do konta/), {
      target: { value: 'Kocyk-w-kratke-7' },
    });
    fireEvent.click(screen.getByLabelText(/Chcę usunąć konto/));
    await send();
    expect(office.to('POST', '/@account-removal')[0].body).toEqual({
      password: 'Kocyk-w-kratke-7',
      confirmed: true,
    });
    expect(document.activeElement.textContent).toBe('Konto usunięte');
    expect(readToken()).toBeNull();
  });

  it('sends a clerk to the administrator', async () => {
    officeAnswers({
      'GET /@account-removal': () => [
        403,
        { error: { type: 'Forbidden', message: 'x' } },
      ],
    });
    await act(async () => page({}));
    expect(screen.getByText(/usuwa administrator/)).toBeTruthy();
  });
});
