/**
 * The clock of the cases of the office in memory.
 */
const CLOCK = {
  regime: {
    id: 'KPA',
    title: 'Kodeks postępowania administracyjnego',
    to_check: '',
  },
  deadline: {
    date: '2026-12-11',
    rule: 'art. 35 § 3 KPA',
    rules: [
      'art. 61 § 3a KPA',
      'art. 35 § 3 KPA',
      'art. 57 § 3 KPA',
      'art. 35 § 5 i art. 64 § 2 KPA',
    ],
    days_left: 14,
    working_days_left: 10,
    paused: false,
    state: 'running',
    explanation:
      'pozostało 14 dni; wstrzymano 3–10 listopada 2026 r.: czekamy na mapę',
    start: '2026-11-02',
    filed: '2026-11-02',
    silent_on: null,
    days_not_counted: 8,
  },
  pauses: [
    {
      from: '2026-11-03',
      to: '2026-11-10',
      days: 8,
      kind: 'call',
      reason: 'czekamy na mapę',
      rule: 'art. 35 § 5 i art. 64 § 2 KPA',
      text: 'wstrzymano 3–10 listopada 2026 r.: czekamy na mapę',
    },
  ],
  terms: [
    {
      what: 'call',
      title: 'uzupełnienie wniosku',
      of: '',
      until: '2026-11-10',
      rule: 'art. 64 § 2 KPA',
      done: '2026-11-11',
      kept: false,
    },
  ],
  warnings: [
    {
      code: 'answered_late',
      text: 'Odpowiedź na wezwanie przyszła po terminie.',
    },
  ],
  acts: [
    {
      id: 'art-36',
      title: 'Zawiadomienie o nowym terminie (art. 36)',
      fields: [
        { name: 'until', required: true },
        { name: 'reason', required: false },
      ],
      proposed: { until: '2027-01-11' },
      templates: [{ id: 'zawiadomienie-art-36', title: 'Zawiadomienie' }],
    },
  ],
  possible: [
    {
      event: 'suspended',
      title: 'zawieszono postępowanie',
      fields: [
        { name: 'reason', type: 'text', required: false },
        { name: 'until', type: 'date', required: false },
        { name: 'basis', type: 'text', required: false },
      ],
    },
    {
      event: 'extended',
      title: 'zawiadomiono o nowym terminie',
      fields: [
        { name: 'until', type: 'date', required: true },
        { name: 'reason', type: 'text', required: false },
      ],
    },
  ],
};
const PERSON = { id: 'referent.wos', fullname: 'Referent Ochrony Środowiska' };
const step = (fields) => ({
  id: null,
  reason: '',
  details: {},
  letter: null,
  by: null,
  entered: null,
  cancelled: null,
  ...fields,
});

const PROCEDURE = {
  regime: 'KPA',
  service: '',
  service_title: '',
  proposed: '',
  services: [
    {
      uid: 'card-trees',
      title: 'Zezwolenie na usunięcie drzew',
      regime: 'KPA',
    },
  ],
  regimes: [
    { id: 'KPA', title: 'Postępowanie administracyjne', source: 'art. 35 KPA' },
    { id: 'PB', title: 'Pozwolenie na budowę', source: 'art. 35 ust. 6 PB' },
  ],
};

export function clockServices({ Refusal }) {
  const timeline = [
    step({ event: 'filed', title: 'wniosek złożono', date: '2026-11-02' }),
    step({
      id: 'e1',
      event: 'call_served',
      title: 'doręczono wezwanie',
      date: '2026-11-03',
      reason: 'czekamy na mapę',
      details: { days: 7 },
      by: PERSON,
    }),
    step({
      id: 'e2',
      event: 'call_answered',
      title: 'uzupełniono braki',
      date: '2026-11-11',
      by: PERSON,
    }),
  ];
  const answer = () => ({ ...CLOCK, timeline });
  const cancel = ({ cancels, reason }) => {
    const entry = timeline.find(({ id }) => id === cancels);
    if (!entry) throw new Refusal(400, 'ValidationError', 'Popraw pola.');
    entry.cancelled = { by: PERSON, entered: null, reason };
  };
  const enter = (body) => {
    if (body.event === 'extended' && !body.until) {
      throw new Refusal(400, 'ValidationError', 'Popraw oznaczone pola.', [
        { field: 'until', message: 'Uzupełnij to pole.' },
      ]);
    }
    const { title } = CLOCK.possible.find(({ event }) => event === body.event);
    timeline.push(
      step({ id: `e${timeline.length}`, title, by: PERSON, ...body }),
    );
  };
  return [
    ['GET', /^\/records\/cases\/2026\/\d+\/@clock$/, answer],
    ['GET', /^\/records\/cases\/2026\/\d+\/@procedure$/, () => PROCEDURE],
    [
      'POST',
      /^\/records\/cases\/2026\/\d+\/@procedure$/,
      (_, { body }) => ({ ...PROCEDURE, ...body }),
    ],
    [
      'POST',
      /^\/records\/cases\/2026\/\d+\/@clock$/,
      (_, { body }) => {
        if (body.cancels) cancel(body);
        else enter(body);
        return answer();
      },
    ],
  ];
}
