/**
 * Parties, notes, other cases and case lists of the office in memory. Nobody in them exists.
 */
const ORIGIN = 'http://office.localhost';
const ABILITIES = [
  'parties',
  'relations',
  'notes',
  'access',
  'cooperation',
  'join',
  'split',
  'detach',
  'transfer',
  'exclude',
];

const PARTY = {
  id: 'p1',
  kind: 'person',
  role: 'party',
  delivery_address: '',
  representative_of: [],
  succeeds: '',
  valid_from: '',
  valid_to: '',
  ended: '',
  remarks: '',
  account: true,
  current: true,
  represented_by: '',
  versions: [],
};

/** What belongs to the case with this number besides its own data; case 2 has everything. */
export function circleOf(number, party) {
  const full = number === 2;
  return {
    access: 'not-public',
    access_title: 'Niejawna dla osób postronnych',
    admitted: [],
    parties: full
      ? [
          { ...PARTY, ...party, represented_by: 'p2' },
          {
            ...PARTY,
            id: 'p2',
            name: 'Pełnomocnik Przykładowy',
            role: 'representative',
            representative_of: ['p1'],
            address: 'ul. Radcowska 3\n44-200 Rybnik',
            account: false,
            valid_from: '2026-11-10',
            versions: [
              {
                until: '2026-11-20T10:00:00+01:00',
                by: {
                  id: 'referent.wos',
                  fullname: 'Referent Ochrony Środowiska',
                },
                name: 'Pełnomocnik Przykładowy',
                address: 'ul. Dawna 1',
                delivery_address: '',
                email: '',
              },
            ],
          },
          {
            ...PARTY,
            id: 'p3',
            name: 'Poprzedni Właściciel',
            address: 'ul. Parkowa 9',
            current: false,
            account: false,
            ended: 'deceased',
            valid_to: '2026-11-12',
          },
        ]
      : [{ ...PARTY, ...party }],
    relations: full
      ? [
          {
            kind: 'continues',
            kind_title: 'Jest kontynuacją sprawy',
            since: '2026-11-12',
            case: {
              '@id': `${ORIGIN}/records/cases/2026/4`,
              UID: 'uid-4',
              mark: 'WOŚ.6131.4.2026',
              title:
                'Wniosek o zezwolenie na usunięcie drzewa przy ul. Parkowej',
              visible: true,
            },
          },
        ]
      : [],
    joined_to: null,
    joined: [],
    dissolved_into: null,
    cooperation: full
      ? [
          {
            unit: { symbol: 'FN', title: 'Wydział Finansowy' },
            task: 'Czy wnioskodawca zalega z opłatami?',
            due: '2026-12-01',
            since: '2026-11-20',
            until: '',
            answer: '',
            answered_by: null,
            mine: false,
          },
        ]
      : [],
    notes: full
      ? [
          {
            id: '1',
            author: {
              id: 'referent.wos',
              fullname: 'Referent Ochrony Środowiska',
            },
            time: '2026-11-23T09:12:00+01:00',
            text: 'Zarządca drogi prosi o telefon przed oględzinami.',
            versions: [],
            editable: true,
          },
        ]
      : [],
    exclusions: full
      ? [
          {
            user_id: 'inspektor.wos',
            person: {
              id: 'inspektor.wos',
              fullname: 'Inspektor Ochrony Środowiska',
            },
            ground: 'relative',
            ground_title: 'sprawa małżonka, krewnych lub powinowatych',
            comment: 'brat wnioskodawcy',
            since: '2026-11-15',
            until: '',
          },
        ]
      : [],
    can: ABILITIES,
  };
}

const listRow = (ordinal, more = {}) => ({
  ordinal,
  '@id': `${ORIGIN}/records/cases/2026/${ordinal}`,
  mark: `WOŚ.6131.${ordinal}.2026`,
  title: 'Wniosek o zezwolenie na usunięcie drzewa przy ul. Parkowej',
  sender: 'Mieszkanka Przykładowa',
  senders_mark: '',
  date_of_letter: '2026-11-20',
  started: '2026-11-24',
  closed: null,
  handler: 'Referent Ochrony Środowiska',
  remarks: '',
  restricted: false,
  review_state: 'open',
  review_state_title: 'w toku',
  ...more,
});

const LIST = {
  unit: 'WOŚ',
  file_plan_class: '6131',
  title: 'Zezwolenia na usunięcie drzew i krzewów',
  year: 2026,
  base: null,
  group: '',
  outside: false,
};

