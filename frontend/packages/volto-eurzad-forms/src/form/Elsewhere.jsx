import { useEffect } from 'react';
import { useLanguage } from '../i18n/Language';

/** It is filed; what follows is told elsewhere: at the desk, or where a report is followed. */
export function Elsewhere({ token, counter }) {
  const { t } = useLanguage();
  // behind the hash: what only the person may know stands in no log
  const to = counter
    ? `/biurko/okienko/${encodeURIComponent(token)}`
    : `/zgloszenie#${token}`;
  useEffect(() => window.location.assign(to), [to]);
  return (
    <p role="status">
      {t('form.filed')}{' '}
      <a href={to}>{t(counter ? 'form.counter_papers' : 'form.report_see')}</a>
    </p>
  );
}
