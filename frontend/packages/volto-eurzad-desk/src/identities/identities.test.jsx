import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { createFakeOffice } from '../testing/fakeOffice';
import { renderDesk, sent } from '../testing/renderDesk';

vi.setConfig({ testTimeout: 90000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const press = async (name) =>
  fireEvent.click(await screen.findByRole('button', { name }));
const type = (value) =>
  fireEvent.change(screen.getByLabelText('Adres e-mail konta'), {
    target: { value },
  });

test('the registry compares the name, confirms it, and can take that back', async () => {
  const office = createFakeOffice();
  renderDesk('/biurko/tozsamosc', { office });
  await press('Znajdź konto');
  expect(screen.getByText('Wpisz adres e-mail.')).toBeTruthy();
  type('nikt@example.org');
  await press('Znajdź konto');
  expect(await screen.findByText(/Nikt nie ma konta/)).toBeTruthy();
  type(' mieszkanka@example.org ');
  await press('Znajdź konto');
  expect(await screen.findByText('Mieszkanka Demo')).toBeTruthy();
  await press(/dokumencie jest to imię/);
  expect(await screen.findByText(/przez: Kancelaria Demo/)).toBeTruthy();
  expect(sent(office, 'POST')[0].body).toEqual({
    login: 'mieszkanka@example.org',
    fullname: 'Mieszkanka Demo',
    confirmed: true,
  });
  await press('Cofnij potwierdzenie');
  expect(await screen.findByText('niepotwierdzona')).toBeTruthy();
});
