/**
 * Refuses addresses that would leave the office's site in Zope.
 *
 * The site is chosen by what we write before the visitor's path. Zope (and `new URL`, for
 * pages) resolves `..` over the whole of it and obeys the words of its virtual hosting
 * wherever they stand, so none of that may come from outside.
 */
const HIDDEN_SEPARATOR = /%2f|%5c|%00|\0/i;
const STEERS = /^(\.{1,2}|_vh_.*|VirtualHost(Base|Root))$/s;
/** Names of form fields that Zope appends to the path: `?../../x:method=1`. */
const EXTENDS_PATH = /:(default_)?(method|action)(?![-\w])/;

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Whether a request's target ('/uslugi?b_start=10') stays inside the office's site. */
export function staysInSite(url) {
  const [path] = url.split(/[?#]/, 1);
  // 'http://…' and '*' are targets too, but they can't be joined to a path of ours
  if (!path.startsWith('/') || HIDDEN_SEPARATOR.test(path)) return false;
  const plain = decoded(path);
  if (plain === null) return false;
  if (plain.split(/[/\\]/).some((part) => STEERS.test(part))) return false;
  const query = new URLSearchParams(url.slice(path.length + 1));
  return ![...query.keys()].some((name) => EXTENDS_PATH.test(name));
}

/** Express middleware: 400 for an address that does not stay in the site. */
export function refuseUnsafePath(req, res, next) {
  if (staysInSite(req.originalUrl)) return next();
  const message = 'Ten adres jest nieprawidłowy.';
  res.status(400).set('Cache-Control', 'no-store');
  if (req.originalUrl.startsWith('/++api++'))
    return res.json({ error: { type: 'BadRequest', message } });
  return res.type('text/plain').send(`${message}\n`);
}
