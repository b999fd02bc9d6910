import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderDesk, sent } from '../testing/renderDesk';

vi.setConfig({ testTimeout: 60000 });

describe('messages with a party', () => {
  it('are read when whoever handles the case looks at them, and the party is told so', async () => {
    const { office } = renderDesk('/biurko/sprawy/2026/2?czesc=wiadomosci');
    expect(
      await screen.findByText('Kiedy będą oględziny drzewa?'),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/przez: Referent Ochrony/),
    ).toBeInTheDocument();
    expect(sent(office, 'PATCH')[0]).toMatchObject({
      path: '/records/cases/2026/2/@messages',
      body: { read: 'mieszkanka' },
    });
  });

  it('are answered, not empty, and show that the party has yet to read them', async () => {
    const { office } = renderDesk('/biurko/sprawy/2026/2?czesc=wiadomosci');
    const words = await screen.findByLabelText(
      'Wiadomość do: Mieszkanka Przykładowa',
    );
    const send = screen.getByRole('button', { name: 'Wyślij wiadomość' });
    fireEvent.click(send);
    expect(
      await screen.findByText('Napisz treść wiadomości.'),
    ).toBeInTheDocument();
    fireEvent.change(words, { target: { value: 'We wtorek o 10.' } });
    fireEvent.click(send);
    expect(await screen.findByText('Wiadomość wysłana.')).toBeInTheDocument();
    expect(
      await screen.findByText('jeszcze nieprzeczytana'),
    ).toBeInTheDocument();
    expect(sent(office, 'POST')[0].body).toEqual({
      account: 'mieszkanka',
      text: 'We wtorek o 10.',
    });
  });
});
