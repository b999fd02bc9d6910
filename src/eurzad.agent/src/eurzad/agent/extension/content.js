/**
 * Between the page of an office and the extension. The page posts
 * `{to: 'eurzad-agent', id, message}` and is answered with `{from: 'eurzad-agent', id, answer}`.
 * Where the page is, the background script asks the browser, not the page.
 */
(() => {
  const api = globalThis.browser ?? globalThis.chrome;
  const { origin } = window.location;

  const reply = (id, answer) =>
    window.postMessage({ from: 'eurzad-agent', id, answer }, origin);

  window.addEventListener('message', (event) => {
    const { data } = event;
    if (event.source !== window || event.origin !== origin) return;
    if (data?.to !== 'eurzad-agent' || typeof data.id !== 'string') return;
    api.runtime.sendMessage(data.message).then(
      (answer) =>
        reply(data.id, answer ?? { ok: false, error: 'no_agent' }),
      () => reply(data.id, { ok: false, error: 'no_agent' }),
    );
  });
})();
