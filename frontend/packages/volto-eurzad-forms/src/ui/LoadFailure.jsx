import { useEffect } from 'react';
import { sentenceFor } from '../api/failure';
import { useLanguage } from '../i18n/Language';
import { loginAddress } from '../account/next';
import { Notice } from './Notice';

/** Says why a page has nothing to show; who is logged out is sent to log in. */
export function LoadFailure({ failure, again }) {
  const { t } = useLanguage();
  const out = failure.status === 401;
  useEffect(() => {
    if (out) window.location.replace(loginAddress(window.location));
  }, [out]);
  if (out) return null;
  const missing = failure.status === 404 || failure.status === 403;
  return (
    <Notice
      tone="error"
      live
      title={t(missing ? 'common.not_found' : 'common.not_loaded')}
    >
      <p>{missing ? t('common.not_found_hint') : sentenceFor(failure, t)}</p>
      {!missing && (
        <button type="button" className="ez-btn2" onClick={again}>
          {t('common.again')}
        </button>
      )}
    </Notice>
  );
}
