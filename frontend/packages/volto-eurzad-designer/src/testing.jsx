/** Renders the designer in Polish with an office in memory that keeps one form. */
import { render } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { MemoryRouter } from 'react-router-dom';
import { vi } from 'vitest';
import PO from 'pofile';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import Designer from './Designer';

const read = (name) =>
  PO.parse(
    readFileSync(
      path.resolve(`packages/${name}/locales/pl/LC_MESSAGES/volto.po`),
      'utf-8',
    ),
  ).items.map((item) => [item.msgid, item.msgstr[0]]);
const polish = Object.fromEntries([
  ...read('volto-eurzad-desk'),
  ...read('volto-eurzad-designer'),
]);

const FORM = '/uslugi/drzewa/wniosek';

/** `office.kept` is the working copy, `office.sent` every request that wrote. */
export function createOffice(definition = { declaration: '', pages: [] }) {
  const office = { kept: definition, version: 'v0', published: null, sent: [] };
  const copy = () => ({
    title: 'Wycięcie drzewa',
    version: office.version,
    definition: office.kept,
    unfinished: [],
    published: office.published,
    shown: Boolean(office.published),
    changed: office.published?.version !== office.version,
  });
  const save = (body) => {
    if (body.version !== office.version)
      return [
        409,
        { error: { type: 'EditedByAnother', message: 'Ktoś inny.' } },
      ];
    office.kept = body.definition;
    office.version = `v${office.sent.length}`;
    return [200, copy()];
  };
  const routes = {
    [`GET ${FORM}/@form-definition`]: () => {
      const answer = copy();
      office.afterReading?.();
      return [200, answer];
    },
    [`PUT ${FORM}/@form-definition`]: save,
    [`POST ${FORM}/@form-check`]: () => [
      200,
      { verdict: 'accepted', reasons: office.reasons || [], form: null },
    ],
    [`POST ${FORM}/@form-versions`]: () => {
      office.published = { number: 1, version: office.version };
      return [201, { ...office.published, shown: true }];
    },
    'GET /@search': () => [200, { items: [] }],
  };
  office.fetch = async (address, { method = 'GET', body } = {}) => {
    const [where] = address.replace('/++api++', '').split('?');
    const sent = body && JSON.parse(body);
    if (method !== 'GET') office.sent.push([`${method} ${where}`, sent]);
    const [status, answer] = routes[`${method} ${where}`](sent);
    return new Response(JSON.stringify(answer), { status });
  };
  return office;
}

export function renderDesigner(office, address = `${FORM}/projektant`) {
  vi.stubGlobal('fetch', vi.fn(office.fetch));
  return render(
    <IntlProvider locale="pl" messages={polish}>
      <MemoryRouter initialEntries={[address]}>
        <Designer onUnauthorized={vi.fn()} onTitle={vi.fn()} />
      </MemoryRouter>
    </IntlProvider>,
  );
}
