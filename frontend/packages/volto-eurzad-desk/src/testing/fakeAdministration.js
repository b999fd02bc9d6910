/**
 * File plan, registers, new year and reorganisations of the office in memory.
 */
const COLUMNS = [
  {
    id: 'kind',
    title: 'Rodzaj',
    type: 'choice',
    required: true,
    choices: [
      { value: 'skarga', title: 'skarga' },
      { value: 'wniosek', title: 'wniosek' },
    ],
    hint: '',
    listed: true,
  },
  {
    id: 'received',
    title: 'Data wpływu',
    type: 'date',
    required: true,
    choices: [],
    hint: '',
    listed: true,
  },
  {
    id: 'subject',
    title: 'Przedmiot',
    type: 'long',
    required: true,
    choices: [],
    hint: '',
    listed: true,
  },
  {
    id: 'case',
    title: 'Sprawa',
    type: 'case',
    required: false,
    choices: [],
    hint: '',
    listed: true,
  },
  {
    id: 'document',
    title: 'Skan',
    type: 'file',
    required: false,
    choices: [],
    hint: '',
    listed: false,
  },
];

const VERSIONS = {
  year: 2026,
  items: [
    {
      unit: '',
      year: 2026,
      kind: 'whole',
      classes: 102,
      incomplete: true,
      in_force: true,
      prepared: false,
      closed: false,
    },
    {
      unit: 'FN',
      year: 2027,
      kind: 'exceptions',
      classes: 3,
      incomplete: false,
      in_force: false,
      prepared: true,
      closed: false,
    },
  ],
  imports: [
    {
      time: '2026-11-20T09:00:00+01:00',
      actor: 'Administrator',
      year: 2026,
      unit: '',
      kind: 'whole',
      classes: 102,
    },
  ],
};

const FAULTY = [
  {
    line: 3,
    field: 'category',
    code: 'unknown_category',
    severity: 'error',
    message: 'Nieznana kategoria archiwalna: B7x.',
  },
  {
    line: 4,
    field: 'symbol',
    code: 'missing_parent',
    severity: 'error',
    message: 'Brakuje klasy nadrzędnej 151.',
  },
  {
    line: 5,
    field: 'category',
    code: 'missing_category',
    severity: 'warning',
    message:
      'Klasa, w której zakłada się sprawy, powinna mieć kategorię archiwalną.',
  },
];

const POINTS = [
  {
    id: 'plan',
    state: 'attention',
    title: 'Wykaz akt',
    detail:
      'Obowiązuje nadal wykaz z roku 2026. Potwierdź go albo zaimportuj nowy.',
  },
  {
    id: 'units',
    state: 'ready',
    title: 'Komórki i ich symbole',
    detail: 'Liczba komórek: 3 (FN, OR, WOŚ).',
  },
  {
    id: 'cases',
    state: 'ready',
    title: 'Sprawy w toku',
    detail: 'Prowadzone dalej pod dotychczasowym znakiem: 12.',
  },
];

const PERSON = { id: 'kancelaria', fullname: 'Kancelaria', position: '' };

