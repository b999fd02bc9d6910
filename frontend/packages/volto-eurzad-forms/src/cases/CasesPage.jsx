import { Language, useLanguage } from '../i18n/Language';
import { NoScript } from '../ui/NoScript';

/** What the pages of a person's cases have in common. */
export function CasesPage({ locale, messages, office, children }) {
  return (
    <Language locale={locale} messages={messages}>
      <div className="ez-page">
        <NoScript office={office} id="cases.noscript" />
        {children}
      </div>
    </Language>
  );
}

/** The two lists of a person. */
export function CasesTabs({ current }) {
  const { t } = useLanguage();
  const tabs = [
    ['/moje-sprawy', 'cases.mine'],
    ['/moje-sprawy/robocze', 'cases.drafts'],
    ['/moje-sprawy/wizyty', 'cases.visits'],
    ['/konto', 'account.profile'],
    ['/konto/powiadomienia', 'cases.notices'],
  ];
  return (
    <nav className="ez-tabs" aria-label={t('cases.account_nav')}>
      {tabs.map(([path, title]) => (
        <a
          key={path}
          href={path}
          aria-current={path === current ? 'page' : undefined}
        >
          {t(title)}
        </a>
      ))}
    </nav>
  );
}
