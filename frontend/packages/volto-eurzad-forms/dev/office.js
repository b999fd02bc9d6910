import { VISIT, visitAnswers } from '../src/testing/visits';

/** An office in memory that knows one case of one person. Nobody in it exists. */
const pdf = (id, title, name) => ({
  id,
  title,
  filename: name,
  content_type: 'application/pdf',
  size: 120331,
  download: `http://portal.test/++api++/@@my-application-file/a1/${id}/${name}`,
});

const act = (kind, title, hint, more = {}) => ({
  kind,
  letter: '',
  title,
  hint,
  until: null,
  days_left: null,
  in_time: null,
  parties: ['Mieszkanka Przykładowa'],
  needs: 'text',
  confirmed: false,
  draft: null,
  ...more,
});

const ACTS = [
  act(
    'answer',
    'Odpowiedz na pismo: Wezwanie do uzupełnienia wniosku',
    'Do czasu Twojej odpowiedzi bieg terminu załatwienia sprawy jest wstrzymany.',
    { letter: 'letter-1', until: '2026-12-08', days_left: 11, in_time: true },
  ),
  act(
    'withdrawal',
    'Wycofaj wniosek',
    'Urząd umorzy postępowanie, chyba że sprzeciwi się temu inna strona albo interes społeczny (art. 105 § 2 KPA).',
    { needs: '', confirmed: true },
  ),
  act(
    'file_access',
    'Poproś o wgląd w akta sprawy',
    'Możesz przeglądać akta oraz robić z nich notatki, kopie i odpisy (art. 73 KPA). Urząd napisze, kiedy i jak.',
    { needs: '' },
  ),
  act(
    'letter',
    'Napisz pismo w sprawie',
    'Pismo dostanie numer i trafi do akt sprawy. Jeśli chcesz tylko o coś zapytać, wystarczy wiadomość.',
  ),
];

const CASE = {
  id: 'a1',
  title: 'Zezwolenie na usunięcie drzew: działka 1234/5',
  service: 'Usunięcie drzew',
  submitted_at: '2026-11-10T08:41:00Z',
  register_number: 'RPW/12/2026',
  mark: 'WOŚ.6131.1.2026',
  status: {
    id: 'waiting_for_you',
    title: 'Czeka na Ciebie',
    tone: 'warning',
    next_step:
      'Urząd prosi o uzupełnienie wniosku. Odpowiedz na pismo do 8 grudnia 2026 r.',
  },
  deadline: {
    date: '2026-12-21',
    days_left: 24,
    explanation: 'bieg terminu jest wstrzymany',
  },
  on_behalf_of: [],
  unread: false,
  acting: [],
  asked: [
    {
      kind: 'answer',
      letter: 'letter-1',
      title:
        'Uzupełnij to, o co poprosił urząd: Wezwanie do uzupełnienia wniosku',
      until: '2026-12-08',
      days_left: 11,
    },
  ],
  clock: {
    state: 'paused',
    state_title: 'bieg terminu jest wstrzymany',
    date: '2026-12-21',
    days_left: 24,
    explanation:
      'bieg terminu jest wstrzymany, po wznowieniu pozostanie 13 dni; wstrzymano od 24 listopada 2026 r.: czekamy na mapę',
    paused: true,
    start: '2026-11-10',
    notified: null,
    term: { unit: 'month', count: 1 },
    rules: ['art. 61 § 3a KPA', 'art. 35 § 3 KPA', 'art. 57 § 3 KPA'],
    days_not_counted: 3,
    pauses: [
      {
        from: '2026-11-24',
        to: null,
        text: 'wstrzymano od 24 listopada 2026 r.: czekamy na mapę',
        rule: 'art. 64 § 2 KPA',
      },
    ],
  },
  timeline: [
    { date: '2026-11-10', title: 'Wniosek został złożony', detail: '' },
    {
      date: '2026-11-12',
      title: 'Urząd założył sprawę',
      detail: 'WOŚ.6131.1.2026',
    },
    {
      date: '2026-11-24',
      title: 'Urząd wysłał do Ciebie pismo',
      detail: 'Wezwanie do uzupełnienia wniosku',
    },
  ],
  documents: [
    pdf('1', 'Wniosek', 'wniosek-RPW-12-2026.pdf'),
    pdf('2', 'Poświadczenie złożenia', 'upp-RPW-12-2026.pdf'),
  ],
  letters: [
    {
      id: 'letter-1',
      title: 'Wezwanie do uzupełnienia wniosku',
      kind_title: 'Wezwanie',
      date: '2026-11-23',
      delivered_at: '2026-11-23T13:20:00Z',
      read_at: '2026-11-24T07:02:00Z',
      files: [pdf('letter-1.1', 'Wezwanie', 'wezwanie.pdf')],
      receipts: [
        {
          ...pdf('upd-1.1', 'Urzędowe poświadczenie doręczenia', 'upd.xml'),
          size: 1900,
        },
      ],
    },
  ],
  sent: [
    {
      id: 's1',
      kind: 'letter',
      letter: '',
      title: 'Pismo w sprawie (WOŚ.6131.1.2026)',
      submitted_at: '2026-11-20T10:00:00Z',
      register_number: 'RPW/31/2026',
      files: [pdf('sent-1.1', 'Pismo', 'pismo-RPW-31-2026.pdf')],
    },
  ],
  acts: ACTS,
  visits: [VISIT],
  messages: {
    may_write: true,
    unread: 0,
    items: [
      {
        id: 1,
        mine: true,
        from: '',
        time: '2026-11-25T09:00:00+01:00',
        text: 'Czy mapa może być szkicem odręcznym?',
        read: '2026-11-25T10:12:00+01:00',
      },
      {
        id: 2,
        mine: false,
        from: 'Urząd',
        time: '2026-11-25T10:15:00+01:00',
        text: 'Tak, wystarczy szkic z zaznaczonymi drzewami.',
        read: '2026-11-25T12:00:00+01:00',
      },
    ],
  },
  payments: {
    add_on: false,
    charges: [],
    fee: '82 zł za pełnomocnictwo i odpis',
    recipient: 'Urząd Gminy i Miasta Czerwionka-Leszczyny',
    account: '77 0000 0000 0000 0000 0000 1111',
    title: 'WOŚ.6131.1.2026',
  },
  rating: false,
  package: 'http://portal.test/++api++/@@my-case-package/a1/sprawa.zip',
  contact: {
    unit: 'Wydział Ochrony Środowiska',
    person: 'Referent Ochrony Środowiska',
    position: 'referent',
    phone: '+48 32 000 00 12',
    email: 'srodowisko@czerwionka.example.org',
    room: '14',
    hours: ['poniedziałek–środa: 7:30–15:30', 'czwartek: 7:30–17:00'],
  },
  answers: [{ label: 'Numer działki', value: '1234/5' }],
};

