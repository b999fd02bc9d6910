/** The archive of the office in memory: cases due, lists, holdings, loans, disposals. */
const ORIGIN = 'http://office.localhost';
const UNIT = { symbol: 'WOŚ', title: 'Wydział Ochrony Środowiska' };
const TREES = 'Zezwolenia na usunięcie drzew i krzewów';

const caseRow = (number, category = 'B5') => ({
  '@id': `${ORIGIN}/records/cases/2026/${number}`,
  uid: `uid-${number}`,
  ordinal: number,
  mark: `WOŚ.6131.${number}.2022`,
  title: `Usunięcie drzewa, działka ${100 + number}`,
  file_plan_class: '6131',
  class_title: TREES,
  unit: 'WOŚ',
  first: '2022-03-01',
  last: '2023-05-12',
  category,
  documents: number + 1,
  remarks: '',
});

const step = (name, remarks = '') => ({
  step: name,
  time: '2026-11-24T09:15:40+01:00',
  by: 'referent.wos',
  name: 'Referent Ochrony Środowiska',
  position: 'referent, WOŚ',
  remarks,
});

const listOf = (id, state, number, actions) => ({
  '@id': `${ORIGIN}/@transfer-lists/${id}`,
  id,
  unit: UNIT,
  kind: 'B',
  state,
  number,
  cases: 2,
  handed_over: '2026-11-24T09:15:40+01:00',
  by: 'Referent Ochrony Środowiska',
  items: [caseRow(4), caseRow(6)],
  steps: [step('submitted'), ...(number ? [step('accepted')] : [])],
  actions,
});

const holdingOf = (number, state, more = {}) => ({
  ...caseRow(number),
  unit: UNIT,
  state,
  list: '1/2026',
  hold: '',
  disposal_from: '2029-01-01',
  destroyed: null,
  ...more,
});

