import { useLanguage } from '../i18n/Language';

/** Holds the place of what is being loaded; `tall` where that fills the screen, so that the foot of the page does not jump. */
export function Skeleton({ lines = 6, tall }) {
  const { t } = useLanguage();
  return (
    <div
      className={tall ? 'ez-skeleton ez-skeleton-tall' : 'ez-skeleton'}
      role="status"
    >
      <span className="ez-hidden">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="ez-bone" />
      ))}
    </div>
  );
}
