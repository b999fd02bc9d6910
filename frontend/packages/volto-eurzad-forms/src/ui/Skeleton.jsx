import { useLanguage } from '../i18n/Language';

/** Holds the place of what is being loaded. */
export function Skeleton({ lines = 6 }) {
  const { t } = useLanguage();
  return (
    <div className="ez-skeleton" role="status">
      <span className="ez-hidden">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="ez-bone" />
      ))}
    </div>
  );
}
