import React, { useEffect, useState } from 'react';
import { useFacets } from '../api/work';
import { useText } from '../format/text';
import { work as messages } from '../messages/work';
import { DateField } from '../ui/DateField';
import { SelectField } from '../ui/Fields';
import { Icon } from '../ui/Icon';
import { filtersOf, SCOPES } from '../url/state';

/** Filters with a short list of values: name in the address, name of the facet, label, words for all. */
const CHOICES = [
  ['state', 'state', messages.state, messages.anyState],
  ['handler', 'handler', messages.handler, messages.anyHandler],
  ['unit', 'unit', messages.unit, messages.anyUnit],
  ['service', 'service', messages.service, messages.anyService],
  ['fileClass', 'file_class', messages.fileClass, messages.anyClass],
];

const DAYS = [
  ['deadlineFrom', messages.deadlineFrom],
  ['deadlineTo', messages.deadlineTo],
  ['receivedFrom', messages.receivedFrom],
  ['receivedTo', messages.receivedTo],
];

function Choices({ list, state, change }) {
  const text = useText();
  const facets = useFacets(SCOPES[list], { enabled: true });
  return CHOICES.map(([name, facet, label, any]) => {
    const values = facets.data?.[facet] || [];
    const known = values.some(({ value }) => value === state[name]);
    const options = values.map(({ value, title, count }) => ({
      value,
      title: `${title || text(messages.noHandler)} (${count})`,
    }));
    if (state[name] && !known)
      options.unshift({ value: state[name], title: state[name] });
    if (options.length < 2 && !state[name]) return null;
    return (
      <SelectField
        key={name}
        label={text(label)}
        value={state[name] || ''}
        onChange={(value) =>
          change({ [name]: value || undefined, page: undefined })
        }
        options={[{ value: '', title: text(any) }, ...options]}
      />
    );
  });
}

/** Words, and under "More filters" everything else; all of it lives in the address. */
export function WorkFilters({ list, state, change }) {
  const text = useText();
  const [words, setWords] = useState(state.query || '');
  useEffect(() => setWords(state.query || ''), [state.query]);
  const others = Object.keys(filtersOf(state)).filter(
    (name) => name !== 'query',
  );
  const [open, setOpen] = useState(others.length > 0);
  const search = (event) => {
    event.preventDefault();
    change({ query: words.trim() || undefined, page: undefined });
  };
  return (
    <form className="desk-workfilters" role="search" onSubmit={search}>
      <div className="desk-filters">
        <div className="desk-filters__words">
          <label htmlFor="desk-filter">{text(messages.search)}</label>
          <span>
            <input
              id="desk-filter"
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
              aria-label={text(messages.doSearch)}
            >
              <Icon name="search" />
            </button>
          </span>
        </div>
      </div>
      <details
        className="desk-more-filters"
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          {text(messages.moreFilters, { count: others.length })}
        </summary>
        {open && (
          <div className="desk-filters">
            <Choices list={list} state={state} change={change} />
            {DAYS.map(([name, label]) => (
              <DateField
                key={name}
                label={text(label)}
                value={state[name] || ''}
                onChange={(value) =>
                  value !== null &&
                  value !== (state[name] || '') &&
                  change({ [name]: value || undefined, page: undefined })
                }
              />
            ))}
          </div>
        )}
      </details>
    </form>
  );
}
