/**
 * Passes messages of the listed offices to the agent, one program start each, and the answer back.
 * `offices.json` holds the exact origins; the agent checks them once more.
 */
const api = globalThis.browser ?? globalThis.chrome;
const HOST = 'pl.eurzad.agent';

const listed = fetch(api.runtime.getURL('offices.json')).then((answer) =>
  answer.json(),
);

/** The origin of the top page of a tab, as the browser says it; undefined for all else. */
function originOf(sender) {
  if (sender.id !== api.runtime.id || !sender.tab || sender.frameId !== 0)
    return undefined;
  return sender.origin ?? new URL(sender.url).origin;
}

async function pass(message, sender) {
  const origin = originOf(sender);
  if (!origin || !(await listed).includes(origin))
    return { ok: false, error: 'foreign_origin' };
  try {
    return await api.runtime.sendNativeMessage(HOST, { origin, message });
  } catch {
    // the browser says no more than that the program is not there, or ended
    return { ok: false, error: 'no_agent' };
  }
}

api.runtime.onMessage.addListener((message, sender, respond) => {
  pass(message, sender).then(respond);
  return true;
});
