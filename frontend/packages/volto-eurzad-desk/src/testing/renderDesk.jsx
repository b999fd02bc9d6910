/** Renders a part of the desk, or the whole, in Polish and with an office in memory. */
import React from 'react';
import { render } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { MemoryRouter, Route } from 'react-router-dom';
import { vi } from 'vitest';
import PO from 'pofile';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Desk from '../Desk';
import { createFakeOffice } from './fakeOffice';

const CATALOGUE = path.resolve(
  'packages/volto-eurzad-desk/locales/pl/LC_MESSAGES/volto.po',
);

export const polish = Object.fromEntries(
  PO.parse(readFileSync(CATALOGUE, 'utf-8')).items.map((item) => [
    item.msgid,
    item.msgstr[0],
  ]),
);

/** The whole desk at an address; returns the office and where the desk is now. */
export function renderDesk(
  address,
  { office = createFakeOffice(), onUnauthorized = vi.fn() } = {},
) {
  vi.stubGlobal('fetch', vi.fn(office.fetch));
  const here = { current: null };
  const view = render(
    <IntlProvider locale="pl" messages={polish}>
      <MemoryRouter initialEntries={[address]}>
        <Desk onUnauthorized={onUnauthorized} />
        <Route
          render={({ location }) => {
            here.current = location;
            return null;
          }}
        />
      </MemoryRouter>
    </IntlProvider>,
  );
  return { ...view, office, here, onUnauthorized };
}

/** Requests of one method that the desk has made, newest last. */
export const sent = (office, method) =>
  office.requests.filter((request) => request.method === method);
