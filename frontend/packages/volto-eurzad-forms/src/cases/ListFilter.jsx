import { useLanguage } from '../i18n/Language';
import { addressOf, STATES, wordOf } from './listRequest';

/** A search form and links: both work without a script. */
export function ListFilter({ state, query }) {
  const { t } = useLanguage();
  return (
    <>
      <form className="ez-search" action="/moje-sprawy" role="search">
        <label className="ez-label" htmlFor="szukaj">
          {t('case.search')}
        </label>
        <div className="ez-search-row">
          <input
            className="ez-input"
            type="search"
            id="szukaj"
            name="szukaj"
            maxLength={100}
            defaultValue={query}
            autoComplete="off"
          />
          {state && <input type="hidden" name="stan" value={wordOf(state)} />}
          <button className="ez-btn2" type="submit">
            {t('case.search_button')}
          </button>
        </div>
      </form>
      <nav className="ez-filter" aria-label={t('case.filter')}>
        {['', ...STATES].map((one) => (
          <a
            key={one}
            href={addressOf({ state: one, query })}
            aria-current={one === state ? 'true' : undefined}
          >
            {t(`case.filter_${one || 'all'}`)}
          </a>
        ))}
      </nav>
    </>
  );
}
