/**
 * Assignments, substitutions and desks to hand over of the office in memory.
 */
const person = (id, fullname) => ({ id, fullname });
const REFERENT = person('referent.wos', 'Referent Ochrony Środowiska');
const INSPEKTOR = person('inspektor.wos', 'Inspektor Ochrony Środowiska');
const NACZELNIK = person('naczelnik.wos', 'Naczelnik Ochrony Środowiska');
const WOS = { symbol: 'WOŚ', title: 'Wydział Ochrony Środowiska' };
const FN = { symbol: 'FN', title: 'Wydział Finansowy' };

const substitution = (id, fields) => ({
  id,
  absent: NACZELNIK,
  substitute: REFERENT,
  start: '2026-11-24',
  end: '2026-12-05',
  unit: null,
  function: null,
  state: 'in_force',
  created: '2026-11-23T12:00:00+01:00',
  created_by: NACZELNIK,
  ended: null,
  ended_by: null,
  can_end: true,
  ...fields,
});

const CHAIN = [
  {
    ordinal: 2,
    time: '2026-11-24T08:10:00+01:00',
    by: { ...person('kancelaria', 'Kancelaria'), position: 'kancelaria, WO' },
    acting_for: null,
    unit: WOS,
    handler: null,
    instruction: 'wg właściwości',
    due: null,
    recipients: [],
    taken_back: false,
  },
  {
    ordinal: 3,
    time: '2026-11-24T09:15:00+01:00',
    by: { ...INSPEKTOR, position: 'inspektor, WOŚ' },
    acting_for: NACZELNIK,
    unit: WOS,
    handler: REFERENT,
    instruction: 'Proszę o oględziny w tym tygodniu.',
    due: '2026-12-01',
    recipients: [{ unit: FN, handler: null, part: 'info' }],
    taken_back: false,
  },
];

/** What the fake office keeps of this. */
export const assignmentsState = () => ({
  chain: CHAIN.map((link) => ({ ...link })),
  templates: [
    {
      id: 1,
      scope: 'office',
      title: 'Skargi',
      unit: WOS,
      handler: INSPEKTOR,
      instruction: 'Proszę o wyjaśnienie i projekt odpowiedzi.',
      due_days: 5,
      due: '2026-12-01',
      recipients: [{ unit: FN, handler: null, part: 'info' }],
    },
  ],
  substitutions: [
    substitution(2),
    substitution(1, {
      absent: INSPEKTOR,
      unit: WOS,
      function: 'handler',
      state: 'ended',
      ended: '2026-11-20T10:00:00+01:00',
      ended_by: INSPEKTOR,
      can_end: false,
    }),
  ],
  orders: [],
});

const PARTS = { current: ['planned', 'in_force'], past: ['over', 'ended'] };

/** The services, for a state that holds `assignments`. */
export function assignmentServices(state, people, Refusal) {
  const mine = state.assignments;
  const named = (id) => people.find((one) => one.id === id) || person(id, id);
  return [
    [
      'GET',
      /\/@assignments$/,
      () => ({
        chain: mine.chain,
        recipients: [
          {
            unit: FN,
            handler: null,
            part: 'info',
            by: INSPEKTOR,
            since: '2026-11-24T09:15:00+01:00',
            done: null,
          },
        ],
        can_take_back: mine.chain.some((link) => !link.taken_back),
        waits_for_you: null,
      }),
    ],
    [
      'POST',
      /\/@take-back$/,
      () => {
        mine.chain.filter((link) => !link.taken_back).pop().taken_back = true;
        return {};
      },
    ],
    [
      'POST',
      /^(\/records\/cases\/2026\/\d+)\/@acknowledge$/,
      ([, path]) => {
        const record = state.cases.find((one) => one['@id'].endsWith(path));
        record.waits_for_you = null;
        return record;
      },
    ],
    [
      'GET',
      /^\/@assignment-templates$/,
      () => ({
        items: mine.templates,
        last: {
          unit: WOS,
          handler: REFERENT,
          instruction: 'Proszę załatwić.',
          recipients: [],
        },
        manages_office: true,
      }),
    ],
    [
      'POST',
      /^\/@assignment-templates$/,
      (_, { body }) => {
        if (!body.title)
          throw new Refusal(400, 'ValidationError', 'Popraw pola.', [
            { field: 'title', message: 'Wypełnij to pole.' },
          ]);
        const made = {
          ...body,
          id: mine.templates.length + 1,
          unit: body.unit ? WOS : null,
          handler: body.handler ? named(body.handler) : null,
          recipients: [],
        };
        mine.templates.push(made);
        return made;
      },
    ],
    [
      'DELETE',
      /^\/@assignment-templates\/(\d+)$/,
      ([, id]) => {
        mine.templates = mine.templates.filter((one) => one.id !== Number(id));
        return {};
      },
    ],
    [
      'GET',
      /^\/@substitutions$/,
      (_, { query }) => {
        const items = mine.substitutions.filter((one) =>
          PARTS[query.get('which')].includes(one.state),
        );
        return { items, items_total: items.length };
      },
    ],
    [
      'POST',
      /^\/@substitutions$/,
      (_, { body }) => {
        if (body.substitute === NACZELNIK.id)
          throw new Refusal(409, 'Conflict', 'Ta osoba jest nieobecna.');
        const made = substitution(mine.substitutions.length + 1, {
          absent: named(body.absent),
          substitute: named(body.substitute),
          start: body.start || '2026-11-24',
          end: body.end,
        });
        mine.substitutions.unshift(made);
        return made;
      },
    ],
    [
      'POST',
      /^\/@substitutions\/(\d+)\/end$/,
      ([, id]) =>
        Object.assign(
          mine.substitutions.find((one) => one.id === Number(id)),
          {
            state: 'ended',
            ended: '2026-11-24T12:00:00+01:00',
            ended_by: REFERENT,
            can_end: false,
          },
        ),
    ],
    [
      'GET',
      /^\/@desk-handover$/,
      (_, { query }) =>
        query.get('person')
          ? {
              person: REFERENT,
              total: 7,
              groups: [
                {
                  unit: WOS,
                  file_plan_class: null,
                  drafts: 2,
                  open: 0,
                  total: 2,
                },
                {
                  unit: WOS,
                  file_plan_class: {
                    symbol: '6131',
                    title: 'Zezwolenia na usunięcie drzew i krzewów',
                  },
                  drafts: 1,
                  open: 4,
                  total: 5,
                },
              ],
            }
          : { people: [{ ...REFERENT, total: 7, left: false }] },
    ],
    [
      'POST',
      /^\/@desk-handover$/,
      (_, { body }) => {
        mine.orders.push(body);
        return { id: mine.orders.length };
      },
    ],
    [
      'GET',
      /^\/@desk-handover\/(\d+)$/,
      ([, id]) => ({
        id: Number(id),
        person: REFERENT,
        total: 2,
        processed: 2,
        failed: 1,
        done: true,
        items: [
          {
            '@id': '/records/cases/2026/3',
            mark: 'WOŚ.6131.3.2026',
            title: 'Wniosek o usunięcie drzewa',
            handler: INSPEKTOR,
            ok: false,
            message: 'Tę sprawę prowadzi już ktoś inny.',
          },
          {
            '@id': '/records/cases/2026/4',
            mark: 'WOŚ.6131.4.2026',
            title: 'Wniosek o usunięcie krzewów',
            handler: INSPEKTOR,
            ok: true,
            message: null,
          },
        ],
      }),
    ],
  ];
}