export function administrationServices({ ORIGIN, Refusal }) {
  const entries = [];
  const plans = [];
  const register = {
    id: 'skargi-wnioski',
    title: 'Rejestr skarg i wniosków',
    entry: 'Skarga lub wniosek',
    description: 'Skargi i wnioski z działu VIII KPA.',
    legal_basis: 'art. 237 i 244 KPA',
    may_enter: true,
  };
  const about = {
    register,
    columns: COLUMNS,
    has_deadline: true,
    deadline_source: 'art. 237 § 1 KPA',
    people: [],
  };
  const shownOf = (values) =>
    Object.fromEntries(
      COLUMNS.map(({ id, type }) => [
        id,
        type === 'file' ? values[id]?.filename || '' : values[id] || '',
      ]),
    );
  const versionOf = (values, reason, isVoid) => ({
    time: `2026-11-24T10:00:0${entries.length}.${Math.random()}+01:00`,
    actor: PERSON,
    reason,
    void: isVoid,
    values,
    shown: shownOf(values),
    links: {},
  });
  const rowOf = (entry) => {
    const [latest] = entry.history;
    return {
      ...entry,
      void: latest.void,
      state: latest.void ? 'void' : 'open',
      deadline: latest.void
        ? null
        : { date: '2026-12-24', days_left: 30, working_days_left: 22 },
      values: latest.values,
      shown: latest.shown,
      links: latest.links,
    };
  };
  const lacking = (values) =>
    COLUMNS.filter(({ id, required }) => required && !values?.[id]).map(
      ({ id }) => ({ field: id, message: 'Uzupełnij to pole.' }),
    );
  const find = (ordinal) => entries[Number(ordinal) - 1];

  return [
    ['GET', /^\/@file-plan-versions$/, () => VERSIONS],
    [
      'GET',
      /^\/@file-plan-changes$/,
      () => ({
        items: [
          {
            symbol: '6131',
            kind: 'changed',
            fields: ['retention'],
            before: { title: 'Usuwanie drzew', retention: 'B5' },
            after: { title: 'Usuwanie drzew', retention: 'B10' },
          },
        ],
      }),
    ],
    [
      'POST',
      /^\/@file-plan-import$/,
      (_, { body }) => {
        const faulty = body.content && atob(body.content).includes('B7x');
        const report = {
          ok: !faulty,
          imported: body.dry_run ? 0 : 3,
          classes: 3,
          encoding: 'utf-8',
          delimiter: ';',
          problems: faulty ? FAULTY : [],
        };
        if (faulty && !body.dry_run)
          throw new Refusal(400, 'ValidationError', 'Wykaz zawiera błędy.');
        return report;
      },
    ],
    [
      'GET',
      /^\/@office-registers$/,
      (_, { query }) => ({
        items: query.get('case')
          ? entries
              .map(rowOf)
              .filter(({ values }) => values.case === query.get('case'))
              .map((row) => ({ ...row, register: register.title }))
          : [{ ...register, year: 2026, entries: entries.length, overdue: 0 }],
      }),
    ],
    [
      'GET',
      /^\/@office-registers\/skargi-wnioski$/,
      () => ({
        ...about,
        items: entries.map(rowOf).reverse(),
        items_total: entries.length,
        years: [2026],
      }),
    ],
    [
      'POST',
      /^\/@office-registers\/skargi-wnioski$/,
      (_, { body }) => {
        const fields = lacking(body.values);
        if (fields.length)
          throw new Refusal(400, 'ValidationError', 'Popraw pola.', fields);
        const ordinal = entries.length + 1;
        const entry = {
          '@id': `${ORIGIN}/@office-registers/skargi-wnioski/2026/${ordinal}`,
          number: `SW.${ordinal}.2026`,
          ordinal,
          year: 2026,
          history: [versionOf(body.values, '', false)],
        };
        entries.push(entry);
        return rowOf(entry);
      },
    ],
    [
      'GET',
      /^\/@office-registers\/skargi-wnioski\/2026\/(\d+)$/,
      ([, ordinal]) => ({ ...about, ...rowOf(find(ordinal)) }),
    ],
    [
      'POST',
      /^\/@office-registers\/skargi-wnioski\/2026\/(\d+)$/,
      ([, ordinal], { body }) => {
        const entry = find(ordinal);
        const [latest] = entry.history;
        entry.history.unshift(
          versionOf(
            { ...latest.values, ...body.values },
            body.reason,
            body.void ?? latest.void,
          ),
        );
        return rowOf(entry);
      },
    ],
    [
      'GET',
      /^\/@new-year$/,
      () => ({ year: 2027, shown: false, begun: null, items: POINTS }),
    ],
    [
      'POST',
      /^\/@new-year$/,
      (_, { body }) => ({
        year: 2027,
        shown: false,
        begun: null,
        items: POINTS.map((one) =>
          one.id === body.action ? Object.assign(one, { state: 'ready' }) : one,
        ),
      }),
    ],
    ['GET', /^\/@reorganisations$/, () => ({ items: plans })],
    [
      'POST',
      /^\/@reorganisations$/,
      (_, { body }) => {
        if (!body.title)
          throw new Refusal(400, 'ValidationError', 'Uzupełnij to pole.', [
            { field: 'title', message: 'Uzupełnij to pole.' },
          ]);
        const plan = {
          id: plans.length + 1,
          ...body,
          changes: body.changes.map(({ symbol, ...change }) =>
            ['create', 'rename'].includes(change.kind)
              ? { symbol, ...change }
              : { symbols: [symbol], ...change },
          ),
          state: 'planned',
          author: 'Administrator',
          preview: true,
          people: [
            {
              person: 'referent.wos',
              fullname: 'Referent Ochrony Środowiska',
              function: 'handler',
              from_unit: 'WOŚ',
              to_unit: 'OŚR',
            },
          ],
          cases: [
            {
              '@id': `${ORIGIN}/records/cases/2026/3`,
              mark: 'WOŚ.6131.3.2026',
              title: 'Usunięcie klonu',
              from_unit: 'WOŚ',
              to_unit: 'OŚR',
              handler: 'Referent Ochrony Środowiska',
              handler_after: '',
            },
          ],
        };
        plans.push(plan);
        return plan;
      },
    ],
    ['GET', /^\/@reorganisations\/(\d+)$/, ([, id]) => plans[Number(id) - 1]],
    [
      'POST',
      /^\/@reorganisations\/(\d+)\/(run|cancel)$/,
      ([, id, step]) =>
        Object.assign(
          plans[Number(id) - 1],
          step === 'run'
            ? { state: 'done', preview: false }
            : { state: 'cancelled' },
        ),
    ],
  ];
}
