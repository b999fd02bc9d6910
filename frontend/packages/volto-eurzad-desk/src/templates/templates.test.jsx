import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createFakeOffice } from '../testing/fakeOffice';
import { renderDesk, sent } from '../testing/renderDesk';

// these pages are fetched when they are first shown
const SLOW = { timeout: 25000 };

describe('templates of letters', () => {
  it('are listed with what they are meant for, and found by title', async () => {
    renderDesk('/biurko/wzory');
    const link = await screen.findByText('Decyzja: {case_title}', {}, SLOW);
    expect(link).toHaveAttribute('href', '/biurko/wzory/decision');
    expect(link.closest('tr')).toHaveTextContent('Wydział Ochrony Środowiska');
    fireEvent.change(screen.getByLabelText('Szukaj po tytule'), {
      target: { value: 'zaświadczenie' },
    });
    expect(
      screen.getByText('Żaden wzór nie ma takiego tytułu.'),
    ).toBeInTheDocument();
  }, 30000);

  it('name the faulty line beside the text, and are saved with their version', async () => {
    const { office } = renderDesk('/biurko/wzory/decision');
    const area = await screen.findByLabelText('Rozstrzygnięcie', {}, SLOW);
    fireEvent.change(area, { target: { value: '{nope}' } });
    const save = screen.getByRole('button', { name: 'Zapisz wzór' });
    fireEvent.click(save);
    expect(
      await screen.findByText('Wiersz 1: nie ma pola {nope}.', {}, SLOW),
    ).toBeInTheDocument();
    fireEvent.change(area, { target: { value: 'dla ' } });
    area.setSelectionRange(4, 4);
    const tools = screen.getByRole('toolbar', {
      name: 'Formatowanie: Rozstrzygnięcie',
    });
    fireEvent.change(within(tools).getByLabelText('Wstaw pole'), {
      target: { value: 'party' },
    });
    expect(area).toHaveValue('dla {party}');
    fireEvent.change(
      screen.getByLabelText('Czynność w postępowaniu, którą jest to pismo'),
      { target: { value: 'call' } },
    );
    fireEvent.click(save);
    await waitFor(() =>
      expect(sent(office, 'PATCH').pop().body).toMatchObject({
        operative_part: 'dla {party}',
        act: 'call',
        version: 1,
      }),
    );
  });
});

describe('chains of approval', () => {
  it('are changed by an administrator', async () => {
    const office = createFakeOffice({ may: ['manage-office'] });
    renderDesk('/biurko/sciezki-akceptacji', { office });
    const level = await screen.findByLabelText('Szczebel 2', {}, SLOW);
    expect(level).toHaveDisplayValue('kierujący: Burmistrz (BM)');
    fireEvent.change(level, { target: { value: 'head+1' } });
    fireEvent.click(screen.getByRole('button', { name: 'Zapisz reguły' }));
    await waitFor(() =>
      expect(sent(office, 'PUT')[0].body.rules[0].steps).toEqual([
        'head',
        'head+1',
      ]),
    );
  });

  it('are shown to a head and not changed', async () => {
    renderDesk('/biurko/sciezki-akceptacji');
    expect(
      await screen.findByText('Reguły zmienia administrator.', {}, SLOW),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Zapisz reguły' })).toBeNull();
  });
});
