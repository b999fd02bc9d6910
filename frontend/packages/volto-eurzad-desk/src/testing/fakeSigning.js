/**
 * The signing tray of the office in memory. What is queued is signed when the tray is asked for again.
 */
import { OFFICE } from './fakeRecords';

const SIGNATORY = {
  name: 'Burmistrz Gminy',
  position: 'Burmistrz',
  authority: '',
  authorisation: '',
  state: 'waiting',
  problem: '',
  time: null,
  level: '',
  certificate: null,
  acting_for: null,
};

/** A letter that waits for a signature. */
export function trayItem(origin, number, changes = {}) {
  const address = `${origin}/records/cases/2026/${number}/letter-1`;
  return {
    '@id': address,
    UID: `pismo-${number}`,
    title: `Decyzja: zezwolenie na usunięcie drzewa nr ${number}`,
    mark: `WOŚ.6131.${number}.2026`,
    case_title: 'Zezwolenie na usunięcie drzewa',
    kind: 'decision',
    date: '2026-11-26',
    deadline: '2026-12-10',
    parties: [`Osoba Przykładowa ${number}`],
    state: 'waiting',
    problem: '',
    for: null,
    number: 0,
    signatures: [SIGNATORY],
    pdf: {
      id: '1',
      title: 'Decyzja',
      filename: 'decyzja.pdf',
      content_type: 'application/pdf',
      size: 25000,
      kind: 'letter-pdf',
      download: `${address}/@@download/1/decyzja.pdf`,
    },
    ...changes,
  };
}

export function signingState(origin) {
  return {
    configured: true,
    methods: ['office'],
    problems: [],
    items: [
      trayItem(origin, 1),
      trayItem(origin, 2),
      trayItem(origin, 3, { for: 'Sekretarz Gminy' }),
    ],
    broken: [],
  };
}

/** Signs what was queued when the tray was asked for last; broken letters fail. */
function settle(tray) {
  tray.items = tray.items.flatMap((item) => {
    if (item.state !== 'queued') return [item];
    if (!item.seen) return [{ ...item, seen: true }];
    if (!tray.broken.includes(item.UID)) return [];
    return [
      {
        ...item,
        state: 'failed',
        problem: 'Dokumentu nie można podpisać: plik jest uszkodzony.',
      },
    ];
  });
}

const NEXT = { accept: 'accepted', take_back: 'waiting', sign: 'queued' };

/** What the office runs on, with one thing that needs attention. */
const STATUS = {
  spool: { waiting: 0, oldest: null, refused: [] },
  outbox: { waiting: 2, oldest: null, gave_up: 0 },
  worker: { running: true, seen: '2026-11-27T05:00:00+01:00' },
  daily: [
    {
      id: 'anchor',
      title: 'Kotwica dzienników',
      day: '2026-11-27',
      at: '2026-11-27T00:05:00+01:00',
      problem: '',
    },
  ],
  add_ons: [
    {
      id: 'sealer',
      title: 'Pieczęć elektroniczna',
      installed: true,
      configured: true,
      problems: ['Klucz pieczec: Token został wyjęty.'],
    },
    {
      id: 'charges',
      title: 'Należności i wpłaty',
      installed: false,
      configured: false,
      problems: [],
    },
  ],
};

export function signingServices({ state, ORIGIN, Refusal }) {
  const tray = state.signing;
  const at = (path) =>
    tray.items.findIndex((item) => item['@id'] === ORIGIN + path);
  return [
    ['GET', /^\/@status$/, () => STATUS],
    ['GET', /\/letter-1\/@@download\/1\//, () => ({ blob: OFFICE.pdf })],
    [
      'GET',
      /^\/@signing-tray/,
      () => {
        settle(tray);
        return {
          '@id': `${ORIGIN}/@signing-tray`,
          configured: tray.configured,
          methods: tray.methods,
          problems: tray.problems,
          items: tray.items,
          items_total: tray.items.length,
        };
      },
    ],
    [
      'POST',
      /^\/@signing-tray$/,
      (_, { body }) => {
        body.items.forEach((path) => {
          const item = tray.items[at(path)];
          item.state = NEXT[body.act];
          item.problem = '';
        });
        return {
          items: body.items.map((path) => ({ '@id': path, ok: true })),
          done: body.items.length,
          items_total: body.items.length,
        };
      },
    ],
    [
      'POST',
      /^(\/records\/cases\/2026\/\d+\/letter-1)\/@workflow\/refuse_signature$/,
      ([, path], { body }) => {
        if (at(path) < 0) throw new Refusal(404, 'NotFound', 'Nie ma.');
        const [item] = tray.items.splice(at(path), 1);
        return { ...item, review_state: 'draft', remarks: body.comment };
      },
    ],
  ];
}
