import { useCallback, useMemo, useState } from 'react';
import { apiIn } from '../api/client';
import { sentenceFor } from '../api/failure';
import { CasesPage, CasesTabs } from '../cases/CasesPage';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';

/** Page `/konto/powiadomienia`: which e-mails the person gets. */
export function NoticesIsland({ notices, ...props }) {
  return (
    <CasesPage {...props}>
      <Notices initial={notices} />
    </CasesPage>
  );
}

function Notices({ initial }) {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const load = useCallback(() => api.get('/@notices'), [api]);
  const { data, failure, setData, reload } = useLoaded(initial, load);
  const [said, setSaid] = useState(null);
  useTitle(t('notices.title'));

  // each box is kept as soon as it is changed: nothing waits for a button
  async function change(id, wanted) {
    setSaid(null);
    try {
      setData(await api.patch('/@notices', { [id]: wanted }));
      setSaid({ tone: 'success', text: t('notices.saved') });
    } catch (problem) {
      setSaid({ tone: 'error', text: sentenceFor(problem, t) });
    }
  }

  return (
    <>
      <h1>{t('notices.title')}</h1>
      <CasesTabs current="/konto/powiadomienia" />
      <p>{t('notices.always')}</p>
      {failure && <LoadFailure failure={failure} again={reload} />}
      {!failure && !data && <Skeleton lines={4} />}
      {data && (
        <fieldset className="ez-field">
          <legend className="ez-label">{t('notices.which')}</legend>
          {data.items.map((one) => (
            <div className="ez-option" key={one.id}>
              <input
                type="checkbox"
                id={`powiadomienie-${one.id}`}
                checked={one.wanted}
                onChange={(event) => change(one.id, event.target.checked)}
              />
              <label htmlFor={`powiadomienie-${one.id}`}>{one.title}</label>
            </div>
          ))}
        </fieldset>
      )}
      {said && (
        <Notice tone={said.tone} live>
          <p>{said.text}</p>
        </Notice>
      )}
    </>
  );
}