/** Answers about these things, for an office whose cases `find(path)` gives. */
export function circleServices({ find, refuse, pdf }) {
  const lists = [
    { ...LIST, count: 4 },
    { ...LIST, base: 3, group: 'Aleja lipowa', count: 1 },
  ];
  const groups = [{ base: 3, title: 'Aleja lipowa', mark: 'WOŚ.6131.3.2026' }];
  return [
    ['GET', /^\/@case-lists$/, () => ({ items: lists })],
    [
      'GET',
      /^\/@chronological-store$/,
      () => ({
        items: [
          {
            '@id': `${ORIGIN}/records/incoming/2026/4`,
            register_number: 'RPW/4/2026',
            received: '2026-11-05',
            title: 'Wniosek o zezwolenie na usunięcie drzewa',
            sender: 'Mieszkanka Przykładowa',
            kind: 'paper',
            place: 'store',
            mark: '',
            remarks: '',
            since: '2026-11-05T08:02:11+01:00',
            restricted: false,
            moves: 0,
          },
        ],
        items_total: 1,
      }),
    ],
    ['POST', /^\/records\/incoming\/2026\/\d+\/@place$/, (_, { body }) => body],
    [
      'GET',
      /^\/@case-list$/,
      (_, { query }) => {
        if (query.get('format')) return { blob: pdf };
        const rows = query.get('base')
          ? [listRow(1, { mark: 'WOŚ.6131.3.1.2026' })]
          : [
              listRow(1),
              listRow(2, {
                closed: '2026-11-25',
                remarks: 'przekazano do FN, 25 listopada 2026 r.',
              }),
              listRow(3, {
                '@id': null,
                title: 'Aleja lipowa',
                sender: '',
                review_state: 'group',
              }),
              listRow(4, {
                '@id': null,
                title: '',
                sender: '',
                restricted: true,
              }),
            ];
        const found = rows.filter(({ title }) =>
          title.includes(query.get('query') || ''),
        );
        return { items: found, items_total: found.length };
      },
    ],
    ['GET', /^\/@case-groups$/, () => ({ items: groups })],
    [
      'POST',
      /^\/@case-groups$/,
      (_, { body }) => ({
        base: 5,
        title: body.title,
        mark: 'WOŚ.6131.5.2026',
      }),
    ],
    [
      'GET',
      /^\/@find-case$/,
      () => ({
        items: [
          {
            '@id': `${ORIGIN}/records/cases/2026/6`,
            UID: 'uid-6',
            mark: 'WOŚ.6131.6.2026',
            title: 'Pismo ogólne: oświetlenie przystanku',
            unit: { symbol: 'WOŚ', title: 'Wydział Ochrony Środowiska' },
            review_state: 'open',
            review_state_title: 'w toku',
          },
        ],
      }),
    ],
    [
      'POST',
      /^\/@cases$/,
      () => ({ '@id': `${ORIGIN}/records/cases/2026/3`, mark: null }),
    ],
    [
      'GET',
      /^\/records\/incoming\/2026\/\d+\/@answers$/,
      () => ({
        case: { mark: 'WOŚ.6131.2.2026' },
        needed: false,
        items: [
          {
            UID: 'uid-call',
            title: 'Wezwanie do uzupełnienia wniosku',
            kind: 'call',
            kind_title: 'Wezwanie',
            date: '2026-11-10',
            waits: true,
            to_sender: true,
            likely: true,
          },
          {
            UID: 'uid-notice',
            title: 'Zawiadomienie o wszczęciu postępowania',
            kind: 'notice',
            kind_title: 'Zawiadomienie',
            date: '2026-11-03',
            waits: false,
            to_sender: false,
            likely: false,
          },
        ],
      }),
    ],
    [
      'POST',
      /^(\/records\/incoming\/2026\/\d+)\/@attach$/,
      (_, { body }) => {
        if (body.case === 'WOŚ.1.2026')
          throw refuse(
            'case',
            'Nie ma takiej sprawy albo nie masz do niej dostępu.',
          );
        return { case: { mark: body.case } };
      },
    ],
    [
      'POST',
      /^(\/records\/cases\/2026\/\d+)\/@parties$/,
      ([, path], { body }) => {
        const record = find(path);
        record.parties.push({
          ...PARTY,
          account: false,
          ...body,
          id: `p${record.parties.length + 1}`,
        });
        return record;
      },
    ],
    [
      'PATCH',
      /^(\/records\/cases\/2026\/\d+)\/@parties\/(\w+)$/,
      ([, path, id], { body }) => {
        const record = find(path);
        Object.assign(
          record.parties.find((party) => party.id === id),
          body,
          body.ended ? { current: false } : {},
        );
        return record;
      },
    ],
    [
      'POST',
      /^(\/records\/cases\/2026\/\d+)\/@notes$/,
      ([, path], { body }) => {
        const record = find(path);
        record.notes.push({
          id: String(record.notes.length + 1),
          author: {
            id: 'referent.wos',
            fullname: 'Referent Ochrony Środowiska',
          },
          time: '2026-11-24T12:00:00+01:00',
          text: body.text,
          versions: [],
          editable: true,
        });
        return record;
      },
    ],
    [
      'DELETE',
      /^(\/records\/cases\/2026\/\d+)\/@relations\/([\w-]+)$/,
      ([, path, uid]) => {
        const record = find(path);
        record.relations = record.relations.filter(
          (relation) => relation.case.UID !== uid,
        );
        return record;
      },
    ],
    [
      'POST',
      /^(\/records\/cases\/2026\/\d+)\/@(relations|join|split|transfer|access|cooperation|exclusions|separate|detach)$/,
      ([, path]) => find(path),
    ],
  ];
}
