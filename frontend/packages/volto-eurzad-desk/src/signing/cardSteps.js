/**
 * Signing with a card, step by step: the office and the agent in turn. The page only carries.
 */
import { ApiError, pathOf } from '../api/client';
import { AgentError } from './agent';

export const STEPS = ['agent', 'certificate', 'prepare', 'sign', 'send'];

const isToConfirm = (error) =>
  error instanceof ApiError && error.type === 'CardToConfirm';

/** Prepares the letters for a certificate; `confirm` is asked once whether the card is theirs. */
async function prepared(office, id, certificate, confirm) {
  try {
    return await office.prepare(id, certificate);
  } catch (error) {
    if (!isToConfirm(error)) throw error;
    if (!(await confirm(error.details.card))) throw new AgentError('refused');
    return office.prepare(id, { ...certificate, confirmed: true });
  }
}

/** Why letters were not signed, by their path: each step leaves some out, perhaps. */
function note(problems, answer) {
  answer.items
    .filter((item) => !item.ok)
    .forEach((item) => {
      problems[pathOf(item['@id'])] = item.error.message;
    });
}

/**
 * Signs letters with the card in this computer.
 * @param {{begin, prepare, send}} office what the server does
 * @param {() => Promise<object>} findAgent
 * @param {string[]} items addresses of letters
 * @param {(step: string) => void} onStep
 * @param {(card: object) => Promise<boolean>} confirm
 * @returns {Promise<Record<string, string>>} why letters were not signed, by path; throws
 * AgentError and ApiError when none is.
 */
export async function signWithCard({
  office,
  findAgent,
  items,
  onStep,
  confirm,
}) {
  const problems = {};
  onStep('agent');
  const agent = await findAgent();
  onStep('certificate');
  const begun = await office.begin(items);
  note(problems, begun);
  if (!begun.job) return problems;
  const { certificate, chain } = await agent.certificate(begun.job);
  onStep('prepare');
  const ready = await prepared(
    office,
    begun.id,
    { certificate, chain },
    confirm,
  );
  note(problems, ready);
  if (!ready.job) return problems;
  onStep('sign');
  const { results } = await agent.sign(
    ready.job,
    ready.documents.map(({ data }) => data),
  );
  onStep('send');
  note(problems, await office.send(begun.id, results));
  return problems;
}
