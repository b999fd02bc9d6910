/**
 * Signing with a card in the office in memory, and the agent at the clerk's computer.
 */
import { LOOPBACK } from '../signing/agent';

export const CARD = {
  name: 'Burmistrz Gminy',
  issuer: 'Wystawca Przykładowy',
  until: '2028-11-27T00:00:00+01:00',
};
const FINGERPRINT = '1a2b 3c4d 5e6f 7081 92a3 b4c5 d6e7 f809';

export function cardsState() {
  return {
    known: true,
    items: [],
    agent: {},
    asked: [],
    people: [
      {
        id: 'burmistrz',
        fullname: 'Burmistrz Gminy',
        name: '',
        card: { ...CARD, since: '2026-11-27T08:00:00+01:00' },
      },
    ],
  };
}

/** What the agent answers: `state.agent` holds its answers by what it is asked to do. */
function agentAnswer(cards, message) {
  cards.asked.push(message.do);
  const usual = {
    hello: { ok: true, version: 1, office: 'Urząd Gminy', ready: true },
    certificate: { ok: true, certificate: 'TUlJ', chain: [] },
    sign: {
      ok: true,
      results: (message.documents || []).map(() => ({ signature: 'AAAA' })),
    },
  };
  return cards.agent[message.do] || usual[message.do];
}

/** Answers what is sent to this computer; undefined is for everything else. */
export function answerAsAgent(office) {
  return async (url, options) => {
    if (url !== LOOPBACK) return office.fetch(url, options);
    const { cards } = office.state;
    if (cards.agent.away) throw new TypeError('Failed to fetch');
    const answer = agentAnswer(cards, JSON.parse(options.body));
    return new Response(JSON.stringify(answer));
  };
}

const results = (items) => ({
  items,
  done: items.filter((one) => one.ok).length,
  items_total: items.length,
});

export function cardServices({ state, ORIGIN, Refusal }) {
  const { cards } = state;
  const good = (path) => ({ '@id': ORIGIN + path, ok: true });
  return [
    [
      'GET',
      /^\/@card-key$/,
      () => ({
        origin: ORIGIN,
        name: 'Urząd Gminy',
        key: 'A'.repeat(43),
        fingerprint: FINGERPRINT,
      }),
    ],
    [
      'GET',
      /^\/@signing-cards$/,
      () => ({ configured: true, items: cards.people }),
    ],
    [
      'PATCH',
      /^\/@signing-cards\/([^/]+)$/,
      ([, id], { body }) => {
        cards.people.push({ id, fullname: id, name: body.name, card: null });
        return { items: cards.people };
      },
    ],
    [
      'DELETE',
      /^\/@signing-cards\/([^/]+)$/,
      ([, id]) => {
        cards.people = cards.people.filter((one) => one.id !== id);
        return { items: cards.people };
      },
    ],
    [
      'POST',
      /^\/@card-signing$/,
      (_, { body }) => {
        cards.items = body.items;
        return { id: '1', job: 'job-1', ...results(body.items.map(good)) };
      },
    ],
    [
      'POST',
      /^\/@card-signing\/1\/prepare$/,
      (_, { body }) => {
        if (!cards.known && !body.confirmed) {
          const refusal = new Refusal(
            409,
            'CardToConfirm',
            'Potwierdź, że ta karta jest Twoja.',
          );
          refusal.body.error.card = CARD;
          throw refusal;
        }
        cards.known = true;
        return {
          job: 'job-2',
          documents: cards.items.map((path) => ({
            '@id': ORIGIN + path,
            data: 'JVBERi0=',
          })),
          ...results(cards.items.map(good)),
        };
      },
    ],
    [
      'POST',
      /^\/@card-signing\/1\/signatures$/,
      (_, { body }) =>
        results(
          cards.items.map((path, at) => {
            const { signature } = body.results[at];
            if (!signature)
              return {
                ...good(path),
                ok: false,
                error: {
                  type: 'Conflict',
                  message: 'Kartę wyjęto, zanim to pismo zostało podpisane.',
                },
              };
            const item = state.signing.items.find(
              (one) => one['@id'] === ORIGIN + path,
            );
            item.state = 'queued';
            return good(path);
          }),
        ),
    ],
  ];
}
