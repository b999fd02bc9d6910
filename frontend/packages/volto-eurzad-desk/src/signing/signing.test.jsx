import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  cleanup,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { createFakeOffice } from '../testing/fakeOffice';
import { renderDesk, sent } from '../testing/renderDesk';
import { nextToRead, outcomesOf, signable } from './signingState';

vi.setConfig({ testTimeout: 90000 });

const TRAY = '/biurko/do-podpisu';

// jsdom has no addresses of blobs
URL.createObjectURL = () => 'blob:pismo';
URL.revokeObjectURL = () => {};

const press = async (name) =>
  fireEvent.click(await screen.findByRole('button', { name }));
const rows = () =>
  within(
    screen.getByRole('navigation', { name: 'Pisma do podpisu' }),
  ).getAllByRole('link');

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the signing tray', () => {
  it('approves one letter after the other and signs all approved ones at once', async () => {
    const { office } = renderDesk(TRAY);

    await press('Zatwierdź do podpisu');
    await waitFor(() =>
      expect(rows()[1].getAttribute('aria-current')).toBe('page'),
    );
    await press('Zatwierdź do podpisu');
    await press(/Podpisz\s2\szatwierdzone/);
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toMatch(/Podpisać\s2\spisma\?/);
    expect(dialog.textContent).toContain('Podpisu nie można cofnąć.');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Podpisz' }));

    await screen.findByText('Podpisano 2 pisma');
    expect(rows()).toHaveLength(1);
    const [, , signed] = sent(office, 'POST');
    expect(signed.body).toEqual({
      act: 'sign',
      items: [
        '/records/cases/2026/1/letter-1',
        '/records/cases/2026/2/letter-1',
      ],
    });
  });

  it('tells of a broken letter beside those that were signed', async () => {
    const { office } = renderDesk(TRAY);
    office.state.signing.broken = ['pismo-1'];
    await press('Zatwierdź do podpisu');
    await press(/Podpisz\s1\szatwierdzone/);
    fireEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Podpisz',
      }),
    );

    await screen.findByText('Nie podpisano żadnego pisma');
    expect(screen.getAllByText(/plik jest uszkodzony/).length).toBeGreaterThan(
      0,
    );
    expect(rows()).toHaveLength(3);
  });

  it('refuses with remarks, which are asked for', async () => {
    const { office } = renderDesk(TRAY);
    await press('Odmów podpisu');
    const dialog = await screen.findByRole('dialog');
    const refuse = within(dialog).getByRole('button', {
      name: 'Odmów podpisu',
    });
    fireEvent.click(refuse);
    expect(within(dialog).getByText('Napisz, co zmienić.')).toBeTruthy();
    fireEvent.change(within(dialog).getByRole('textbox'), {
      target: { value: 'Proszę podać datę oględzin.' },
    });
    fireEvent.click(refuse);

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(sent(office, 'POST')[0].body).toEqual({
      comment: 'Proszę podać datę oględzin.',
    });
    await waitFor(() => expect(rows()).toHaveLength(2));
  });

  it('says so when no signature is configured, and when nothing waits', async () => {
    const { office } = renderDesk(TRAY);
    await screen.findByRole('button', { name: 'Zatwierdź do podpisu' });
    Object.assign(office.state.signing, {
      configured: false,
      methods: [],
      items: [],
    });
    cleanup();
    renderDesk(TRAY, { office });

    await screen.findByText(/Niepodpisane: brak skonfigurowanego podpisu/);
    await screen.findByText('Żadne pismo nie czeka na Twój podpis');
    expect(screen.queryByRole('button', { name: /Podpisz/ })).toBeNull();
  });

  it('approves the letter in view by key', async () => {
    const { office } = renderDesk(TRAY);
    await screen.findByRole('button', { name: 'Zatwierdź do podpisu' });
    // a key is listened for a moment after its button shows
    await waitFor(() => {
      fireEvent.keyDown(document.body, { key: 'x' });
      expect(sent(office, 'POST')).not.toHaveLength(0);
    });
    expect(sent(office, 'POST')[0].body.act).toBe('accept');
  });
});

describe('the state of the system', () => {
  it('tells an administrator what is wrong with the keys', async () => {
    renderDesk('/biurko/stan-systemu', {
      office: createFakeOffice({ may: ['manage-office'] }),
    });

    await screen.findByText('Klucz pieczec: Token został wyjęty.');
    expect(screen.getByText('niezainstalowane')).toBeTruthy();
    expect(screen.getByText('2 zadania czekają na wykonanie')).toBeTruthy();
  });

  it('is for administrators', async () => {
    renderDesk('/biurko/stan-systemu');

    await screen.findByRole('alert');
    expect(screen.queryByText(/Token został/)).toBeNull();
  });
});

describe('what the tray knows of its letters', () => {
  const items = [
    { UID: 'a', state: 'accepted', problem: '' },
    { UID: 'b', state: 'waiting', problem: '' },
    { UID: 'c', state: 'failed', problem: 'Nie.' },
  ];

  it('signs what was approved, also after a failure', () => {
    expect(signable(items).map(({ UID }) => UID)).toEqual(['a', 'c']);
  });

  it('goes on with the next letter to be read', () => {
    expect(nextToRead(items, 'a')).toBe('b');
    expect(nextToRead(items, 'c')).toBe('b');
    expect(nextToRead([items[0]], 'a')).toBe('a');
  });

  it('takes what left the tray for signed', () => {
    const batch = [{ UID: 'c' }, { UID: 'gone' }];
    expect(outcomesOf(batch, items).map(({ state }) => state)).toEqual([
      'failed',
      'signed',
    ]);
  });
});
