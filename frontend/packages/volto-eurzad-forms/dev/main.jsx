/** The islands of a person's cases alone: `/moje-sprawy`, `/moje-sprawy/a1`, `…/pismo?rodzaj=…`, `/konto`, `/konto/usun`, `/konto/powiadomienia`, `/umow-wizyte`, `/wspolny-wniosek/abc`, `/podpisz-wniosek/abc`. */
import { createRoot } from 'react-dom/client';
// eslint-disable-next-line import/no-unresolved -- made by vite.config.mjs
import readingCss from 'virtual:reading';
import { paletteCss } from '../../volto-eurzad/src/office/tokens';
import '../src/forms.css';
import '../src/cases.css';
import '../src/visits.css';
import { messagesFor } from '../src/i18n/catalogs';
import { islands, sections } from '../src/islands';
import { jointAnswers } from '../src/testing/joint';
import { answers } from './office';

const style = document.createElement('style');
style.textContent = paletteCss('#1f5f3a') + readingCss;
document.head.prepend(style);

window.fetch = async (address, { method = 'GET', body } = {}) => {
  const path = String(address).replace('/++api++', '').split('?')[0];
  const [status, json] =
    jointAnswers(method, path) ||
    answers(method, path, body && JSON.parse(body));
  return new Response(status === 204 ? null : JSON.stringify(json), { status });
};
document.cookie = 'auth_token=h.e30.s; path=/';

const { pathname, search } = window.location;
const query = Object.fromEntries(new URLSearchParams(search));
const PAGES = [
  [/\/umow-wizyte$/, 'booking'],
  [/\/wizyta$/, 'visit'],
  [/\/wizyty$/, 'my-visits'],
  [/\/pismo$/, 'reply'],
  [/\/wypisz$/, 'unsubscribe'],
  [/\/powiadomienia$/, 'notices'],
  [/^\/konto\/usun$/, 'account-removal'],
  [/^\/konto$/, 'profile'],
  [/^\/wspolny-wniosek/, 'joint'],
  [/^\/podpisz-wniosek/, 'sign-file'],
  [/^\/moje-sprawy\/.+/, 'application'],
];
const [, name] = PAGES.find(([page]) => page.test(pathname)) || [
  null,
  'applications',
];
const Island = islands[name];
createRoot(document.getElementById('island')).render(
  <Island
    locale="pl"
    messages={messagesFor('pl', sections[name])}
    id={pathname.split('/')[2]}
    query={query}
  />,
);