/** What the archive answers; `keeper` tells whether the archivist asks. */
export function archiveServices({ keeper = false } = {}) {
  const due = [caseRow(1), caseRow(2), caseRow(3, 'A')].map((row) => ({
    ...row,
    kind: row.category === 'A' ? 'A' : 'B',
  }));
  due.push({ ...caseRow(5, 'Bc'), kind: 'Bc' });
  const lists = [
    listOf(1, 'accepted', '1/2026', []),
    listOf(2, 'submitted', null, keeper ? ['accept', 'return'] : ['withdraw']),
  ];
  const loans = [
    {
      '@id': `${ORIGIN}/@loans/1`,
      id: 1,
      case: {
        '@id': caseRow(4)['@id'],
        mark: caseRow(4).mark,
        title: 'Wycinka',
      },
      unit: UNIT,
      borrower: { id: 'referent.wos', fullname: 'Referent Ochrony Środowiska' },
      kind: 'electronic',
      reason: 'Odpowiedź na skargę',
      until: '2026-12-24',
      state: 'requested',
      overdue: false,
      remarks: '',
      actions: keeper ? ['issue', 'refuse'] : ['withdraw'],
    },
  ];
  const disposal = {
    '@id': `${ORIGIN}/@disposals/1`,
    id: 1,
    number: '1/2026',
    state: 'consented',
    cases: 2,
    proposed_by: 'Archiwista Demo',
    proposed: '2026-11-02T09:00:00+01:00',
    remarks: '',
    items: [caseRow(8), caseRow(9)],
    needs_expertise: false,
    expertise: null,
    consent: {
      number: 'AP.421.1.2026',
      date: '2026-11-10',
      authority: 'Archiwum Państwowe w Katowicach',
    },
    scan: `${ORIGIN}/@disposals/1/scan`,
    steps: [step('proposed'), step('consented', 'AP.421.1.2026')],
    actions: ['take-off', 'withdraw', 'confirm'],
  };
  const page = (items) => ({ items, items_total: items.length });

  return [
    [
      'GET',
      /^\/@archive$/,
      () => ({
        keeper,
        units: keeper ? [] : ['WOŚ'],
        holdings: keeper ? 3 : null,
        due: due.length,
        to_check: 1,
        returned: 0,
        loans_requested: 1,
        loans_out: 0,
        loans_overdue: 0,
        past_term: keeper ? 2 : null,
        disposals_open: keeper ? 1 : null,
        to_confirm: 0,
      }),
    ],
    [
      'GET',
      /^\/@transfer-due$/,
      () => ({ units: keeper ? [] : ['WOŚ'], items: due, more: false }),
    ],
    [
      'POST',
      /^\/@transfer-lists$/,
      (_, { body }) => {
        const made = {
          ...listOf(3, 'submitted', null, ['withdraw']),
          kind: body.kind,
          items: due.filter(({ uid }) => body.cases.includes(uid)),
          cases: body.cases.length,
        };
        lists.push(made);
        return made;
      },
    ],
    ['GET', /^\/@transfer-lists$/, () => page([...lists].reverse())],
    [
      'GET',
      /^\/@transfer-lists\/(\d+)$/,
      ([, id]) => lists.find((one) => one.id === Number(id)),
    ],
    [
      'POST',
      /^\/@transfer-lists\/(\d+)\/(\w+)$/,
      ([, id, act], { body }) => {
        const found = lists.find((one) => one.id === Number(id));
        const states = { accept: 'accepted', return: 'returned' };
        return Object.assign(found, {
          state: states[act] || 'withdrawn',
          number: act === 'accept' ? '2/2026' : null,
          actions: [],
          steps: [
            ...found.steps,
            step(states[act] || 'withdrawn', body.remarks),
          ],
        });
      },
    ],
    [
      'GET',
      /^\/@holdings$/,
      (_, { query }) =>
        query.get('due')
          ? page([
              { ...holdingOf(8, 'accepted'), hindrance: null },
              {
                ...holdingOf(9, 'accepted'),
                hindrance: 'Brakowanie jest wstrzymane: II SA/Gl 1/26',
              },
            ])
          : page(
              [
                holdingOf(4, 'accepted'),
                holdingOf(6, 'disposal'),
                holdingOf(7, 'accepted', {
                  category: 'A',
                  disposal_from: null,
                }),
              ].filter(({ mark, title }) =>
                `${mark} ${title}`.includes(query.get('query') || ''),
              ),
            ),
    ],
    ['GET', /^\/@loans$/, () => page(loans)],
    [
      'POST',
      /^\/@loans$/,
      (_, { body }) => {
        const made = { ...loans[0], ...body, id: 2, case: loans[0].case };
        loans.push(made);
        return made;
      },
    ],
    [
      'POST',
      /^\/@loans\/(\d+)\/(\w+)$/,
      ([, , act]) =>
        Object.assign(loans[0], {
          state: act === 'issue' ? 'issued' : 'refused',
          actions: [],
        }),
    ],
    ['GET', /^\/@disposals$/, () => page([disposal])],
    ['GET', /^\/@disposals\/1$/, () => disposal],
    [
      'POST',
      /^\/@disposals\/1\/confirm$/,
      () => Object.assign(disposal, { state: 'destroyed', actions: [] }),
    ],
  ];
}

/** What a case of the office in memory tells of its keeping. */
export const KEPT = {
  state: '',
  category: 'B5',
  category_changes: [],
  transfer_from: null,
  disposal_from: null,
  list: null,
  hold: null,
  destroyed: null,
  actions: [],
};

/** What can be said about the end of a case. */
export const ENDINGS = {
  outcomes: [
    { id: 'granted', title: 'Załatwiono pozytywnie', letters: ['decision'] },
    { id: 'withdrawn', title: 'Wniosek wycofano', letters: [] },
    { id: 'other', title: 'W inny sposób', letters: [] },
  ],
  letters: [],
  warnings: [],
  category: 'B5',
};
