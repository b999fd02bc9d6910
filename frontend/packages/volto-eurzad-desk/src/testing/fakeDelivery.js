/**
 * Dispatch and service of the office in memory.
 */
const KINDS = [
  { id: 'plain', title: 'Zwykła' },
  { id: 'priority', title: 'Priorytetowa' },
  { id: 'registered', title: 'Polecona' },
  {
    id: 'registered-receipt',
    title: 'Polecona za potwierdzeniem odbioru (ZPO)',
  },
];
const WAYS = [
  { id: 'account', title: 'Konto adresata', kinds: [], serves: true },
  { id: 'personal', title: 'Goniec urzędu', kinds: [], serves: true },
  { id: 'post', title: 'Poczta (papier)', kinds: KINDS, serves: true },
];
const EVENTS = [
  { id: 'received', title: 'Odebrano' },
  { id: 'first_notice', title: 'Pierwsze zawiadomienie (awizo)' },
  { id: 'returned', title: 'Zwrot bez doręczenia' },
  { id: 'withdrawn', title: 'Wycofano wpis' },
];

/** A dispatch by post, waiting for its receipt. */
export function dispatchOf(origin, number, changes = {}) {
  return {
    '@id': `${origin}/records/outgoing/2026/${number}`,
    UID: `uid-${number}`,
    register_number: `RPWW/${number}/2026`,
    title: 'Decyzja: zezwolenie na usunięcie drzewa',
    mark: 'WOŚ.6131.2.2026',
    addressee: `Osoba Przykładowa ${number}`,
    address: 'ul. Przykładowa 1\n44-230 Czerwionka-Leszczyny',
    channel: 'post',
    channel_title: 'Poczta (papier)',
    mail_kind: 'registered-receipt',
    mail_kind_title: KINDS[3].title,
    state: 'sent',
    state_title: 'Wysłano',
    posted: '2026-11-02',
    posting_number: '00759007731234567890',
    resent_as: null,
    service: {
      state: 'waiting',
      day: null,
      how: '',
      how_title: '',
      source: '',
      problem: '',
    },
    events: [],
    files: [],
    possible_events: EVENTS,
    may_send_again: true,
    ...changes,
  };
}

export function deliveryServices({ state, ORIGIN, Refusal }) {
  const waiting = [1, 2, 3].map((number) =>
    dispatchOf(ORIGIN, number, {
      state: 'to_send',
      state_title: 'Do wysłania',
      posted: null,
      posting_number: '',
    }),
  );
  const dispatchWith = (number) =>
    state.letters
      .flatMap((letter) => letter.dispatches || [])
      .find((one) => one['@id'].endsWith(`/${number}`));
  return [
    [
      'GET',
      /^\/@channels$/,
      () => ({
        items: WAYS,
        capacities: [
          { id: 'addressee', title: 'Adresat' },
          { id: 'household', title: 'Dorosły domownik' },
        ],
        reasons: [{ id: 'moved', title: 'Adresat się wyprowadził' }],
      }),
    ],
    [
      'GET',
      /^\/@offices$/,
      () => ({ items: [{ id: 'powiat', title: 'Starostwo Powiatowe' }] }),
    ],
    [
      'GET',
      /^\/@to-send/,
      () => ({ items: waiting, items_total: waiting.length }),
    ],
    [
      'POST',
      /^\/@to-send$/,
      (_, { body }) => {
        const wrong = body.items.findIndex(({ number }) => number === 'x');
        if (wrong > -1)
          throw new Refusal(400, 'ValidationError', 'Popraw pola.', [
            { field: `items.${wrong}`, message: 'Numer ma od 9 do 35 znaków.' },
          ]);
        const uids = body.items.map(({ uid }) => uid);
        const posted = waiting.filter(({ UID }) => uids.includes(UID));
        posted.forEach((one) => waiting.splice(waiting.indexOf(one), 1));
        return { items: posted };
      },
    ],
    [
      'POST',
      /^\/records\/outgoing\/2026\/(\d+)\/@service$/,
      ([, number], { body }) => {
        const dispatch = dispatchWith(number);
        dispatch.events.push({
          ordinal: dispatch.events.length + 1,
          event_title: EVENTS.find(({ id }) => id === body.event).title,
          entered: '2026-11-24T10:00:00+01:00',
          entered_by: 'Referent',
          withdrawn: false,
          may_be_withdrawn: true,
          ...body,
        });
        return dispatch;
      },
    ],
    [
      'POST',
      /^\/records\/cases\/2026\/(\d+)\/@hand-over$/,
      ([, number]) => ({
        ...state.letters[0],
        '@id': `${ORIGIN}/records/cases/2026/${number}/letter-1`,
      }),
    ],
  ];
}
