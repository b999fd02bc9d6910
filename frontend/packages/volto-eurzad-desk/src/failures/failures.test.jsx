import {
  cleanup,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { createFakeOffice } from '../testing/fakeOffice';
import { renderDesk } from '../testing/renderDesk';

vi.setConfig({ testTimeout: 90000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const PAGE = '/biurko/nieudane-kroki';

test('a clerk reads what failed, of which case and what can be done', async () => {
  renderDesk(PAGE);
  const list = await screen.findByRole('list', {
    name: 'Kroki, które się nie powiodły',
  });
  const [mail, receipt, refused] = within(list).getAllByRole('listitem');
  expect(within(mail).getByRole('link')).toHaveAttribute(
    'href',
    '/biurko/sprawy/2026/2',
  );
  expect(mail).toHaveTextContent('system przestał próbować');
  expect(receipt).toHaveTextContent('sprawy o ograniczonym dostępie');
  expect(
    within(refused).queryByRole('button', { name: 'Załatwione inaczej' }),
  ).toBeNull();
});

test('chosen steps are tried again, with a result for each', async () => {
  const office = createFakeOffice();
  office.state.failures.broken = ['a3'];
  renderDesk(PAGE, { office });
  fireEvent.click(
    await screen.findByRole('button', { name: 'Wybierz wszystkie' }),
  );
  fireEvent.click(screen.getByRole('button', { name: 'Ponów wybrane' }));
  await screen.findByRole('heading', { name: 'Wynik' });
  expect(screen.getByText('Tego nie można odłożyć.')).toBeInTheDocument();
  await waitFor(() => expect(office.state.failures.items).toHaveLength(1));
});

test('how a step was settled has to be said', async () => {
  const office = createFakeOffice();
  renderDesk(PAGE, { office });
  const [settle] = await screen.findAllByRole('button', {
    name: 'Załatwione inaczej',
  });
  fireEvent.click(settle);
  const dialog = await screen.findByRole('dialog');
  const save = within(dialog).getByRole('button', {
    name: /^Zapisz/,
  });
  fireEvent.click(save);
  expect(
    within(dialog).getByText('Napisz, jak to załatwiono.'),
  ).toBeInTheDocument();
  fireEvent.change(within(dialog).getByRole('textbox'), {
    target: { value: 'Telefonicznie' },
  });
  fireEvent.click(save);
  await screen.findByText(/Kancelaria.*Telefonicznie/);
  expect(office.state.failures.settled[0].remark).toBe('Telefonicznie');
});

test('without failures the page says so', async () => {
  const office = createFakeOffice();
  office.state.failures.items = [];
  renderDesk(PAGE, { office });
  await screen.findByRole('heading', { name: 'Wszystkie kroki się powiodły' });
});

test('the page of a case says that a step of it failed', async () => {
  renderDesk('/biurko/sprawy/2026/2');
  await screen.findByText('W tej sprawie nie powiódł się 1 krok:');
  expect(
    screen.getByRole('link', { name: 'Zobacz, co można zrobić' }),
  ).toHaveAttribute('href', PAGE);
});
