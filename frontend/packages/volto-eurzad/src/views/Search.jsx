import React, { useEffect } from 'react';
import { useDispatch, useSelector } from 'react-redux';
import { useLocation } from 'react-router-dom';
import { asyncConnect } from '@plone/volto/helpers/AsyncConnect';
import { searchContent } from '@plone/volto/actions/search/search';
import { A, Pager, Title, useText } from '../chrome';
import { officeOf } from '../state';
import { hardSpaces, telHref } from '../typography/text';
import EntryList from './EntryList';
import { messages } from './messages';
import SearchForm from './SearchForm';
import {
  address,
  PAGE,
  parameters,
  readQuery,
  toCatalogQuery,
} from './searchQuery';
import TaskList from './TaskList';

const KEYS = { uslugi: 'eurzad-uslugi', informacje: 'eurzad-informacje' };

/** A brain of the catalogue → what a list of services shows. */
const asService = ({ service_fee: fee, service_deadline, ...item }) => ({
  ...item,
  fee,
  deadline: service_deadline,
});

/** Both kinds are asked for, so that the facets have their counts. */
function load(dispatch, search) {
  const { query, kind, start } = readQuery(search);
  if (!toCatalogQuery(query)) return Promise.resolve();
  const one = (wanted) => {
    const from = kind === wanted || wanted === 'informacje' ? start : 0;
    const size = kind && kind !== wanted ? 1 : PAGE;
    const options = parameters({
      query,
      kind: wanted,
      start: kind && kind !== wanted ? 0 : from,
      size,
    });
    return dispatch(searchContent('', options, KEYS[wanted]));
  };
  return Promise.allSettled([one('uslugi'), one('informacje')]);
}

function Facets({ query, kind, counts }) {
  const t = useText();
  const all = counts.uslugi + counts.informacje;
  const facets = [
    [null, messages.all, all],
    ['uslugi', messages.services, counts.uslugi],
    ['informacje', messages.otherPages, counts.informacje],
  ];
  return (
    <nav aria-label={t(messages.narrow)}>
      <ul className="facets">
        {facets.map(([value, message, count]) => (
          <li key={message.id}>
            <A
              href={address({ query, kind: value })}
              aria-current={kind === value ? 'true' : undefined}
            >
              {t(message)} <span>({count})</span>
            </A>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Nothing({ query }) {
  const t = useText();
  const office = useSelector(officeOf);
  return (
    <div className="note">
      <h2>{t(messages.nothing, { query })}</h2>
      <p>{t(messages.nothingHelp)}</p>
      <p>
        <A href="/uslugi">{t(messages.services)}</A>
        {office?.phone && (
          <>
            {' · '}
            <a href={telHref(office.phone)}>{hardSpaces(office.phone)}</a>
          </>
        )}
      </p>
    </div>
  );
}

function Results({ query, kind, start, services, pages }) {
  const t = useText();
  const counts = {
    uslugi: services?.total ?? 0,
    informacje: pages?.total ?? 0,
  };
  const shows = (wanted) => !kind || kind === wanted;
  const paged = kind ?? 'informacje';
  if (counts.uslugi + counts.informacje === 0) return <Nothing query={query} />;
  return (
    <>
      <p role="status">
        {t(messages.found, { count: counts.uslugi + counts.informacje })}
      </p>
      <Facets query={query} kind={kind} counts={counts} />
      {shows('uslugi') && counts.uslugi > 0 && (kind || start === 0) && (
        <section className="section" aria-labelledby="uslugi">
          <h2 id="uslugi">{t(messages.services)}</h2>
          <TaskList services={services.items.map(asService)} describe />
        </section>
      )}
      {shows('informacje') && counts.informacje > 0 && (
        <section className="section" aria-labelledby="informacje">
          <h2 id="informacje">{t(messages.otherPages)}</h2>
          <EntryList items={pages.items} heading="h3" />
        </section>
      )}
      <Pager
        total={counts[paged]}
        start={start}
        size={PAGE}
        href={(from) => address({ query, kind, start: from })}
      />
    </>
  );
}

function Search() {
  const t = useText();
  const dispatch = useDispatch();
  const { search } = useLocation();
  const { query, kind, start } = readQuery(search);
  const found = useSelector((state) => state.search.subrequests);
  useEffect(() => {
    load(dispatch, search);
  }, [dispatch, search]);
  const title = query ? t(messages.resultsFor, { query }) : t(messages.search);
  return (
    <div className="wrap">
      <Title title={title} />
      <div className="page-head page-head-alone">
        <h1>{t(messages.search)}</h1>
      </div>
      <SearchForm query={query} />
      {query ? (
        <Results
          query={query}
          kind={kind}
          start={start}
          services={found?.[KEYS.uslugi]}
          pages={found?.[KEYS.informacje]}
        />
      ) : (
        <p>{t(messages.typeSomething)}</p>
      )}
    </div>
  );
}

export default asyncConnect([
  {
    key: 'search',
    promise: ({ location, store }) =>
      __SERVER__ ? load(store.dispatch, location.search) : undefined,
  },
])(Search);
