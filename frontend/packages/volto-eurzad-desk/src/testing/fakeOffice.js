/**
 * An office that answers the desk from memory: for tests, and for the page in `dev/` that needs no server.
 */
import { circleServices } from './fakeCircle';
import { assignmentServices, assignmentsState } from './fakeAssignments';
import {
  addressed,
  caseOf,
  CHOICES,
  DIFFERENCE,
  incomingOf,
  INTERNAL,
  LETTERS,
  OFFICE,
  OUTGOING,
  PEOPLE,
  PLAN,
  RULES,
  SCANS,
  SENDERS_KNOWN,
  stampOf,
  TEMPLATE_CHOICES,
  TEMPLATES,
  UNITS,
  VERSIONS,
  WHOLE_TEMPLATES,
} from './fakeRecords';
import { appointmentServices, appointmentsState } from './fakeAppointments';
import { archiveServices, ENDINGS } from './fakeArchive';

import { clockServices } from './fakeClock';
import { administrationServices } from './fakeAdministration';
import { correspondenceServices } from './fakeCorrespondence';
import { deliveryServices } from './fakeDelivery';
import { counterServices } from './fakeCounter';
import { dataRemovalServices } from './fakeDataRemoval';
import { failureServices, failuresState } from './fakeFailures';
import { identityServices } from './fakeIdentities';
import { cardServices, cardsState } from './fakeCards';
import { signingServices, signingState } from './fakeSigning';
import { workServices } from './fakeWork';

const ORIGIN = 'http://office.localhost';

class Refusal extends Error {
  constructor(status, type, message, fields = []) {
    super(message);
    this.status = status;
    this.body = { error: { type, message, fields } };
  }
}

const clone = (value) => JSON.parse(JSON.stringify(value));

