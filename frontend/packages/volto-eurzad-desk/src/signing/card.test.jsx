import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  cleanup,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { createIntl } from 'react-intl';
import { answerAsAgent, CARD } from '../testing/fakeCards';
import { createFakeOffice } from '../testing/fakeOffice';
import { polish, renderDesk, sent } from '../testing/renderDesk';
import { AgentError, findAgent, throughExtension } from './agent';
import { cardSentence, isToBeSetUp } from './cardErrors';

vi.setConfig({ testTimeout: 90000 });

const TRAY = '/biurko/do-podpisu';

// jsdom has no addresses of blobs
URL.createObjectURL = () => 'blob:pismo';
URL.revokeObjectURL = () => {};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const press = async (name, where = screen) =>
  fireEvent.click(await where.findByRole('button', { name }));

/** A tray with two approved letters, and the dialog that signs them with a card. */
async function openDialog(methods = ['card'], agent = {}) {
  const office = createFakeOffice();
  Object.assign(office.state.cards.agent, agent);
  office.state.signing.methods = methods;
  office.state.signing.items.slice(0, 2).forEach((item) => {
    item.state = 'accepted';
  });
  renderDesk(TRAY, { office });
  vi.stubGlobal('fetch', vi.fn(answerAsAgent(office)));
  await press(/Podpisz\s2\szatwierdzone\skartą/);
  return { office, dialog: within(await screen.findByRole('dialog')) };
}

