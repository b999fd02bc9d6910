/**
 * Records of the office in memory, in the shape the API gives them. Nobody in them exists.
 */
import { KEPT } from './fakeArchive';
import { circleOf } from './fakeCircle';

import { dispatchOf } from './fakeDelivery';
const ORIGIN = 'http://office.localhost';

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
trailer<</Root 1 0 R>>`;

const file = (path, id, title, filename, content_type, size, kind) => ({
  id,
  title,
  filename,
  content_type,
  size,
  kind,
  sha256: '0'.repeat(64),
  created: '2026-11-24T08:02:11+01:00',
  download: `${ORIGIN}${path}/@@download/${id}/${filename}`,
});

export const OFFICE = {
  id: 'czerwionka-leszczyny',
  name: 'Gmina i Miasto Czerwionka-Leszczyny',
  office_name: 'Urząd Gminy i Miasta',
  short_name: 'Czerwionka-Leszczyny',
  phone: '32 000 00 00',
  email: 'urzad@example.org',
  pdf: PDF,
  example_pdf: file(
    '/records/cases/2026/3/letter-1',
    'p1',
    'Decyzja',
    'decyzja.pdf',
    'application/pdf',
    48123,
    'letter-pdf',
  ),
};

export const UNITS = [
  {
    symbol: 'B',
    title: 'Burmistrz',
    children: [
      { symbol: 'WOŚ', title: 'Wydział Ochrony Środowiska', children: [] },
      { symbol: 'FN', title: 'Wydział Finansowy', children: [] },
      { symbol: 'WO', title: 'Wydział Organizacyjny', children: [] },
    ],
  },
];

export const PEOPLE = [
  {
    id: 'referent.wos',
    fullname: 'Referent Ochrony Środowiska',
    unit: 'WOŚ',
    functions: [],
  },
  {
    id: 'inspektor.wos',
    fullname: 'Inspektor Ochrony Środowiska',
    unit: 'WOŚ',
    functions: [],
  },
  {
    id: 'referent.fn',
    fullname: 'Referent Podatków',
    unit: 'FN',
    functions: [],
  },
];

export const PLAN = [
  {
    symbol: '613',
    title: 'Ochrona przyrody',
    retention: '',
    leaf: false,
    note: '',
  },
  {
    symbol: '6130',
    title: 'Formy ochrony przyrody',
    retention: 'A',
    leaf: true,
    note: '',
  },
  {
    symbol: '6131',
    title: 'Zezwolenia na usunięcie drzew i krzewów',
    retention: 'B5',
    leaf: true,
    note: 'w tym zgłoszenia',
  },
  {
    symbol: '3120',
    title: 'Zaświadczenia w sprawach podatkowych',
    retention: 'B5',
    leaf: true,
    note: '',
  },
];

export const TEMPLATES = [
  {
    id: 'decision-tree-removal',
    title: 'Decyzja: zezwolenie na usunięcie drzewa',
    kind: 'decision',
    kind_title: 'decyzja',
  },
  {
    id: 'call-to-complete',
    title: 'Wezwanie do uzupełnienia braków',
    kind: 'call',
    kind_title: 'wezwanie',
  },
];

const SUBJECTS = [
  'Wniosek o zezwolenie na usunięcie drzewa przy ul. Parkowej',
  'Wniosek o zaświadczenie o niezaleganiu w podatkach',
  'Pismo ogólne: oświetlenie przystanku',
  'Wniosek o wypis i wyrys z planu miejscowego',
];
const SENDERS = [
  'Mieszkanka Przykładowa',
  'Mieszkaniec Przykładowy',
  'Spółdzielnia Przykład',
  'Przykład sp. z o.o.',
];

export const CHOICES = {
  access: [
    { id: 'public', title: 'publiczny' },
    { id: 'partly', title: 'publiczny częściowo' },
    { id: 'not-public', title: 'niepubliczny' },
  ],
  format: [
    { id: 'paper', title: 'papierowy' },
    { id: 'electronic', title: 'dokument elektroniczny' },
  ],
  kind: [
    { id: 'letter', title: 'pismo' },
    { id: 'application', title: 'wniosek' },
    { id: 'memo', title: 'notatka wewnętrzna' },
    { id: 'other', title: 'inny' },
  ],
  way: {
    incoming: [
      { id: 'post', title: 'list zwykły' },
      { id: 'registered', title: 'list polecony' },
      { id: 'courier', title: 'kurier' },
      { id: 'other', title: 'inny' },
    ],
    outgoing: [
      { id: 'post', title: 'list zwykły' },
      { id: 'registered', title: 'list polecony' },
    ],
    internal: [
      { id: 'paper', title: 'na papierze' },
      { id: 'system', title: 'w systemie' },
    ],
  },
  labels: ['62x29', '89x36', 'sheet'],
};

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h3v3H1zM5 1h3v3H5zM1 5h3v3H1zM6 6h1v1H6z"/></svg>';

export const stampOf = (number, received = '2026-11-24') => ({
  office: 'Urząd Gminy i Miasta Czerwionka-Leszczyny',
  register_number: number,
  identifier: `2412013/${number}`,
  symbol: SQUARE,
  attachments: 0,
  received,
  time: '10:24',
  units: [],
});

export const OUTGOING = [1, 2].map((number) => ({
  '@id': `${ORIGIN}/records/outgoing/2026/${number}`,
  '@type': 'OutgoingItem',
  ordinal: number,
  register_number: `RPWW/${number}/2026`,
  title: number === 1 ? 'Zaproszenie na sesję' : 'Decyzja o wycince',
  addressee: 'Rada Miasta Przykładowa',
  address: 'Rynek 1\n44-200 Rybnik',
  dispatched: '2026-11-24T09:00:00+01:00',
  date_of_letter: '2026-11-23',
  way_title: 'list polecony',
  responsible: 'Naczelnik Ochrony Środowiska, naczelnik',
  mark: number === 1 ? '' : 'WOŚ.6131.2.2026',
  attachments: 1,
  kind: number === 1 ? 'entered' : 'letter',
  unit: { symbol: 'WOŚ', title: 'Wydział Ochrony Środowiska' },
  review_state: 'sent',
  review_state_title: 'Wysłano',
  corrected_by: number === 1 ? ['RPWW/3/2026'] : undefined,
  corrections:
    number === 1
      ? [
          {
            register_number: 'RPWW/3/2026',
            by: 'Kancelaria Demo',
            at: '2026-11-24T12:00:00+01:00',
            reason: 'Literówka',
            changes: { addressee: ['Rada Misata', 'Rada Miasta Przykładowa'] },
          },
        ]
      : [],
  can_change: number === 1,
  entry: { name: 'Rada Miasta Przykładowa', town: 'Rybnik', unit: 'WOŚ' },
  files: [],
}));

export const INTERNAL = [
  {
    '@id': `${ORIGIN}/records/internal/2026/1`,
    '@type': 'InternalItem',
    ordinal: 1,
    register_number: 'RKW/1/2026',
    title: 'Prośba o opinię finansową',
    unit: { symbol: 'WOŚ', title: 'Wydział Ochrony Środowiska' },
    person: 'Referent Ochrony Środowiska',
    addressees: [{ symbol: 'FN', title: 'Wydział Finansowy' }],
    sent: '2026-11-24',
    date_of_letter: '',
    way_title: 'na papierze',
    mark: 'WOŚ.6131.1.2026',
    attachments: 0,
    kind: 'internal',
    review_state: 'registered',
    review_state_title: 'Zarejestrowana',
    corrections: [],
    annulled: {
      by: 'Kancelaria Demo',
      at: '2026-11-24T12:00:00+01:00',
      reason: 'Wpisano dwa razy.',
    },
    can_change: false,
    files: [],
  },
];

export const SCANS = {
  items: [
    {
      id: 1,
      filename: 'partia-1.pdf',
      received: '2026-11-24T08:00:00+01:00',
      reason: 'no_code',
      reason_title: 'Nie znaleziono kodu kreskowego.',
      code: '',
      first: 1,
      last: 2,
      document: `${ORIGIN}/@scans/1/document`,
      preview: `${ORIGIN}/@scans/1/preview`,
    },
    {
      id: 2,
      filename: 'zepsuty.pdf',
      received: '2026-11-24T08:10:00+01:00',
      reason: 'damaged',
      reason_title: 'Plik jest uszkodzony albo nie jest plikiem PDF.',
      code: '',
      first: 0,
      last: 0,
      document: null,
      preview: null,
    },
  ],
  batches: [
    {
      id: 1,
      filename: 'partia-1.pdf',
      received: '2026-11-24T08:00:00+01:00',
      source: 'folder',
      state: 'done',
      pages: 7,
      attached: [
        {
          '@id': `${ORIGIN}/records/incoming/2026/4`,
          register_number: 'RPW/4/2026',
        },
      ],
      undecided: 1,
    },
  ],
  folder: true,
  to_recognise: 0,
};

export const SENDERS_KNOWN = [
  {
    sender: 'Spółdzielnia Przykład',
    street: 'ul. Leśna 2',
    postal_code: '44-200',
    town: 'Rybnik',
    country: 'Polska',
    email: '',
  },
];

export function incomingOf(number) {
  const path = `/records/incoming/2026/${number}`;
  const assigned = number % 3 !== 0;
  return {
    '@id': ORIGIN + path,
    '@type': number % 4 === 0 ? 'IncomingItem' : 'Application',
    ordinal: number,
    register_number: `RPW/${number}/2026`,
    received: `2026-11-${String(1 + (number % 24)).padStart(2, '0')}T08:02:11+01:00`,
    registered: '2026-11-24T08:02:14+01:00',
    title: SUBJECTS[number % 4],
    sender: SENDERS[number % 4],
    address: 'ul. Przykładowa 1\n44-230 Czerwionka-Leszczyny',
    senders_mark: number % 4 === 2 ? `SP/${number}/2026` : '',
    date_of_letter: number % 4 === 0 ? '2026-11' : '2026-11-20',
    town: 'Czerwionka-Leszczyny',
    country: 'Polska',
    posted: '',
    addressed_to: [],
    way: 'registered',
    way_title: 'list polecony',
    document_kind_title: 'wniosek',
    access_title: 'niepubliczny',
    format_title: 'papierowy',
    identifier: `2412013/RPW/${number}/2026`,
    corrections: [],
    annulled: null,
    can_change: true,
    entry: {
      title: SUBJECTS[number % 4],
      sender: SENDERS[number % 4],
      street: 'ul. Przykładowa 1',
      postal_code: '44-230',
      town: 'Czerwionka-Leszczyny',
      country: 'Polska',
      received: '2026-11-24',
      kind: 'application',
      delivery_way: 'registered',
      access: 'not-public',
      format: 'paper',
      attachments_count: number % 3,
    },
    assigned_unit: assigned
      ? { symbol: 'WOŚ', title: 'Wydział Ochrony Środowiska' }
      : null,
    handler: assigned
      ? { id: 'referent.wos', fullname: 'Referent Ochrony Środowiska' }
      : null,
    attachments: number % 3,
    remarks: '',
    review_state: assigned ? 'assigned' : 'registered',
    review_state_title: assigned ? 'przydzielona' : 'zarejestrowana',
    case: { '@id': `${ORIGIN}/records/cases/2026/${number}`, mark: null },
    kind: number % 4 === 0 ? 'paper' : 'application',
    answers: [
      {
        label: 'Adres nieruchomości',
        value: 'ul. Parkowa 9, 44-230 Czerwionka-Leszczyny',
      },
      {
        label: 'Drzewa',
        value: [
          'klon zwyczajny, obwód pnia 98 cm',
          'lipa drobnolistna, obwód pnia 120 cm',
        ],
      },
      { label: 'Czy jesteś właścicielem', value: true },
      { label: 'Uwagi', value: '' },
    ],
    files: [
      file(
        path,
        'f1',
        'Wniosek',
        'wniosek.pdf',
        'application/pdf',
        52311,
        'application-pdf',
      ),
      file(
        path,
        'f2',
        'Rysunek działki',
        'rysunek.jpg',
        'image/jpeg',
        1834221,
        'attachment',
      ),
    ],
    transitions: [{ id: 'assign', title: 'Przydziel' }],
    can_attach: true,
    attached: false,
  };
}

const LEFT = [-3, 0, 2, 4, 9, 17, 21];

export function caseOf(number) {
  const days = LEFT[number % LEFT.length];
  const draft = number % 2 === 1;
  return {
    '@id': `${ORIGIN}/records/cases/2026/${number}`,
    '@type': 'Case',
    UID: `uid-${number}`,
    title: SUBJECTS[number % 4],
    mark: draft ? null : `WOŚ.6131.${number}.2026`,
    register_number: `RPW/${number}/2026`,
    review_state: draft ? 'draft' : 'open',
    review_state_title: draft ? 'koszulka' : 'w toku',
    file_plan_class: draft ? null : PLAN[2],
    unit: { symbol: 'WOŚ', title: 'Wydział Ochrony Środowiska' },
    handler: { id: 'referent.wos', fullname: 'Referent Ochrony Środowiska' },
    founder: 'Referent Ochrony Środowiska',
    started: '2026-11-04',
    closed: null,
    outcome: '',
    deadline: {
      date: `2026-12-${String(4 + (number % 20)).padStart(2, '0')}`,
      rule: 'KPA 35',
      days_left: days < 0 ? days - 2 : days,
      working_days_left: days,
      explanation:
        'Miesiąc od wpływu wniosku (art. 35 § 3 KPA); termin kończy się 4 grudnia 2026.',
    },
    service: { id: 'wycinka-drzew', title: 'Zezwolenie na usunięcie drzewa' },
    ...circleOf(number, {
      name: SENDERS[number % 4],
      address: 'ul. Przykładowa 1',
      email: 'mieszkaniec@example.org',
    }),
    incoming: [incomingOf(number)],
    letters: [],
    archive: KEPT,
    may: ['handle', 'assign'],
    transitions: draft
      ? [
          { id: 'assign', title: 'Przydziel' },
          { id: 'open', title: 'Załóż sprawę', missing: ['file_plan_class'] },
          { id: 'file', title: 'Zakończ bez znaku' },
        ]
      : [
          { id: 'assign', title: 'Przydziel' },
          { id: 'close', title: 'Zakończ' },
        ],
    suggested_class: draft ? { symbol: '6131', title: PLAN[2].title } : null,
  };
}

/** What art. 107 asks for and this letter lacks. */
export function addressed(letter) {
  const missing = [
    'legal_basis',
    'operative_part',
    'reasons',
    'instruction',
  ].filter((name) => !letter[name]);
  return {
    ...letter,
    elements_missing: letter.kind === 'decision' ? missing : [],
  };
}

const HEAD = 'Kierujący komórką: Wydział Ochrony Środowiska';
const MAYOR = 'Kierujący komórką: Burmistrz';

const stepOf = (title, state, people, more = {}) => ({
  title,
  state,
  people,
  by: null,
  time: null,
  comment: '',
  ...more,
});

/** Versions of a letter, and how the first became what there is now. */
export const VERSIONS = [
  {
    number: 1,
    time: '2026-11-23T09:12:00+01:00',
    author: { id: 'referent.wos', fullname: 'Referent Ochrony Środowiska' },
    reason: 'submitted',
    reason_title: 'Przekazana do akceptacji',
    note: '',
  },
  {
    number: 2,
    time: '2026-11-24T08:40:00+01:00',
    author: { id: 'naczelnik.wos', fullname: 'Naczelnik Ochrony Środowiska' },
    reason: 'kept',
    reason_title: 'Zachowana ręcznie',
    note: 'przed oględzinami',
  },
];
export const DIFFERENCE = {
  operative_part: [
    { op: 'same', text: 'Zezwalam na usunięcie ' },
    { op: 'removed', text: 'dwóch drzew' },
    { op: 'added', text: 'jednego drzewa' },
    { op: 'same', text: ' gatunku klon zwyczajny.' },
  ],
};

const LETTER = {
  '@type': 'Letter',
  kind: 'decision',
  kind_title: 'decyzja',
  review_state: 'draft',
  review_state_title: 'projekt',
  author: 'Referent Ochrony Środowiska',
  modified: '2026-11-24T10:40:00+01:00',
  remarks: '',
  files: [],
  addressees: [
    {
      name: 'Mieszkanka Przykładowa',
      address: 'ul. Przykładowa 1, 44-230 Czerwionka-Leszczyny',
      channel: 'account',
    },
  ],
  legal_basis:
    'art. 83 ust. 1 ustawy z dnia 16 kwietnia 2004 r. o ochronie przyrody',
  operative_part:
    'Zezwalam na usunięcie drzewa gatunku klon zwyczajny o obwodzie pnia 98 cm.',
  reasons: '',
  instruction:
    'Od decyzji można się odwołać do Samorządowego Kolegium Odwoławczego w ciągu 14 dni od doręczenia.',
  attachments: '',
  remedy: 'appeal',
  remedies: [
    {
      id: 'appeal',
      title: 'Odwołanie, 14 dni',
      text: 'Od decyzji służy odwołanie w terminie 14 dni.',
    },
    { id: 'none', title: 'Bez pouczenia', text: '' },
  ],
  revision: 3,
  versions: 2,
  editing: [],
  places: [],
  approval: {
    planned: true,
    steps: [
      stepOf(HEAD, 'waiting', ['Naczelnik Ochrony Środowiska']),
      stepOf(MAYOR, 'waiting', ['Burmistrz Demo']),
    ],
    waits_for: [],
    since: null,
    opinion: null,
    opinion_possible: true,
    opinion_required: false,
    signature_required: false,
    history: [],
  },
  signatory: null,
  signed: null,
  transitions: [{ id: 'submit', title: 'Przekaż do akceptacji' }],
};

export const LETTERS = [
  {
    ...LETTER,
    '@id': `${ORIGIN}/records/cases/2026/2/letter-1`,
    title: 'Decyzja: zezwolenie na usunięcie drzewa',
  },
  {
    ...LETTER,
    '@id': `${ORIGIN}/records/cases/2026/4/letter-1`,
    title: 'Decyzja: zezwolenie na usunięcie dwóch drzew',
    review_state: 'awaiting_approval',
    review_state_title: 'do akceptacji',
    reasons: 'Drzewo jest **suche** i zagraża budynkowi.',
    approval: {
      ...LETTER.approval,
      planned: false,
      steps: [
        stepOf(HEAD, 'done', [], {
          by: {
            id: 'naczelnik.wos',
            fullname: 'Naczelnik Ochrony Środowiska',
            position: 'naczelnik wydziału',
            acting_for: null,
          },
          time: '2026-11-24T10:12:00+01:00',
          comment: 'w porządku',
        }),
        stepOf(MAYOR, 'now', ['Burmistrz Demo']),
      ],
      waits_for: [{ id: 'burmistrz', fullname: 'Burmistrz Demo' }],
      since: '2026-11-24T10:12:00+01:00',
    },
    transitions: [
      { id: 'approve', title: 'Akceptuj' },
      { id: 'return', title: 'Zwróć' },
    ],
  },
  {
    ...LETTER,
    '@id': `${ORIGIN}/records/cases/2026/6/letter-1`,
    title: 'Decyzja: odmowa usunięcia drzewa',
    kind: 'decision',
    review_state: 'dispatched',
    review_state_title: 'wysłane',
    transitions: [],
    elements_missing: [],
    dispatches: [
      dispatchOf(ORIGIN, 7),
      dispatchOf(ORIGIN, 8, {
        state: 'served',
        state_title: 'Doręczono',
        may_send_again: false,
        service: {
          state: 'served',
          day: '2026-11-05',
          how: 'received',
          how_title: 'odebrano za pokwitowaniem',
          source: 'art. 46 § 1 KPA',
          problem: '',
        },
        events: [
          {
            ordinal: 1,
            event: 'received',
            event_title: 'Odebrano',
            day: '2026-11-05',
            by: 'Anna Przykładowa',
            capacity_title: 'Dorosły domownik',
            entered: '2026-11-09T10:00:00+01:00',
            entered_by: 'Kancelaria Demo',
            withdrawn: false,
            may_be_withdrawn: true,
          },
        ],
      }),
    ],
    finality: {
      since: null,
      binding: false,
      noted: null,
      may_note: false,
      may_waive: true,
      parties: [
        {
          name: 'Osoba Przykładowa 7',
          state: 'not_served',
          state_title: 'Jeszcze nie doręczono',
          served: null,
          last_day: null,
        },
        {
          name: 'Osoba Przykładowa 8',
          state: 'running',
          state_title: 'Biegnie termin na odwołanie',
          served: '2026-11-05',
          last_day: '2026-11-19',
        },
      ],
    },
  },
];

const KINDS = [
  ['decision', 'Decyzja'],
  ['order', 'Postanowienie'],
  ['letter', 'Pismo'],
].map(([id, title]) => ({ id, title }));

/** What templates can be made of. */
export const TEMPLATE_CHOICES = {
  may_create: true,
  units: null,
  kinds: KINDS.map((kind) => ({
    ...kind,
    remedies:
      kind.id === 'letter'
        ? [{ id: 'none', title: 'Bez pouczenia' }]
        : [
            { id: 'appeal', title: 'Odwołanie, 14 dni' },
            { id: 'court', title: 'Skarga do sądu administracyjnego, 30 dni' },
          ],
  })),
  acts: [
    { id: 'call', title: 'Wezwanie do uzupełnienia braków (art. 64 § 2)' },
    { id: 'art-36', title: 'Zawiadomienie o nowym terminie (art. 36)' },
  ],
  fields: [
    { id: 'party', title: 'Imię i nazwisko (nazwa) pierwszej strony' },
    { id: 'mark', title: 'Znak sprawy' },
  ],
};

export const WHOLE_TEMPLATES = [
  {
    id: 'decision',
    title: 'Decyzja: {case_title}',
    kind: 'decision',
    kind_title: 'Decyzja',
    note: 'Gdy strona spełnia wszystkie warunki.',
    services: [],
    units: ['WOŚ'],
    unit_titles: ['Wydział Ochrony Środowiska'],
    active: true,
    version: 1,
    changed: '2026-11-20T08:00:00+01:00',
    changed_by: '',
    may_change: true,
    legal_basis: 'Na podstawie art. 104 KPA',
    operative_part: 'zezwalam stronie {party}',
    reasons: '',
    instruction: '{instruction}',
    remedy: '',
  },
];

export const RULES = {
  kinds: KINDS,
  units: [
    { symbol: 'BM', title: 'Burmistrz' },
    { symbol: 'RP', title: 'Radcy Prawni' },
  ],
  rules: [
    {
      steps: ['head', 'head of BM'],
      kinds: ['decision'],
      units: [],
      opinion: 'handler of RP',
      opinion_required: true,
      resubmit: 'start',
      signatory: '',
      signature_required: false,
    },
  ],
};
