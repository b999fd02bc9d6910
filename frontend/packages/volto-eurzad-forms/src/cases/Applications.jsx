import { useCallback, useMemo } from 'react';
import { apiIn } from '../api/client';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';
import { CasesPage, CasesTabs } from './CasesPage';
import { deadlineText } from './deadlineText';
import { ListFilter } from './ListFilter';
import { addressOf, listRequest, narrowingOf, PAGE_SIZE } from './listRequest';
import { Status } from './Status';

/**
 * Page `/moje-sprawy`; `list` is what the server has already fetched. `query`: `od` is where it
 * begins, `szukaj` and `stan` narrow it.
 */
export function ApplicationsIsland({ list, query = {}, ...props }) {
  return (
    <CasesPage {...props}>
      <Applications initial={list} narrowing={narrowingOf(query)} />
    </CasesPage>
  );
}

function Applications({ initial, narrowing }) {
  const { start, query, state } = narrowing;
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const load = useCallback(
    () => api.get(listRequest({ start, query, state })),
    [api, start, query, state],
  );
  const { data, failure, reload } = useLoaded(initial, load);
  useTitle(t('cases.mine'));
  const narrowed = query || state || data?.items_total > 0;
  return (
    <>
      <h1>{t('cases.mine')}</h1>
      <CasesTabs current="/moje-sprawy" />
      {failure && <LoadFailure failure={failure} again={reload} />}
      {!failure && !data && <Skeleton lines={8} />}
      {narrowed && <ListFilter state={state} query={query} />}
      {data?.items.length === 0 && (query || state ? <NoMatch /> : <Nothing />)}
      {data?.items.length > 0 && (
        <>
          <ul className="ez-cases">
            {data.items.map((item) => (
              <Application key={item.id} item={item} />
            ))}
          </ul>
          <Pages
            start={start}
            shown={data.items.length}
            total={data.items_total}
            hrefFor={(at) => addressOf({ state, query, start: at })}
          />
        </>
      )}
    </>
  );
}

function Application({ item }) {
  const language = useLanguage();
  const { t, tidy, date } = language;
  const number = item.mark || item.register_number;
  return (
    <li>
      <div className="ez-case-head">
        <h2>
          <a href={`/moje-sprawy/${encodeURIComponent(item.id)}`}>
            {tidy(item.title)}
          </a>
        </h2>
        <Status status={item.status} />
      </div>
      {item.on_behalf_of?.length > 0 && (
        <p className="ez-help">
          {t('case.on_behalf_of', {
            names: tidy(item.on_behalf_of.join(', ')),
          })}
        </p>
      )}
      {item.unread_messages > 0 && (
        <p className="ez-unread">{t('case.unread_message')}</p>
      )}
      {item.unread && <p className="ez-unread">{t('cases.unread')}</p>}
      {item.status.next_step && <p>{tidy(item.status.next_step)}</p>}
      <p className="ez-help">
        {number ? `${number} · ` : ''}
        {t('cases.submitted', { date: date(item.submitted_at) })}
        {item.deadline && ` · ${deadlineText(item.deadline, language)}`}
      </p>
    </li>
  );
}

function Nothing() {
  const { t } = useLanguage();
  return (
    <div className="ez-empty">
      <h2>{t('cases.none')}</h2>
      <p>{t('cases.none_hint')}</p>
      <a className="btn ez-btn" href="/uslugi">
        {t('cases.see_services')}
      </a>
    </div>
  );
}

function NoMatch() {
  const { t } = useLanguage();
  return (
    <div className="ez-empty" role="status">
      <h2>{t('case.no_match')}</h2>
      <p>{t('case.no_match_hint')}</p>
      <a className="ez-btn2" href="/moje-sprawy">
        {t('case.show_all')}
      </a>
    </div>
  );
}

function Pages({ start, shown, total, hrefFor }) {
  const { t } = useLanguage();
  if (total <= PAGE_SIZE && start === 0) return null;
  const before = Math.max(0, start - PAGE_SIZE);
  const after = start + PAGE_SIZE;
  return (
    <nav className="ez-pages" aria-label={t('cases.pages')}>
      {start > 0 && (
        <a className="ez-btn2" href={hrefFor(before)} rel="prev">
          {t('cases.newer')}
        </a>
      )}
      <span>
        {t('cases.range', { from: start + 1, to: start + shown, total })}
      </span>
      {after < total && (
        <a className="ez-btn2" href={hrefFor(after)} rel="next">
          {t('cases.older')}
        </a>
      )}
    </nav>
  );
}
