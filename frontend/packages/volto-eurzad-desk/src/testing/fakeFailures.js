/**
 * Steps that failed, in memory: one that gave up, one that keeps failing, one without a number.
 */
const step = (changes) => ({
  state: 'gave_up',
  what: 'Nie wysłano wiadomości e-mail',
  advice: 'Sprawdź adres e-mail odbiorcy i zawiadom tę osobę inaczej.',
  error: 'Serwer poczty nie przyjmuje adresu.',
  since: '2026-11-26T10:15:00+01:00',
  attempts: 9,
  next_try: null,
  about: null,
  case: null,
  restricted: false,
  may_retry: true,
  may_settle: true,
  ...changes,
});

export function failuresState(origin) {
  const record = {
    '@id': `${origin}/records/cases/2026/2`,
    '@type': 'Case',
    title: 'Zezwolenie na usunięcie drzewa',
    number: 'WOŚ.6131.2.2026',
  };
  return {
    items: [
      step({ id: 'a1', case: record, about: record, uid: 'uid-2' }),
      step({
        id: 'a2',
        state: 'retrying',
        what: 'Nie powstały dokumenty wniosku i poświadczenie jego złożenia',
        error: 'Pieczęć elektroniczna nie odpowiada.',
        advice: 'Ponów próbę; sam wniosek jest zarejestrowany.',
        attempts: 4,
        next_try: '2026-11-27T12:00:00+01:00',
        restricted: true,
      }),
      step({
        id: 'a3',
        state: 'refused',
        what: 'Nie zarejestrowano wniosku',
        error: 'Nieoczekiwany błąd: KeyError',
        advice: 'Ponów próbę. Czas złożenia jest zapisany i nie zmieni się.',
        attempts: 1,
        may_settle: false,
      }),
    ],
    settled: [],
    broken: [],
  };
}

export function failureServices({ state }) {
  const kept = state.failures;
  return [
    [
      'GET',
      /^\/@failed-steps$/,
      (_, { query }) => {
        const items = kept.items.filter(
          ({ uid }) => !query.get('case') || uid === query.get('case'),
        );
        return {
          items,
          items_total: items.length,
          set_aside: kept.settled,
        };
      },
    ],
    [
      'POST',
      /^\/@failed-steps$/,
      (_, { body }) => {
        const items = body.items.map((id) => {
          const found = kept.items.find((one) => one.id === id);
          if (kept.broken.includes(id))
            return {
              id,
              ok: false,
              error: { type: 'Conflict', message: 'Tego nie można odłożyć.' },
            };
          kept.items = kept.items.filter((one) => one.id !== id);
          if (body.act === 'settle')
            kept.settled.unshift({
              id,
              what: found.what,
              since: found.since,
              at: '2026-11-27T08:00:00+01:00',
              by: 'Kancelaria',
              remark: body.remark,
            });
          return { id, ok: true };
        });
        return {
          items,
          done: items.filter(({ ok }) => ok).length,
          items_total: items.length,
        };
      },
    ],
  ];
}
