import { useEffect, useMemo, useRef, useState } from 'react';
import { loginAddress, registrationAddress } from '../account/next';
import { apiIn } from '../api/client';
import { sentenceFor } from '../api/failure';
import { readToken } from '../api/session';
import { useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useSecret } from '../ui/useSecret';
import { useTitle } from '../ui/useTitle';

/** Takes an invitation up for whoever is logged in; others are shown where to log in first. */
export function Invitation({ go = (path) => window.location.replace(path) }) {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const token = useSecret();
  const [out, setOut] = useState(false);
  const [failure, setFailure] = useState(null);
  const asked = useRef(false);
  useTitle(t('joint.invitation'));
  useEffect(() => {
    if (token === null || asked.current) return;
    asked.current = true;
    if (!readToken()) {
      setOut(true);
      return;
    }
    api
      .post('/@joint/accept', { token })
      .then(({ id }) => go(`/wspolny-wniosek/${id}`))
      .catch((problem) =>
        problem.status === 401 ? setOut(true) : setFailure(problem),
      );
  }, [api, go, token]);

  return (
    <>
      <h1>{t('joint.invitation')}</h1>
      {failure && (
        <Notice tone="error" live>
          <p>{sentenceFor(failure, t)}</p>
        </Notice>
      )}
      {out && (
        <>
          <p className="ez-lead">{t('joint.log_in_first')}</p>
          <p className="ez-actions">
            <a className="btn ez-btn" href={loginAddress(window.location)}>
              {t('account.log_in')}
            </a>
            <a className="ez-btn2" href={registrationAddress(window.location)}>
              {t('account.register')}
            </a>
          </p>
        </>
      )}
      {!failure && !out && <Skeleton lines={3} />}
    </>
  );
}
