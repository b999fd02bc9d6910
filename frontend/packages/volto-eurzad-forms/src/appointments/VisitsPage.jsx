import { Language } from '../i18n/Language';
import { NoScript } from '../ui/NoScript';

/** What the pages of visits have in common. */
export function VisitsPage({ locale, messages, office, children }) {
  return (
    <Language locale={locale} messages={messages}>
      <div className="ez-page">
        <NoScript office={office} />
        {children}
      </div>
    </Language>
  );
}
