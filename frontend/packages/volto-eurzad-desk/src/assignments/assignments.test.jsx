import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayAfter } from './AssignFields';
import { createFakeOffice } from '../testing/fakeOffice';
import { renderDesk, sent } from '../testing/renderDesk';

vi.setConfig({ testTimeout: 60000 });

const choose = (field, value) => fireEvent.change(field, { target: { value } });
const CASE = '/biurko/sprawy/2026/3';

afterEach(() => window.sessionStorage.clear());

describe('assigning with a template', () => {
  it('fills the form, with the other recipients, and sends it all', async () => {
    const { office } = renderDesk('/biurko/rejestr/2026/30?okno=przydziel');
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findByRole('option', {
      name: 'Skargi (szablon urzędu)',
    });
    choose(within(dialog).getByLabelText('Zacznij od'), '1');
    expect(within(dialog).getByLabelText(/Dyspozycja/)).toHaveValue(
      'Proszę o wyjaśnienie i projekt odpowiedzi.',
    );
    fireEvent.click(within(dialog).getByRole('button', { name: 'Przydziel' }));
    await waitFor(() => expect(sent(office, 'POST')).toHaveLength(1));
    expect(sent(office, 'POST')[0].body).toEqual({
      unit: 'WOŚ',
      handler: 'inspektor.wos',
      instruction: 'Proszę o wyjaśnienie i projekt odpowiedzi.',
      due: '2026-12-01',
      recipients: [{ unit: 'FN', handler: '', part: 'info' }],
    });
  });

  it('adds and removes recipients', async () => {
    renderDesk('/biurko/rejestr/2026/30?okno=przydziel');
    const dialog = await screen.findByRole('dialog');
    const add = within(dialog).getByRole('button', { name: 'Dodaj odbiorcę' });
    fireEvent.click(add);
    fireEvent.click(add);
    expect(within(dialog).getAllByLabelText('W jakim celu')).toHaveLength(2);
    fireEvent.click(
      within(dialog).getByRole('button', { name: 'Usuń odbiorcę nr 1' }),
    );
    expect(within(dialog).getAllByLabelText('W jakim celu')).toHaveLength(1);
  });

  it('counts quick days from today', () => {
    expect(dayAfter(7, new Date('2026-11-24T12:00:00Z'))).toBe('2026-12-01');
  });
});

describe('the chain of assignments', () => {
  it('tells who handed it to whom and in whose place, and takes the last back', async () => {
    const { office } = renderDesk(`${CASE}?czesc=dekretacja`);
    const rows = await screen.findAllByRole('row');
    expect(rows[2]).toHaveTextContent(
      'w zastępstwie: Naczelnik Ochrony Środowiska',
    );
    expect(rows[2]).toHaveTextContent('do wiadomości: FN – kierujący komórką');
    fireEvent.click(screen.getByRole('button', { name: 'Cofnij dekretację' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('WOŚ – kierujący komórką');
    fireEvent.click(
      within(dialog).getByRole('button', { name: 'Cofnij dekretację' }),
    );
    expect(await screen.findAllByText('Cofnięto dekretację.')).not.toHaveLength(
      0,
    );
    expect(sent(office, 'POST')[0].path).toBe(
      '/records/cases/2026/3/@take-back',
    );
  });

  it('lets a recipient mark the case as read', async () => {
    const office = createFakeOffice();
    office.state.cases[2].waits_for_you = 'info';
    renderDesk(`${CASE}?okno=potwierdz`, { office });
    const dialog = await screen.findByRole('dialog', {
      name: 'Potwierdź zapoznanie się',
    });
    fireEvent.click(
      within(dialog).getByRole('button', { name: 'Potwierdź zapoznanie się' }),
    );
    await waitFor(() =>
      expect(sent(office, 'POST')[0].path).toBe(
        '/records/cases/2026/3/@acknowledge',
      ),
    );
  });

  it('has a list of what was sent for information', async () => {
    renderDesk('/biurko?zakres=do-wiadomosci');
    const rows = await screen.findAllByRole('row');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toHaveTextContent('do wiadomości');
  });
});

describe('templates of assignments', () => {
  it('are made, with errors beside the field, and removed', async () => {
    const { office } = renderDesk('/biurko/szablony-dekretacji?okno=nowy');
    const dialog = await screen.findByRole('dialog');
    const keep = within(dialog).getByRole('button', { name: 'Zapisz' });
    fireEvent.click(keep);
    expect(
      await within(dialog).findByText('Wypełnij to pole.'),
    ).toBeInTheDocument();
    choose(within(dialog).getByLabelText('Nazwa'), 'Petycje');
    fireEvent.click(keep);
    expect(await screen.findByText('Petycje')).toBeInTheDocument();
    fireEvent.click(
      screen.getByRole('button', { name: 'Usuń szablon Skargi' }),
    );
    fireEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Usuń',
      }),
    );
    await waitFor(() => expect(screen.queryByText('Skargi')).toBeNull());
    expect(sent(office, 'DELETE')[0].path).toBe('/@assignment-templates/1');
  });
});

