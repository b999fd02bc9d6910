/**
 * Saved views and batches of the office in memory.
 */
const FOUND = {
  items: [
    {
      '@id': 'http://office.localhost/records/cases/2026/3/letter-1',
      '@type': 'Letter',
      kind: 'letter',
      title: 'Decyzja o zezwoleniu na usunięcie drzewa',
      mark: 'WOŚ.6131.3.2026',
      register_number: null,
      created: '2026-11-24T10:00:00+01:00',
      review_state: 'approved',
      review_state_title: 'zaakceptowane',
      excerpt: {
        text: 'zezwalam stronie na usunięcie jednego dębu szypułkowego przy ul. Parkowej',
        marks: [[35, 39]],
      },
    },
  ],
  items_total: 1,
};

const NUMBERS = {
  units: [
    { symbol: 'WOŚ', title: 'Wydział Ochrony Środowiska' },
    { symbol: 'FN', title: 'Wydział Finansowy' },
  ],
  months: Array.from(
    { length: 12 },
    (_, month) => `2026-${String(month + 1).padStart(2, '0')}`,
  ),
  received: [12, 9, 14, 20, 31, 18, 12, 8, 15, 17, 22, 6],
  opened: [10, 9, 13, 18, 29, 17, 12, 8, 13, 16, 20, 5],
  closed: [8, 10, 11, 15, 24, 20, 14, 9, 11, 15, 18, 3],
  days_to_settle: [21, 19, 24, 23, 28, 30, 26, 20, 18, 22, 23, null],
  load: [
    {
      handler: {
        id: 'referent.wos',
        fullname: 'Referent Ochrony Środowiska',
      },
      open: 14,
      overdue: 2,
    },
    { handler: null, open: 3, overdue: 0 },
  ],
  open_now: 17,
  overdue_now: 2,
};

/** Answers after cases: enough of them for one service, too few for another. */
const SERVICES = [
  {
    service: 'usuniecie-drzew',
    title: 'Usunięcie drzew',
    unit: 'WOŚ',
    begun: 120,
    submitted: 84,
    left: 30,
    under_way: 6,
    left_at: [
      { step: 'dane', title: 'Twoje dane', count: 9 },
      { step: 'drzewa', title: 'Drzewa', count: 18 },
      { step: 'review', title: 'Podsumowanie przed wysłaniem', count: 3 },
    ],
    refused_at: [
      { field: 'plot', title: 'Numer działki', count: 41 },
      { field: 'girth', title: 'Obwód pnia w cm', count: 12 },
    ],
    settled: 61,
    median_days: 17.5,
    most_days: 34,
  },
  {
    service: 'dodatek',
    title: 'Dodatek mieszkaniowy',
    unit: 'WOŚ',
    begun: 0,
    submitted: 0,
    left: 0,
    under_way: 0,
    left_at: [],
    refused_at: [],
    settled: 4,
    median_days: 12,
    most_days: 21,
  },
];

const ANSWERS = [
  {
    service: 'usuniecie-drzew',
    title: 'Usunięcie drzew',
    unit: 'WOŚ',
    count: 8,
    average: 4.25,
    answers: [0, 1, 0, 3, 4],
    remarks: ['Jasne pisma.', 'Szybko.'],
  },
  {
    service: 'dodatek',
    title: 'Dodatek mieszkaniowy',
    unit: 'WOŚ',
    count: 2,
    average: null,
    answers: null,
    remarks: [],
  },
];

export function workServices({ state, ORIGIN, Refusal }) {
  const views = [];
  const attempt = (address, action) => {
    const record = [...state.cases, ...state.incoming, ...state.letters].find(
      (entry) => entry['@id'] === address,
    );
    const may = record?.transitions?.some(({ id }) => id === action);
    return may
      ? { '@id': address, ok: true, title: record.title }
      : {
          '@id': address,
          ok: false,
          title: record?.title,
          error: {
            type: 'Conflict',
            message: 'W tym stanie nie można tego zrobić.',
          },
        };
  };
  return [
    ['GET', /^\/@find$/, () => FOUND],
    ['GET', /^\/@statistics$/, () => NUMBERS],
    [
      'GET',
      /^\/@service-statistics$/,
      (_, { query }) => ({
        from: query.get('from'),
        to: query.get('to'),
        items: query.get('from') < '2020' ? [] : SERVICES,
      }),
    ],
    ['GET', /^\/@satisfaction$/, () => ({ items: ANSWERS })],
    ['GET', /^\/@views$/, () => ({ '@id': `${ORIGIN}/@views`, items: views })],
    [
      'POST',
      /^\/@views$/,
      (_, { body }) => {
        if (views.some(({ name }) => name === body.name)) {
          throw new Refusal(400, 'ValidationError', 'Popraw pola.', [
            { field: 'name', message: 'Masz już widok o tej nazwie.' },
          ]);
        }
        const view = { ...body, id: String(views.length + 1), count: 3 };
        views.push(view);
        return view;
      },
    ],
    [
      'PATCH',
      /^\/@views\/(\d+)$/,
      ([, id], { body }) =>
        Object.assign(
          views.find((view) => view.id === id),
          body,
        ),
    ],
    [
      'DELETE',
      /^\/@views\/(\d+)$/,
      ([, id]) => {
        views.splice(
          views.findIndex((view) => view.id === id),
          1,
        );
        return {};
      },
    ],
    [
      'POST',
      /^\/@batch$/,
      (_, { body }) => {
        const items = body.items.map((address) =>
          attempt(address, body.action),
        );
        return {
          items,
          done: items.filter(({ ok }) => ok).length,
          items_total: items.length,
        };
      },
    ],
  ];
}
