import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { apiIn } from '../api/client';
import { sentenceFor } from '../api/failure';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';
import { CasesPage, CasesTabs } from './CasesPage';

/** Page `/moje-sprawy/robocze`; `list` is what the server has already fetched. */
export function DraftsIsland({ list, ...props }) {
  return (
    <CasesPage {...props}>
      <Drafts initial={list} />
    </CasesPage>
  );
}

/**
 * Drafts marked for removal; they are removed for good when the page is left or hidden, so that
 * until then each can be brought back.
 */
function useRemovals(api) {
  const [marked, setMarked] = useState([]);
  const [failure, setFailure] = useState(null);
  const waiting = useRef(marked);
  waiting.current = marked;

  useEffect(() => {
    function removeForGood() {
      for (const id of waiting.current) {
        api.delete(`/@drafts/${id}`, { keepalive: true }).catch(setFailure);
      }
    }
    window.addEventListener('pagehide', removeForGood);
    return () => {
      window.removeEventListener('pagehide', removeForGood);
      removeForGood();
    };
  }, [api]);

  return {
    marked,
    failure,
    mark: (id) => setMarked((before) => [...before, id]),
    restore: (id) => setMarked((before) => before.filter((one) => one !== id)),
  };
}

function Drafts({ initial }) {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const load = useCallback(() => api.get('/@drafts'), [api]);
  const { data, failure, reload } = useLoaded(initial, load);
  const asked = useLoaded(
    null,
    useCallback(() => api.get('/@joint'), [api]),
  ).data?.items;
  const removals = useRemovals(api);
  useTitle(t('cases.drafts'));
  return (
    <>
      <h1>{t('cases.drafts')}</h1>
      <CasesTabs current="/moje-sprawy/robocze" />
      {failure && <LoadFailure failure={failure} again={reload} />}
      {removals.failure && (
        <Notice tone="error" live>
          <p>{sentenceFor(removals.failure, t)}</p>
        </Notice>
      )}
      {asked?.length > 0 && <ToSign items={asked} />}
      {!failure && !data && <Skeleton />}
      {data?.items.length === 0 && (
        <div className="ez-empty">
          <h2>{t('cases.no_drafts')}</h2>
          <p>{t('cases.no_drafts_hint')}</p>
          <a className="btn ez-btn" href="/uslugi">
            {t('cases.see_services')}
          </a>
        </div>
      )}
      {data?.items.length > 0 && (
        <ul className="ez-cases">
          {data.items.map((draft) => (
            <Draft key={draft.id} draft={draft} removals={removals} />
          ))}
        </ul>
      )}
    </>
  );
}

/** Applications of others that this person is asked to sign. */
function ToSign({ items }) {
  const { t, tidy } = useLanguage();
  return (
    <section aria-labelledby="do-podpisania">
      <h2 id="do-podpisania">{t('cases.to_sign')}</h2>
      <ul className="ez-cases">
        {items.map((one) => (
          <li key={one.id}>
            <h3>
              <a href={`/wspolny-wniosek/${one.id}`}>{tidy(one.service)}</a>
            </h3>
            <p className="ez-help">
              {t('cases.to_sign_from', { name: one.from })}
              {one.state === 'signed' && ` · ${t('cases.you_signed')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Draft({ draft, removals }) {
  const { t, tidy, date, time } = useLanguage();
  const button = useRef(null);
  const removed = removals.marked.includes(draft.id);
  const before = useRef(removed);
  const title = tidy(draft.service?.title || draft.form.title);
  const path = new URL(draft.form['@id'], 'http://portal.invalid').pathname;

  useEffect(() => {
    if (before.current !== removed) button.current?.focus();
    before.current = removed;
  }, [removed]);

  if (removed) {
    return (
      <li>
        <p role="status">{t('cases.draft_removed', { title })}</p>
        <button
          type="button"
          className="ez-btn2"
          ref={button}
          onClick={() => removals.restore(draft.id)}
        >
          {t('form.undo')}
        </button>
      </li>
    );
  }
  return (
    <li>
      <h2>{title}</h2>
      <p className="ez-help">
        {t('cases.draft_saved', {
          date: date(draft.saved),
          time: time(draft.saved),
        })}
        {draft.expires &&
          ` · ${t('cases.draft_expires', { date: date(draft.expires) })}`}
      </p>
      <p className="ez-actions">
        <a
          className="ez-btn2"
          href={`${path}?szkic=${encodeURIComponent(draft.id)}`}
        >
          {t('cases.continue')}
          <span className="ez-hidden"> {title}</span>
        </a>
        {draft.joint && (
          <a className="ez-btn2" href={`/wspolny-wniosek/${draft.id}`}>
            {t('cases.signatures')}
            <span className="ez-hidden"> {title}</span>
          </a>
        )}
        <button
          type="button"
          className="ez-link"
          ref={button}
          onClick={() => removals.mark(draft.id)}
        >
          {t('cases.delete_draft')}
          <span className="ez-hidden"> {title}</span>
        </button>
      </p>
    </li>
  );
}
