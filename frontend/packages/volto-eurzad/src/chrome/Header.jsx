import React from 'react';
import { useSelector } from 'react-redux';
import { useIntl } from 'react-intl';
import { accountOf, officeOf } from '../state';
import A from './A';
import { messages } from './messages';
import { useText } from './useText';

const SECTIONS = [
  ['/uslugi', messages.services],
  ['/aktualnosci', messages.news],
  ['/urzad', messages.office],
  ['/kontakt', messages.contact],
];

const within = (pathname, path) =>
  pathname === path || pathname.startsWith(`${path}/`);

function current(pathname, path) {
  if (pathname === path) return 'page';
  return within(pathname, path) ? 'true' : undefined;
}

/** What stands at the end of the menu: by who is logged in. */
function personalLinks(account) {
  if (!account) return [['/moje-sprawy', messages.myCases]];
  const work = {
    clerk: [['/biurko', messages.desk]],
    resident: [['/moje-sprawy', messages.myCases]],
  };
  return [
    ...(work[account.kind] ?? []),
    ['/konto', messages.account],
    ['/konto/wyloguj', messages.logOut],
  ];
}

function Strip({ office, pathname }) {
  const t = useText();
  const { locale } = useIntl();
  const search = useSelector((state) => state.router?.location?.search) || '';
  const other = locale === 'pl' ? 'en' : 'pl';
  const back = encodeURIComponent(`${pathname}${search}`);
  return (
    <div className="strip" role="region" aria-label={t(messages.strip)}>
      <div className="wrap">
        <span>{t(office?.demo ? messages.demo : messages.official)}</span>
        <ul>
          <li>
            <A href={office?.links?.bip || '/bip'}>
              <abbr title={t(messages.bip)}>BIP</abbr>
            </A>
          </li>
          <li>
            <a
              href={`/jezyk/${other}?dalej=${back}`}
              lang={other}
              hrefLang={other}
              rel="nofollow"
            >
              {other === 'pl' ? 'Polski' : 'English'}
            </a>
          </li>
        </ul>
      </div>
    </div>
  );
}

function Brand({ office }) {
  const t = useText();
  return (
    <A className="brand" href="/">
      {office?.coat_of_arms && (
        <img
          className="arms"
          src={office.coat_of_arms}
          alt=""
          width="44"
          height="52"
        />
      )}
      <span className="brand-text">
        <b>{office?.name || t(messages.home)}</b>
        {office?.office_name && office.office_name !== office.name && (
          <small lang="pl">{office.office_name}</small>
        )}
      </span>
    </A>
  );
}

function Links({ pathname, links, className }) {
  const t = useText();
  const account = useSelector(accountOf);
  const personal = personalLinks(account);
  return (
    <ul className={className}>
      {[...links, ...personal].map(([path, message]) => (
        <li
          key={path}
          className={
            personal.some(([own]) => own === path) ? 'personal' : undefined
          }
        >
          <A href={path} aria-current={current(pathname, path)}>
            {t(message)}
          </A>
        </li>
      ))}
    </ul>
  );
}

export default function Header({ pathname, menu = true }) {
  const t = useText();
  const office = useSelector(officeOf);
  return (
    <>
      <a className="skip" href="#tresc">
        {t(messages.skip)}
      </a>
      <Strip office={office} pathname={pathname} />
      <header className="head">
        <div className="wrap">
          <Brand office={office} />
          {menu && (
            <>
              <details className="menu">
                <summary>{t(messages.menu)}</summary>
                <nav aria-label={t(messages.menu)}>
                  <Links pathname={pathname} links={SECTIONS} />
                </nav>
              </details>
              <nav className="nav" aria-label={t(messages.mainNav)}>
                <Links pathname={pathname} links={SECTIONS} />
              </nav>
            </>
          )}
        </div>
      </header>
    </>
  );
}
