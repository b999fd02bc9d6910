import { useLanguage } from '../i18n/Language';

/** What a person without JavaScript can do instead. */
export function NoScript({ office, id = 'common.noscript' }) {
  const { t } = useLanguage();
  const { address, phone, name } = office || {};
  return (
    <noscript>
      <div className="ez-notice ez-notice-warning">
        <div>
          <p>{t(id)}</p>
          {address && (
            <p>
              {name}, {address.street}, {address.postal_code} {address.city}
              {phone && `, ${t('common.phone')} ${phone}`}
            </p>
          )}
        </div>
      </div>
    </noscript>
  );
}
