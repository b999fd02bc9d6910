import { useLanguage } from '../i18n/Language';
import { NoScript } from '../ui/NoScript';

/** What every state of a form has around it: which service, and help without a script. */
export function Page({ form, office, children }) {
  const { tidy } = useLanguage();
  return (
    <div className="ez-page">
      <p className="ez-caption">{tidy(form.service?.title || form.title)}</p>
      <NoScript office={office} id="form.noscript" />
      {children}
    </div>
  );
}