const CLOSED = {
  ...CASE,
  id: 'a2',
  title: 'Zaświadczenie o niezaleganiu w podatkach',
  mark: 'FN.3120.4.2026',
  status: {
    id: 'closed',
    title: 'Zakończona',
    tone: 'neutral',
    next_step: 'Sprawa jest zakończona. Wszystkie pisma są tutaj.',
  },
  deadline: null,
  asked: [],
  rating: true,
  on_behalf_of: ['Firma Przykładowa sp. z o.o.'],
  acting: [
    {
      party: 'p2',
      name: 'Pełnomocnik Przykładowy',
      role: 'representative',
      role_title: 'Pełnomocnik',
      on_behalf_of: ['Firma Przykładowa sp. z o.o.'],
    },
  ],
};

const reply = ({ kind, letter }) => ({
  id: 'r1',
  kind,
  letter: letter || '',
  saved: '2026-11-27T08:00:00Z',
  text: '',
  party: 'Mieszkanka Przykładowa',
  attachments: [
    {
      id: 'f1',
      filename: 'mapa.pdf',
      size: 120331,
      content_type: 'application/pdf',
    },
  ],
  act: ACTS.find((one) => one.kind === kind) || ACTS[3],
  case: { id: 'a1', title: CASE.title, mark: CASE.mark },
  limits: {
    attachments: 10,
    file_bytes: 10485760,
    total_bytes: 52428800,
    accept: ['application/pdf', 'image/jpeg', 'image/png'],
  },
});

const NOTICES = {
  items: [
    { id: 'message', title: 'Nowa wiadomość z urzędu', wanted: true },
    { id: 'opened', title: 'Urząd rozpoczyna sprawę', wanted: true },
    { id: 'closed', title: 'Sprawa zostaje zakończona', wanted: false },
  ],
};

const ACCOUNT = {
  fullname: 'Mieszkanka Demo',
  email: 'mieszkanka@example.org',
  phone: '500 600 700',
  address: 'ul. Leśna 5, 44-230 Czerwionka-Leszczyny',
  kind: 'resident',
  identity: 'basic',
};
const REMOVAL = {
  drafts: 2,
  letters: 1,
  to_sign: 1,
  visits: 1,
  applications: 3,
  under_way_total: 1,
  under_way: [
    {
      id: 'a1',
      title: CASE.title,
      mark: CASE.mark,
      unread: 1,
      postable: false,
    },
  ],
  download: '/@@my-data/moje-dane.zip',
};

/** `[status, json]` for a request. */
export function answers(method, path, body) {
  const known = {
    ...visitAnswers,
    'GET /@my-applications': () => [
      200,
      { items: [CASE, CLOSED], items_total: 2 },
    ],
    'GET /@my-applications/a1': () => [200, CASE],
    'GET /@my-applications/a2': () => [200, CLOSED],
    'POST /@replies': () => [201, reply(body)],
    'PATCH /@replies/r1': () => [200, { saved: new Date().toISOString() }],
    'POST /@replies/r1/submit': () => [
      202,
      { token: 'r1', submitted_at: new Date().toISOString() },
    ],
    'GET /@account': () => [200, ACCOUNT],
    'GET /@account-removal': () => [200, REMOVAL],
    'POST /@account-removal': () => [204],
    'GET /@notices': () => [200, NOTICES],
    'PATCH /@notices': () => [200, NOTICES],
    'POST /@unsubscribe': () => [200, { title: 'Nowa wiadomość z urzędu' }],
    'POST /@rating/a2': () => [204],
  };
  return known[`${method} ${path}`]?.(body) || [404, {}];
}
