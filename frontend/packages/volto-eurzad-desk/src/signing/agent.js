/**
 * The program at the clerk's computer that lets the card sign: by the browser's extension, or by
 * HTTP on this computer. Both carry the same messages: docs/reference/card-protocol.md.
 */

export const LOOPBACK = 'http://127.0.0.1:24739/';
const VERSION = 1;
const GREETING_MS = 1500;
const CERTIFICATE_MS = 60000;
// as long as a job lasts, and somewhat more
const SIGNING_MS = 11 * 60000;

/** What the agent did not do; `code` is one of the protocol's. */
export class AgentError extends Error {
  constructor(code, answer = {}) {
    super(code);
    this.name = 'AgentError';
    this.code = code;
    this.tries = answer.tries;
    this.several = Boolean(answer.several);
  }
}

let asked = 0;

/** Asks through the extension; there is no answer where there is none. */
export function throughExtension(message, ms) {
  const id = `${Date.now()}-${(asked += 1)}`;
  return new Promise((resolve) => {
    const done = (answer) => {
      window.removeEventListener('message', listen);
      clearTimeout(timer);
      resolve(answer);
    };
    const listen = ({ source, origin, data }) => {
      if (source !== window || origin !== window.location.origin) return;
      if (data?.from === 'eurzad-agent' && data.id === id) done(data.answer);
    };
    const timer = setTimeout(() => done(undefined), ms);
    window.addEventListener('message', listen);
    window.postMessage(
      { to: 'eurzad-agent', id, message },
      window.location.origin,
    );
  });
}

/** Asks over HTTP on this computer; no answer where nothing listens, or not to us. */
export async function throughLoopback(message, ms) {
  try {
    const response = await fetch(LOOPBACK, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(ms),
    });
    return response.ok ? await response.json() : undefined;
  } catch {
    // neither does the browser say why
    return undefined;
  }
}

function agentOn(road, office) {
  const ask = async (message, ms) => {
    const answer = await road({ version: VERSION, ...message }, ms);
    if (answer?.ok) return answer;
    throw new AgentError(answer?.error || 'no_agent', answer);
  };
  return {
    office,
    certificate: (job) => ask({ do: 'certificate', job }, CERTIFICATE_MS),
    sign: (job, documents) => ask({ do: 'sign', job, documents }, SIGNING_MS),
  };
}

/**
 * Finds the agent, by the extension first. Throws AgentError: `no_agent`, `foreign_origin` (it was
 * not paired with this office), `bad_message` (it is of another version), `not_set_up`.
 */
export async function findAgent(roads = [throughExtension, throughLoopback]) {
  let said = 'no_agent';
  for (const road of roads) {
    const answer = await road({ version: VERSION, do: 'hello' }, GREETING_MS);
    if (answer?.ok && !answer.ready) throw new AgentError('not_set_up');
    if (answer?.ok) return agentOn(road, answer.office);
    if (answer?.error && answer.error !== 'no_agent') said = answer.error;
  }
  throw new AgentError(said);
}
