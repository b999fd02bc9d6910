import { Language } from '../i18n/Language';
import { NoScript } from '../ui/NoScript';

/** What the pages of an account have in common. */
export function AccountPage({ locale, messages, office, children }) {
  return (
    <Language locale={locale} messages={messages}>
      <div className="ez-page ez-narrow">
        <NoScript office={office} />
        {children}
      </div>
    </Language>
  );
}
