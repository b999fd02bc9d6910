/** Visits of an office in memory. Nobody in it exists. */

export const SCHEDULE = {
  '@id': 'http://portal.test/@appointment-offer/so',
  id: 'so',
  title: 'Dowody osobiste i meldunek',
  unit: {
    symbol: 'SO',
    title: 'Wydział Spraw Obywatelskich',
    phone: '+48 32 000 00 60',
    room: '3',
  },
  services: [
    { id: 'utrata-dowodu-osobistego', title: 'Utrata dowodu osobistego' },
    { id: 'zameldowanie', title: 'Zameldowanie' },
  ],
  place: 'pokój 3, parter',
  bring: 'Dowód osobisty lub paszport.',
  minutes: 20,
  first_free: '2026-11-30',
  until: '2026-12-27',
};

export const DAYS = [
  { day: '2026-11-30', free: 3 },
  { day: '2026-12-01', free: 0 },
  { day: '2026-12-02', free: 8 },
  { day: '2026-12-03', free: 8 },
  { day: '2026-12-04', free: 5 },
  { day: '2026-12-07', free: 1 },
  { day: '2026-12-08', free: 8 },
  { day: '2026-12-09', free: 8 },
  { day: '2026-12-10', free: 8 },
  { day: '2026-12-11', free: 8 },
];

const time = (at, end) => ({
  time: at,
  end,
  start: `2026-11-30T${at}:00+01:00`,
  free: 1,
});

export const TIMES = [
  time('08:00', '08:20'),
  time('08:40', '09:00'),
  time('12:20', '12:40'),
];

export const VISIT = {
  number: 'K7M2PX',
  state: 'booked',
  reason: null,
  day: '2026-11-30',
  time: '08:40',
  end: '09:00',
  start: '2026-11-30T08:40:00+01:00',
  schedule: SCHEDULE,
  service: 'Zameldowanie',
  name: 'Osoba Przykładowa',
  email: 'osoba@example.org',
  phone: null,
  remarks: null,
  may_cancel: true,
  may_move: true,
};

export const EMPTY = {
  ...SCHEDULE,
  id: 'wos',
  title: 'Drzewa i krzewy',
  unit: { ...SCHEDULE.unit, title: 'Wydział Ochrony Środowiska i Rolnictwa' },
  services: [],
  place: 'pokój 14',
  first_free: null,
};

/** What the office answers: `METHOD /path` → `[status, json]`. */
export const visitAnswers = {
  'GET /@appointment-offer': () => [200, { items: [SCHEDULE, EMPTY] }],
  'GET /@appointment-offer/so': () => [
    200,
    { ...SCHEDULE, days: DAYS, times: TIMES },
  ],
  'GET /@appointment-offer/wos': () => [200, { ...EMPTY, days: [] }],
  'POST /@appointments': () => [201, VISIT],
  'POST /@appointment-link': () => [200, VISIT],
  'PATCH /@appointment-link': (body) => [
    200,
    body?.state
      ? { ...VISIT, state: 'cancelled', may_cancel: false, may_move: false }
      : { ...VISIT, ...body },
  ],
  'GET /@my-appointments': () => [
    200,
    {
      items: [
        { ...VISIT, number: 'A2B3C4', state: 'served', may_cancel: false },
        VISIT,
      ],
    },
  ],
  'GET /@my-appointments/K7M2PX': () => [200, VISIT],
};