describe('signing with a card', () => {
  it('asks office and agent in turn and signs all approved letters', async () => {
    const { office, dialog } = await openDialog();
    expect(dialog.getByText(/PIN nie opuszcza tego komputera/)).toBeTruthy();
    await press('Podpisz kartą', dialog);

    await screen.findByText('Podpisano 2 pisma');
    expect(office.state.cards.asked).toEqual(['hello', 'certificate', 'sign']);
    const [begun, prepared, signatures] = sent(office, 'POST');
    expect(begun.body.items).toEqual([
      '/records/cases/2026/1/letter-1',
      '/records/cases/2026/2/letter-1',
    ]);
    expect(prepared.body).toEqual({ certificate: 'TUlJ', chain: [] });
    expect(signatures.body.results).toHaveLength(2);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('asks once whether the card is the clerk’s own', async () => {
    const { office, dialog } = await openDialog();
    office.state.cards.known = false;
    await press('Podpisz kartą', dialog);

    await screen.findByText('Czy to Twoja karta?');
    expect(screen.getByText(CARD.issuer)).toBeTruthy();
    await press('Tak, to moja karta', dialog);
    await screen.findByText('Podpisano 2 pisma');
    expect(sent(office, 'POST')[2].body.confirmed).toBe(true);
  });

  it('signs nothing with a card that the clerk does not know', async () => {
    const { office, dialog } = await openDialog();
    office.state.cards.known = false;
    await press('Podpisz kartą', dialog);
    await screen.findByText('Czy to Twoja karta?');
    await press('Anuluj', dialog);

    await screen.findByText('Nic nie podpisano: przerwano podpisywanie.');
    expect(office.state.cards.asked).not.toContain('sign');
  });

  it('says how to install the program where it does not answer', async () => {
    const { dialog } = await openDialog(['card'], { away: true });
    await press('Podpisz kartą', dialog);

    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('nie odpowiada na tym komputerze');
    expect(document.activeElement).toBe(alert);
    expect(await dialog.findByText(/^1a2b 3c4d/)).toBeTruthy();
    expect(
      dialog.getByText('eurzad-agent pair http://office.localhost'),
    ).toBeTruthy();
  });

  it('tells of a letter that was not signed beside one that was', async () => {
    const { dialog } = await openDialog(['card'], {
      sign: {
        ok: true,
        results: [{ signature: 'AAAA' }, { error: 'card_lost' }],
      },
    });
    await press('Podpisz kartą', dialog);

    await screen.findByText(/Podpisano\s1\spismo/);
    expect(screen.getByText(/Kartę wyjęto/)).toBeTruthy();
  });

  it('stands beside the key that the office keeps', async () => {
    await openDialog(['office', 'card']);

    expect(
      screen.getByRole('button', {
        name: /^Podpisz\s2\szatwierdzone$/,
        hidden: true,
      }),
    ).toBeTruthy();
  });
});

describe('cards of people', () => {
  it('are shown to administrators, who let go of one and enter a name', async () => {
    const office = createFakeOffice({ may: ['manage-office'] });
    renderDesk('/biurko/karty-do-podpisu', { office });

    await press('Odłącz kartę');
    const dialog = within(await screen.findByRole('dialog'));
    await press('Odłącz kartę', dialog);
    await screen.findByText('Nikt jeszcze nie podpisał kartą');

    await press('Wpisz nazwisko na karcie');
    const form = within(await screen.findByRole('dialog'));
    await press('Zapisz', form);
    expect(form.getByText('Wybierz osobę.')).toBeTruthy();
    const [unit, person] = form.getAllByRole('combobox');
    fireEvent.change(unit, { target: { value: 'WOŚ' } });
    await waitFor(() => expect(person.options.length).toBeGreaterThan(1));
    fireEvent.change(person, { target: { value: person.options[1].value } });
    fireEvent.change(form.getByRole('textbox'), {
      target: { value: 'Anna Nowak' },
    });
    await press('Zapisz', form);
    await screen.findByText(/na karcie: Anna Nowak/);
  });

  it('are nobody else’s business', async () => {
    renderDesk('/biurko/karty-do-podpisu');

    await screen.findByRole('alert');
    expect(screen.queryByText('Burmistrz Gminy')).toBeNull();
  });
});

describe('what went wrong with a card', () => {
  const { formatMessage } = createIntl({ locale: 'pl', messages: polish });

  it.each([
    ['no_card', {}, /Włóż ją i spróbuj ponownie/],
    ['no_key', {}, /nie ma certyfikatu do podpisu/],
    ['no_key', { several: true }, /kilka certyfikatów/],
    ['pin_wrong', { tries: 1 }, /Została 1 próba/],
    ['pin_wrong', { tries: 2 }, /Zostały 2 próby/],
    ['pin_wrong', { tries: null }, /blokuje się po trzech/],
    ['pin_locked', { tries: 0 }, /Odblokuj go programem producenta/],
    ['foreign_origin', {}, /nie jest sparowany/],
    ['something_new', {}, /nie mógł podpisać/],
  ])('is said in words: %s %o', (code, answer, words) => {
    expect(cardSentence(new AgentError(code, answer), formatMessage)).toMatch(
      words,
    );
  });

  it('opens the instructions only where something has to be set up', () => {
    expect(isToBeSetUp(new AgentError('no_agent'))).toBe(true);
    expect(isToBeSetUp(new AgentError('pin_wrong'))).toBe(false);
    expect(isToBeSetUp(undefined)).toBe(false);
  });
});

describe('the extension of the browser', () => {
  const extension = (answers) => {
    const listen = ({ data }) => {
      if (data?.to !== 'eurzad-agent') return;
      window.dispatchEvent(
        new MessageEvent('message', {
          source: window,
          origin: window.location.origin,
          data: {
            from: 'eurzad-agent',
            id: data.id,
            answer: answers[data.message.do],
          },
        }),
      );
    };
    // jsdom posts messages without source and origin
    vi.spyOn(window, 'postMessage').mockImplementation((data) =>
      listen({ data }),
    );
  };
  afterEach(() => vi.restoreAllMocks());

  it('is asked first', async () => {
    const loopback = vi.fn();
    extension({
      hello: { ok: true, ready: true, office: 'Urząd' },
      sign: { ok: true, results: [] },
    });

    const agent = await findAgent([throughExtension, loopback]);

    expect((await agent.sign('job', [])).results).toEqual([]);
    expect(loopback).not.toHaveBeenCalled();
  });

  it('that finds no program leaves the word to the other road', async () => {
    extension({ hello: { ok: false, error: 'no_agent' } });
    const loopback = async () => ({ ok: true, ready: true, office: 'Urząd' });

    expect((await findAgent([throughExtension, loopback])).office).toBe(
      'Urząd',
    );
  });

  it('is not believed when another window speaks for it', async () => {
    const asked = throughExtension({ do: 'hello' }, 50);
    window.dispatchEvent(
      new MessageEvent('message', {
        origin: 'https://zly.example.pl',
        data: { from: 'eurzad-agent', answer: { ok: true } },
      }),
    );

    expect(await asked).toBeUndefined();
  });

  it('that is not set up says so', async () => {
    const road = async () => ({ ok: true, ready: false });

    await expect(findAgent([road])).rejects.toMatchObject({
      code: 'not_set_up',
    });
  });
});