/** @param {{functions?: object[], size?: number}} options who is logged in, how many items came in */
export function createFakeOffice({
  functions,
  substitutes = [],
  size = 30,
  may = [],
} = {}) {
  const held = functions || [
    {
      unit: 'WOŚ',
      unit_title: 'Wydział Ochrony Środowiska',
      function: 'handler',
    },
    { unit: 'WOŚ', unit_title: 'Wydział Ochrony Środowiska', function: 'head' },
    { unit: 'WO', unit_title: 'Wydział Organizacyjny', function: 'registry' },
  ];
  const state = {
    incoming: Array.from({ length: size }, (_, index) => incomingOf(index + 1)),
    cases: Array.from({ length: size }, (_, index) => caseOf(index + 1)),
    letters: clone(LETTERS),
    assignments: assignmentsState(),
    templates: clone(WHOLE_TEMPLATES),
    rules: clone(RULES.rules),
    requests: [],
    digest: true,
    signing: signingState(ORIGIN),
    failures: failuresState(ORIGIN),
    cards: cardsState(),
    appointments: appointmentsState(ORIGIN),
  };
  const find = (list, path) => {
    const record = list.find((entry) => entry['@id'] === ORIGIN + path);
    if (!record) throw new Refusal(404, 'NotFound', 'Nie ma takiej rzeczy.');
    return record;
  };
  const rowOfCase = (record) => ({
    ...record,
    received: record.started,
    service: record.service?.title || '',
    file_class: record.file_plan_class?.symbol || '',
    parties: record.parties.map(({ name }) => name),
  });

  const services = [
    ...circleServices({
      find: (path) => find(state.cases, path),
      refuse: (field, message) =>
        new Refusal(400, 'ValidationError', message, [{ field, message }]),
      pdf: OFFICE.pdf,
    }),
    ...assignmentServices(state, PEOPLE, Refusal),
    ...appointmentServices(state.appointments, Refusal, ORIGIN),
    [
      'PATCH',
      /^\/@desk$/,
      (_, { body }) => {
        state.digest = body.digest;
        return body;
      },
    ],
    [
      'GET',
      /^\/@desk$/,
      () => ({
        functions: held,
        substitutes,
        absent: [],
        counts: {
          incoming_to_assign: 4,
          my_work: 12,
          unit_work: 21,
          to_approve: held.some((one) => one.function === 'head') ? 1 : 0,
          to_sign: state.signing.items.length,
          overdue: 2,
          due_soon: 5,
          copies: 3,
        },
        digest: state.digest,
        warning_days: 5,
        user: { id: 'referent.wos', fullname: 'Referent Ochrony Środowiska' },
        may: [
          ...may,
          ...(held.some((entry) => entry.function === 'archivist')
            ? ['keep-archive']
            : []),
        ],
      }),
    ],
    ['GET', /^\/@office$/, () => OFFICE],
    ...archiveServices({
      keeper: held.some((entry) => entry.function === 'archivist'),
    }),
    ['GET', /^\/records\/cases\/2026\/\d+\/@close$/, () => ENDINGS],
    ['GET', /^\/@units$/, () => UNITS],
    [
      'GET',
      /^\/@people$/,
      (_, { query }) =>
        PEOPLE.filter((person) => person.unit === query.get('unit')),
    ],
    [
      'GET',
      /^\/@file-plan$/,
      (_, { query }) => {
        const wanted = (query.get('query') || '').toLowerCase();
        return {
          incomplete: true,
          items: PLAN.filter(({ symbol, title }) =>
            `${symbol} ${title}`.toLowerCase().includes(wanted),
          ).map((one) => ({ in_use: true, synonyms: [], ...one })),
        };
      },
    ],
    [
      'GET',
      /^\/@letter-templates$/,
      (_, { query }) =>
        query.get('all')
          ? { ...TEMPLATE_CHOICES, items: state.templates }
          : TEMPLATES,
    ],
    [
      'GET',
      /^\/@letter-templates\/([\w-]+)$/,
      ([, id]) => state.templates.find((one) => one.id === id),
    ],
    [
      'GET',
      /^\/@letter-templates\/([\w-]+)\/versions$/,
      () => ({
        items: [
          {
            number: 1,
            time: '2026-11-20T08:00:00+01:00',
            author: '',
            data: {},
          },
        ],
      }),
    ],
    [
      'PATCH',
      /^\/@letter-templates\/([\w-]+)$/,
      ([, id], { body }) => {
        if (body.operative_part.includes('{nope}'))
          throw new Refusal(400, 'ValidationError', 'Popraw zaznaczone pola.', [
            {
              field: 'operative_part',
              message: 'Wiersz 1: nie ma pola {nope}.',
            },
          ]);
        const found = state.templates.find((one) => one.id === id);
        return Object.assign(found, body, { version: found.version + 1 });
      },
    ],
    ['GET', /^\/@approval-rules$/, () => ({ ...RULES, rules: state.rules })],
    [
      'PUT',
      /^\/@approval-rules$/,
      (_, { body }) => {
        state.rules = body.rules;
        return { rules: state.rules };
      },
    ],
    ...clockServices({ Refusal }),
    ...administrationServices({ ORIGIN, Refusal }),
    ...workServices({ find, state, ORIGIN, Refusal }),
    ...deliveryServices({ state, ORIGIN, Refusal }),
    ...correspondenceServices(),
    ...cardServices({ state, ORIGIN, Refusal }),
    ...signingServices({ state, ORIGIN, Refusal }),
    ...counterServices({ ORIGIN }),
    ...dataRemovalServices(),
    ...failureServices({ state }),
    ...identityServices({ Refusal }),
    [
      'GET',
      /^\/@work$/,
      (_, { query }) => {
        const scope = query.get('scope');
        const open = {
          mine: () => true,
          unit: () => true,
          overdue: (row) => row.deadline?.days_left < 0,
        }[scope];
        if (scope === 'to_approve') {
          const rows = state.letters.filter(
            (letter) => letter.review_state === 'awaiting_approval',
          );
          return { items: rows, items_total: rows.length };
        }
        if (scope === 'copies') {
          const rows = state.cases
            .slice(0, 3)
            .map((row) => ({ ...rowOfCase(row), part: 'info' }));
          return { items: rows, items_total: rows.length };
        }
        if (scope === 'incoming') {
          const rows = state.incoming.filter(
            (item) => item.review_state === 'registered',
          );
          return { items: rows.slice(0, 25), items_total: rows.length };
        }
        const rows = state.cases
          .filter((row) => row.review_state !== 'closed' && open(row))
          .map(rowOfCase);
        rows.sort(
          (one, other) =>
            one.deadline.working_days_left - other.deadline.working_days_left,
        );
        const start = Number(query.get('b_start'));
        return {
          items: rows.slice(start, start + 25),
          items_total: rows.length,
        };
      },
    ],
    [
      'GET',
      /^\/@incoming-register$/,
      (_, { query }) => {
        const wanted = (query.get('query') || '').toLowerCase();
        const rows = state.incoming
          .filter(
            (item) =>
              !query.get('state') || item.review_state === query.get('state'),
          )
          .filter(
            (item) =>
              !query.get('unit') ||
              item.assigned_unit?.symbol === query.get('unit'),
          )
          .filter((item) =>
            `${item.title} ${item.sender} ${item.register_number}`
              .toLowerCase()
              .includes(wanted),
          );
        const start = Number(query.get('b_start'));
        const shown =
          query.get('sort') === 'ordinal' ? rows : rows.slice().reverse();
        return {
          items: shown.slice(start, start + Number(query.get('b_size'))),
          items_total: rows.length,
          years: [2026],
        };
      },
    ],
    [
      'POST',
      /^\/@incoming-register$/,
      (_, { body }) => {
        if (!/\d/.test(body.title) && body.title === 'źle') {
          throw new Refusal(400, 'ValidationError', 'Popraw pola.', [
            { field: 'title', message: 'Tytuł jest za krótki.' },
          ]);
        }
        const item = {
          ...incomingOf(state.incoming.length + 1),
          ...body,
          attachments: body.attachments_count,
          kind: 'paper',
        };
        state.incoming.push(item);
        return {
          '@id': item['@id'],
          register_number: item.register_number,
          stamp: stampOf(item.register_number, body.received),
        };
      },
    ],
    ['GET', /^\/@register-choices$/, () => CHOICES],
    [
      'GET',
      /^\/@senders$/,
      (_, { query }) => ({
        items: SENDERS_KNOWN.filter(({ sender }) =>
          sender.toLowerCase().startsWith(query.get('query').toLowerCase()),
        ),
      }),
    ],
    [
      'GET',
      /^\/@duplicates$/,
      (_, { query }) => ({
        items: state.incoming.filter(
          (item) => item.senders_mark === query.get('senders_mark'),
        ),
      }),
    ],
    [
      'GET',
      /^\/@(outgoing|internal)-register$/,
      ([, register]) => {
        const items = { outgoing: OUTGOING, internal: INTERNAL }[register];
        return { items, items_total: items.length, years: [2026] };
      },
    ],
    [
      'GET',
      /^\/@sent$/,
      (_match, { query }) => {
        const whole =
          query.get('of') === 'unit' ? OUTGOING : OUTGOING.slice(0, 1);
        const wanted = query.get('state');
        const items = whole.filter(
          ({ review_state: state }) => !wanted || state === wanted,
        );
        return { items, items_total: items.length, years: [2026] };
      },
    ],
    [
      'POST',
      /^\/@(outgoing|internal)-register$/,
      ([, register]) => ({
        '@id': `${ORIGIN}/records/${register}/2026/1`,
        register_number: { outgoing: 'RPWW/4/2026', internal: 'RKW/2/2026' }[
          register
        ],
      }),
    ],
    [
      'GET',
      /^(\/records\/(?:outgoing|internal)\/2026\/\d+)$/,
      ([, path]) => find([...OUTGOING, ...INTERNAL], path),
    ],
    [
      'GET',
      /^(\/records\/\w+\/2026\/\d+)\/@stamp$/,
      ([, path]) =>
        stampOf(
          find([...state.incoming, ...OUTGOING, ...INTERNAL], path)
            .register_number,
        ),
    ],
    [
      'POST',
      /^(\/records\/incoming\/2026\/\d+)\/@correct$/,
      ([, path], { body }) => {
        const { reason, token, ...changes } = body;
        Object.assign(find(state.incoming, path), changes);
        return { register_number: 'RPW/31/2026', token, reason };
      },
    ],
    [
      'POST',
      /^(\/records\/incoming\/2026\/\d+)\/@annul$/,
      ([, path], { body }) =>
        Object.assign(find(state.incoming, path), {
          annulled: {
            by: 'Kancelaria Demo',
            at: '2026-11-24T12:00:00+01:00',
            reason: body.reason,
          },
          can_change: false,
        }),
    ],
    [
      'GET',
      /^\/@scans$/,
      () => ({ ...SCANS, items_total: SCANS.items.length }),
    ],
    [
      'POST',
      /^\/@scans\/1\/attach$/,
      (_, { body }) => ({ register_number: body.register_number }),
    ],
    [
      'GET',
      /^(\/records\/incoming\/2026\/\d+)$/,
      ([, path]) => find(state.incoming, path),
    ],
    [
      'POST',
      /^(\/records\/(?:incoming|cases)\/2026\/\d+)\/@assign$/,
      ([, path], { body }) => {
        const record = find(
          path.includes('incoming') ? state.incoming : state.cases,
          path,
        );
        if (body.due && body.due < '2026-11-24') {
          throw new Refusal(400, 'ValidationError', 'Popraw pola.', [
            { field: 'due', message: 'Ten dzień już minął.' },
          ]);
        }
        const unit = UNITS[0].children
          .concat(UNITS)
          .find(({ symbol }) => symbol === body.unit);
        const handler = PEOPLE.find(({ id }) => id === body.handler) || null;
        Object.assign(record, { unit, assigned_unit: unit, handler });
        if (record.review_state === 'registered') {
          Object.assign(record, {
            review_state: 'assigned',
            review_state_title: 'przydzielona',
          });
        }
        return record;
      },
    ],
    [
      'GET',
      /^(\/records\/cases\/2026\/\d+)$/,
      ([, path]) => ({
        ...find(state.cases, path),
        letters: state.letters.filter((letter) =>
          letter['@id'].startsWith(`${ORIGIN + path}/`),
        ),
      }),
    ],
    [
      'POST',
      /^(\/records\/cases\/2026\/(\d+))\/@open$/,
      ([, path, number], { body }) => {
        const record = find(state.cases, path);
        if (record.mark)
          throw new Refusal(409, 'Conflict', 'Ta sprawa ma już znak.');
        const file_plan_class = PLAN.find(
          ({ symbol }) => symbol === body.file_plan_class,
        );
        Object.assign(record, {
          title: body.title,
          file_plan_class,
          mark: `WOŚ.${body.file_plan_class}.${number}.2026`,
          review_state: 'open',
          review_state_title: 'w toku',
          transitions: [
            { id: 'assign', title: 'Przydziel' },
            { id: 'close', title: 'Zakończ' },
          ],
        });
        return record;
      },
    ],
    [
      'POST',
      /^(\/records\/cases\/2026\/\d+)\/@close$/,
      ([, path], { body }) => {
        if (!body.outcome_kind)
          throw new Refusal(
            400,
            'ValidationError',
            'Podaj sposób załatwienia.',
          );
        return Object.assign(find(state.cases, path), {
          outcome: body.outcome || body.outcome_kind,
          review_state: 'closed',
          review_state_title: 'zakończona',
          transitions: [],
        });
      },
    ],
    [
      'GET',
      /^\/records\/cases\/2026\/\d+\/@log$/,
      () => ({
        verified: true,
        items: [
          {
            ordinal: 1,
            time: '2026-11-24T08:02:11+01:00',
            act: 'registered',
            act_title: 'zarejestrowano wniosek',
            actor: null,
            comment: 'RPW/3/2026',
          },
          {
            ordinal: 2,
            time: '2026-11-24T09:15:40+01:00',
            act: 'assigned',
            act_title: 'przydzielono',
            actor: {
              id: 'naczelnik.wos',
              fullname: 'Naczelnik Ochrony Środowiska',
              position: 'naczelnik, WOŚ',
            },
            comment: 'Proszę o oględziny w tym tygodniu.',
          },
        ],
      }),
    ],
    [
      'POST',
      /^(\/records\/cases\/2026\/\d+)\/@letters$/,
      ([, path], { body }) => {
        const template = TEMPLATES.find(({ id }) => id === body.template);
        const letter = {
          ...clone(LETTERS[0]),
          title: template.title,
          kind: template.kind,
        };
        letter['@id'] = `${ORIGIN + path}/letter-${state.letters.length + 1}`;
        state.letters.push(letter);
        return letter;
      },
    ],
    [
      'GET',
      /^(\/records\/cases\/2026\/\d+\/letter-\d+)$/,
      ([, path]) => addressed(find(state.letters, path)),
    ],
    [
      'PATCH',
      /^(\/records\/cases\/2026\/\d+\/letter-\d+)$/,
      ([, path], { body: { revision, ...body } }) => {
        const letter = find(state.letters, path);
        const changed = Object.keys(body).filter(
          (name) => (letter.part_revisions?.[name] || 0) > revision,
        );
        if (changed.length > 0) {
          const refusal = new Refusal(
            409,
            'EditConflict',
            'W międzyczasie tę samą część zmienił(a): Naczelnik Ochrony Środowiska. Nic z Twoich zmian nie zginęło.',
          );
          Object.assign(refusal.body.error, {
            revision: letter.revision,
            theirs: Object.fromEntries(
              changed.map((name) => [name, letter[name]]),
            ),
          });
          throw refusal;
        }
        letter.revision += 1;
        return addressed(Object.assign(letter, body));
      },
    ],
    [
      'POST',
      /^(\/records\/cases\/2026\/\d+\/letter-\d+)\/@editing$/,
      ([, path]) => {
        const { revision, editing = [] } = find(state.letters, path);
        return { revision, editing };
      },
    ],
    [
      'GET',
      /^(\/records\/cases\/2026\/\d+\/letter-\d+)\/@versions$/,
      () => ({ items: VERSIONS }),
    ],
    [
      'GET',
      /^(\/records\/cases\/2026\/\d+\/letter-\d+)\/@versions\/(\d)\/difference$/,
      () => ({ parts: DIFFERENCE }),
    ],
    [
      'POST',
      /^(\/records\/cases\/2026\/\d+\/letter-\d+)\/@versions\/(\d)\/restore$/,
      ([, path]) =>
        addressed(
          Object.assign(find(state.letters, path), {
            reasons: 'Jak w wersji pierwszej.',
          }),
        ),
    ],
    [
      'POST',
      /^(\/records\/cases\/2026\/\d+\/letter-\d+)\/@workflow\/(\w+)$/,
      ([, path, transition], { body }) => {
        const letter = find(state.letters, path);
        const [review_state, review_state_title, next] = {
          submit: ['awaiting_approval', 'do akceptacji', ['approve', 'return']],
          endorse: ['awaiting_approval', 'do akceptacji', []],
          withdraw: ['draft', 'projekt', ['submit']],
          sign_on_paper: ['signed', 'podpisane', ['dispatch']],
          approve: ['approved', 'zaakceptowane', ['dispatch']],
          return: ['draft', 'projekt', ['submit']],
          dispatch: ['dispatched', 'wysłane', []],
        }[transition];
        Object.assign(letter, {
          review_state,
          review_state_title,
          transitions: next.map((id) => ({ id, title: id })),
          remarks: transition === 'return' ? body.comment : letter.remarks,
        });
        if (transition === 'approve')
          setTimeout(() => letter.files.push(clone(OFFICE.example_pdf)), 3000);
        return { review_state };
      },
    ],
  ];

  /** Answers one request: `{status, body}`, or `{status, blob}` for a PDF. */
  function answer(method, address, body) {
    const url = new URL(address, ORIGIN);
    const path = decodeURIComponent(url.pathname).replace(/^\/\+\+api\+\+/, '');
    state.requests.push({
      method,
      path,
      body,
      query: Object.fromEntries(url.searchParams),
    });
    if (path.endsWith('/@preview')) return { status: 200, blob: OFFICE.pdf };
    const service = services.find(
      ([verb, pattern]) => verb === method && pattern.test(path),
    );
    if (!service)
      return {
        status: 404,
        body: { error: { type: 'NotFound', message: `Nie ma ${path}` } },
      };
    try {
      const result = service[2](service[1].exec(path), {
        body,
        query: url.searchParams,
      });
      if (result.blob) return { status: 200, blob: result.blob };
      return { status: method === 'POST' ? 201 : 200, body: clone(result) };
    } catch (error) {
      if (error instanceof Refusal)
        return { status: error.status, body: error.body };
      throw error;
    }
  }

  const sentBody = (body) =>
    typeof body === 'string' ? JSON.parse(body) : body;

  /** The same as `fetch`. */
  async function fakeFetch(address, { method = 'GET', body } = {}) {
    const {
      status,
      body: json,
      blob,
    } = answer(method, address, sentBody(body));
    return new Response(blob || JSON.stringify(json), {
      status,
      headers: {
        'Content-Type': blob ? 'application/pdf' : 'application/json',
      },
    });
  }

  return { answer, fetch: fakeFetch, requests: state.requests, state };
}
