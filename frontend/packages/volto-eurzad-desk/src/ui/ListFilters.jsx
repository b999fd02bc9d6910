import React, { useEffect, useId, useState } from 'react';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { DateField } from './DateField';
import { SelectField } from './Fields';
import { Icon } from './Icon';

/**
 * The filters of a list, which live in the address: words, looked for by Enter or the button, beside them what the list adds,
 * and below what is opened only when asked for (`more`).
 */
export function ListFilters({ label, state, change, children, more }) {
  const text = useText();
  const id = useId();
  const given = state.query || '';
  const [words, setWords] = useState(given);
  useEffect(() => setWords(given), [given]);
  const search = (event) => {
    event.preventDefault();
    change({ query: words.trim() || undefined, page: undefined });
  };
  return (
    <form role="search" onSubmit={search}>
      <div className="desk-filters">
        <div className="desk-filters__words">
          <label htmlFor={id}>{label}</label>
          <span>
            <input
              id={id}
              type="search"
              data-list-search
              value={words}
              onChange={(event) => setWords(event.target.value)}
              onKeyDown={(event) =>
                event.key === 'Escape' && event.target.blur()
              }
            />
            <button
              type="submit"
              className="desk-button desk-button--plain"
              aria-label={text(common.doSearch)}
            >
              <Icon name="search" />
            </button>
          </span>
        </div>
        {children}
      </div>
      {more}
    </form>
  );
}

/** One filter with a short list of values; `any` are the words for all of them, without them one is always chosen. */
export function ChoiceFilter({ name, label, any, options, state, change }) {
  const all = any ? [{ value: '', title: any }] : [];
  return (
    <SelectField
      label={label}
      value={state[name] || ''}
      onChange={(value) =>
        change({ [name]: value || undefined, page: undefined })
      }
      options={[...all, ...options]}
    />
  );
}

/** The year of a list; without a choice it is the first. */
export function YearFilter({ label, years, state, change }) {
  return (
    <ChoiceFilter
      name="year"
      label={label}
      options={years.map((year) => ({ value: year, title: year }))}
      state={{ year: state.year || years[0] }}
      change={change}
    />
  );
}

/** One end of a range of days. What is no date changes nothing. */
export function DayFilter({ name, label, state, change }) {
  const text = useText();
  return (
    <DateField
      label={label}
      hint={text(common.dayExample)}
      value={state[name] || ''}
      onChange={(value) =>
        value !== null &&
        value !== (state[name] || '') &&
        change({ [name]: value || undefined, page: undefined })
      }
    />
  );
}