describe('substitutions', () => {
  it('are arranged from now on, for oneself', async () => {
    const { office } = renderDesk('/biurko/zastepstwa?okno=nowe');
    const dialog = await screen.findByRole('dialog');
    await within(dialog).findAllByRole('option', { name: /WOŚ/ });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ustanów' }));
    expect(
      await within(dialog).findByText('Wybierz osobę.'),
    ).toBeInTheDocument();
    choose(within(dialog).getByLabelText('Komórka osoby zastępującej'), 'WOŚ');
    await within(dialog).findByRole('option', {
      name: 'Inspektor Ochrony Środowiska',
    });
    choose(within(dialog).getByLabelText('Osoba zastępująca'), 'inspektor.wos');
    choose(within(dialog).getByLabelText('Do dnia włącznie'), '5.12.2026');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Ustanów' }));
    await waitFor(() => expect(sent(office, 'POST')).toHaveLength(1));
    expect(sent(office, 'POST')[0].body).toEqual({
      absent: 'referent.wos',
      substitute: 'inspektor.wos',
      start: null,
      end: '2026-12-05',
      unit: '',
      function: '',
    });
  });

  it('are ended after a question, and stay in the history', async () => {
    renderDesk('/biurko/zastepstwa');
    fireEvent.click(
      await screen.findByRole('button', {
        name: 'Zakończ zastępstwo za: Naczelnik Ochrony Środowiska',
      }),
    );
    fireEvent.click(
      within(await screen.findByRole('dialog')).getByRole('button', {
        name: 'Zakończ',
      }),
    );
    expect(await screen.findByText('Nie ma zastępstw')).toBeInTheDocument();
    fireEvent.click(screen.getByRole('tab', { name: 'Historia' }));
    expect(await screen.findAllByText(/zakończone przed czasem/)).toHaveLength(
      2,
    );
  });

  it('lead to the desk of the absent colleague and back', async () => {
    const office = createFakeOffice({
      substitutes: [
        {
          person: { id: 'naczelnik.wos', fullname: 'Naczelnik' },
          end: '2026-12-05',
        },
      ],
    });
    renderDesk('/biurko', { office });
    const desk = await screen.findByLabelText('Zastępujesz:');
    choose(desk, 'naczelnik.wos');
    await waitFor(() =>
      expect(
        office.requests.some(
          ({ path, query }) =>
            path === '/@work' && query.place_of === 'naczelnik.wos',
        ),
      ).toBe(true),
    );
    choose(desk, '');
    expect(await screen.findByLabelText('Zastępujesz:')).toHaveValue('');
  });
});

describe('handing a desk over', () => {
  it('counts, asks who takes what, and tells the result of each case', async () => {
    const { office } = renderDesk('/biurko/przekazanie');
    await screen.findByRole('option', { name: /7\sspraw/ });
    choose(screen.getByLabelText('Czyje biurko'), 'referent.wos');
    const select = await screen.findByLabelText(/Kto przejmuje: WOŚ, 6131/);
    await within(select).findByRole('option', {
      name: 'Inspektor Ochrony Środowiska',
    });
    fireEvent.click(screen.getByRole('button', { name: /Przekaż\ssprawy/ }));
    expect(
      screen.getByText('Wybierz, kto przejmie co najmniej jedną grupę spraw.'),
    ).toBeInTheDocument();
    choose(select, 'inspektor.wos');
    fireEvent.click(screen.getByRole('button', { name: /Przekaż 5\sspraw/ }));
    expect(
      await screen.findByText('Tę sprawę prowadzi już ktoś inny.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/1\ssprawa pozostała bez zmian/)).toBeVisible();
    expect(sent(office, 'POST')[0].body.rules).toEqual([
      { unit: 'WOŚ', file_plan_class: '6131', handler: 'inspektor.wos' },
    ]);
  });
});
