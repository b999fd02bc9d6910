/** Visits in memory: two schedules, three visitors, one of whom a changed schedule has no room for. Nobody in it exists. */
import { today } from '../format/dates';

const TIMES = [
  ['08:00', '08:20'],
  ['08:20', '08:40'],
  ['08:40', '09:00'],
  ['09:00', '09:20'],
];
const UNIT = {
  symbol: 'WOŚ',
  title: 'Wydział Ochrony Środowiska',
  phone: null,
  room: '14',
};
const SETTINGS = {
  title: 'Drzewa i krzewy',
  unit: 'WOŚ',
  services: ['usuniecie-drzew'],
  place: 'pokój 14',
  bring: 'Mapa działki',
  minutes: 20,
  windows: 2,
  hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '09:20' }],
  lead_hours: 2,
  ahead_days: 30,
  closed: [],
  online: true,
  kept_days: 30,
};

const visit = (origin, number, fields) => ({
  '@id': `${origin}/@appointment-book/wos/${number}`,
  number,
  state: 'booked',
  reason: null,
  day: today(),
  time: '08:00',
  end: '08:20',
  service: 'Usunięcie drzew',
  name: 'Mieszkanka Przykładowa',
  email: 'mieszkanka@example.org',
  phone: null,
  remarks: null,
  account: false,
  made: '2026-11-20T10:00:00+01:00',
  made_by: null,
  case: null,
  party: null,
  ...fields,
});

export function appointmentsState(origin) {
  const gone = visit(origin, 'C4D5E6', {
    name: 'Współwłaściciel Przykładowy',
    time: '15:00',
    end: '15:20',
    day: '2036-11-28',
    about: '2',
    email: null,
    phone: '+48 600 000 002',
  });
  return {
    books: [
      { id: 'wos', title: SETTINGS.title, unit: UNIT, may_set: true },
      {
        id: 'fn',
        title: 'Podatki',
        unit: { ...UNIT, symbol: 'FN', title: 'Wydział Finansowy' },
        may_set: false,
      },
    ],
    schedules: [{ id: 'wos', unit_title: UNIT.title, ...SETTINGS }],
    visits: [
      visit(origin, 'K7M2PX'),
      visit(origin, 'A2B3C4', {
        name: 'Sąsiad Przykładowy',
        time: '08:20',
        end: '08:40',
        email: null,
        phone: '+48 600 000 000',
        remarks: 'Prosi o windę.',
        made_by: { id: 'kancelaria', fullname: 'Kancelaria' },
      }),
      gone,
    ],
    blocked: { '09:00': 'Narada' },
  };
}

const dayOf = (kept, day) => ({
  day,
  closed: null,
  times: TIMES.map(([time, end]) => {
    const taken = kept.visits.filter(
      (one) =>
        one.day === day && one.time === time && one.state !== 'cancelled',
    );
    const why = kept.blocked[time] || null;
    return {
      time,
      end,
      free: why ? 0 : 2 - taken.length,
      blocked: why ? 2 - taken.length : 0,
      why,
    };
  }),
  appointments: kept.visits.filter(
    (one) => one.day === day && one.state !== 'cancelled',
  ),
});

