import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { messagesFor } from '../i18n/catalogs';
import { sections } from '../islands';
import { officeAnswers } from '../testing/office';
import { ReportIsland } from './Report';

const TOKEN = 'b'.repeat(43);

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  window.location.hash = '';
});

const show = () =>
  render(
    <ReportIsland
      locale="pl"
      messages={messagesFor('pl', sections.report)}
      waits={[1, 1]}
    />,
  );

it('tells number and state of a report by the code in its address', async () => {
  let asked = 0;
  officeAnswers({
    'POST /@anonymous-status': () => {
      asked += 1;
      return [
        200,
        {
          submitted_at: '2026-11-27T08:00:00+01:00',
          register_number: asked > 1 ? 'RPW/7/2026' : null,
          service: 'Zgłoszenie usterki',
          status: {
            id: 'registered',
            title: 'Zarejestrowane',
            tone: 'info',
            next_step: 'Czeka na komórkę.',
          },
          timeline: [],
        },
      ];
    },
  });
  window.location.hash = TOKEN;
  show();
  await screen.findByText('RPW/7/2026');
  expect(screen.getByText('Zarejestrowane')).toBeTruthy();
});

it('asks for the code when the address holds none, and says when it is unknown', async () => {
  officeAnswers({
    'POST /@anonymous-status': () => [
      404,
      { error: { type: 'NotFound', message: 'Nie ma.' } },
    ],
  });
  show();
  fireEvent.click(screen.getByRole('button', { name: 'Pokaż zgłoszenie' }));
  expect(screen.getByRole('alert').textContent).toContain('cały kod');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: TOKEN } });
  fireEvent.click(screen.getByRole('button', { name: 'Pokaż zgłoszenie' }));
  await screen.findByText(/^Nie ma zgłoszenia/);
});
