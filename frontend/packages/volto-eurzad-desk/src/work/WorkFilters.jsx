import React, { useState } from 'react';
import { useFacets } from '../api/work';
import { useText } from '../format/text';
import { work as messages } from '../messages/work';
import { ChoiceFilter, DayFilter, ListFilters } from '../ui/ListFilters';
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
      <ChoiceFilter
        key={name}
        name={name}
        label={text(label)}
        any={text(any)}
        options={options}
        state={state}
        change={change}
      />
    );
  });
}

/** Words, and under "More filters" everything else; all of it lives in the address. */
export function WorkFilters({ list, state, change }) {
  const text = useText();
  const others = Object.keys(filtersOf(state)).filter(
    (name) => name !== 'query',
  );
  const [open, setOpen] = useState(others.length > 0);
  return (
    <ListFilters
      label={text(messages.search)}
      state={state}
      change={change}
      more={
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
                <DayFilter
                  key={name}
                  name={name}
                  label={text(label)}
                  state={state}
                  change={change}
                />
              ))}
            </div>
          )}
        </details>
      }
    />
  );
}