function later(day, count) {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

const ofCase = (kept, one) => ({
  ...one,
  schedule: { ...kept.books[0], place: SETTINGS.place },
  may_change: one.number !== 'C4D5E6',
});

export function appointmentServices(kept, Refusal, origin) {
  const scheduleOf = (one) => ({
    ...one,
    conflicts: [],
    conflicts_total: kept.visits.filter(({ time }) => time === '15:00').length,
  });
  const wrong = (field, message) =>
    new Refusal(400, 'ValidationError', 'Popraw zaznaczone pola.', [
      { field, message },
    ]);
  return [
    [
      'GET',
      /^\/records\/cases\/2026\/(\d+)\/@visits$/,
      ([, number]) => ({
        items: kept.visits
          .filter((one) => one.about === number)
          .map((one) => ofCase(kept, one)),
        schedules: kept.books,
      }),
    ],
    [
      'POST',
      /^\/records\/cases\/2026\/(\d+)\/@visits$/,
      ([, number], { body }) => {
        if (!body.name) throw wrong('name', 'Podaj imię i nazwisko.');
        const { schedule, ...fields } = body;
        const made = visit(origin, 'N3W3ST', {
          ...fields,
          end: TIMES.find(([time]) => time === body.time)[1],
          about: number,
          made_by: { id: 'referent.wos', fullname: 'Referent' },
        });
        kept.visits.push(made);
        return ofCase(kept, made);
      },
    ],
    ['GET', /^\/@appointment-book$/, () => ({ items: kept.books })],
    [
      'GET',
      /^\/@appointment-book\/(\w+)$/,
      ([, id], { query }) => ({
        ...kept.books.find((one) => one.id === id),
        services: [{ id: 'usuniecie-drzew', title: 'Usunięcie drzew' }],
        days: Array.from({ length: Number(query.get('days')) }, (_, count) =>
          dayOf(kept, later(query.get('day'), count)),
        ),
        conflicts: kept.visits.filter(
          ({ time, state }) => time === '15:00' && state === 'booked',
        ),
      }),
    ],
    [
      'POST',
      /^\/@appointment-book\/(\w+)$/,
      (_, { body }) => {
        if (!body.name) throw wrong('name', 'Podaj imię i nazwisko.');
        const made = visit(origin, 'N3W3ST', {
          ...body,
          end: TIMES.find(([time]) => time === body.time)[1],
          service: null,
        });
        kept.visits.push(made);
        return made;
      },
    ],
    [
      'PATCH',
      /^\/@appointment-book\/\w+\/(\w+)$/,
      ([, number], { body }) => {
        const found = kept.visits.find((one) => one.number === number);
        if (body.state === 'cancelled' && !body.reason)
          throw wrong('reason', 'Wypełnij to pole.');
        return Object.assign(found, body, {
          case: body.case
            ? {
                '@id': `${origin}/records/cases/2026/3`,
                mark: 'WOŚ.6131.3.2026',
                title: 'Drzewo',
              }
            : found.case,
        });
      },
    ],
    [
      'POST',
      /^\/@appointment-blocks\/\w+$/,
      (_, { body }) => {
        TIMES.filter(([time]) => time >= body.from && time <= body.to).forEach(
          ([time]) => {
            kept.blocked[time] = body.why;
          },
        );
        return {};
      },
    ],
    [
      'DELETE',
      /^\/@appointment-blocks\/\w+\/[\d-]+\/([\d:]+)\/[\d:]+$/,
      ([, time]) => {
        delete kept.blocked[time];
        return {};
      },
    ],
    [
      'GET',
      /^\/@appointment-schedules$/,
      () => ({
        items: kept.schedules.map(scheduleOf),
        services: [
          {
            id: 'usuniecie-drzew',
            title: 'Usunięcie drzew',
            unit: 'WOŚ',
          },
          { id: 'podatki', title: 'Zaświadczenie', unit: 'FN' },
        ],
      }),
    ],
    [
      'POST',
      /^\/@appointment-schedules$/,
      (_, { body }) => {
        if (!body.hours.every(({ days }) => days.length))
          throw wrong('hours.1', 'Wybierz co najmniej jeden dzień tygodnia.');
        const made = { ...body, id: 'nowy-grafik', unit_title: UNIT.title };
        kept.schedules.push(made);
        return scheduleOf(made);
      },
    ],
    [
      'PATCH',
      /^\/@appointment-schedules\/(\w+)$/,
      ([, id], { body }) =>
        scheduleOf(
          Object.assign(
            kept.schedules.find((one) => one.id === id),
            body,
          ),
        ),
    ],
    [
      'DELETE',
      /^\/@appointment-schedules\/(\w+)$/,
      () => {
        throw new Refusal(
          409,
          'Conflict',
          'W tym grafiku są umówione wizyty. Najpierw je przenieś albo odwołaj.',
        );
      },
    ],
  ];
}
