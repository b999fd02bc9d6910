import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { PAGE_SIZE } from '../api/queries';
import { useFound } from '../api/search';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { oneOf, search as messages } from '../messages/search';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Pager } from '../ui/Pager';
import { State } from '../ui/State';
import { Empty, Loaded } from '../ui/Waiting';
import { ChoiceFilter, ListFilters } from '../ui/ListFilters';
import { deskPath, routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';

const KINDS = [
  ['', messages.everything],
  ['case', messages.cases],
  ['incoming', messages.incoming],
  ['letter', messages.letters],
];

/** A text with the words that were looked for set off. */
export function Excerpt({ text, marks }) {
  const parts = [];
  let at = 0;
  marks.forEach(([start, end]) => {
    parts.push(
      text.slice(at, start),
      <mark key={start}>{text.slice(start, end)}</mark>,
    );
    at = end;
  });
  parts.push(text.slice(at));
  return <p className="desk-excerpt">… {parts} …</p>;
}

function Result({ row }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <li className="desk-result">
      <Link data-row-link to={deskPath(row['@id'])}>
        {row.title}
      </Link>
      <span className="desk-result__meta">
        <span>{text(oneOf[row.kind])}</span>
        {(row.mark || row.register_number) && (
          <span className="desk-number">{row.mark || row.register_number}</span>
        )}
        <State id={row.review_state} title={row.review_state_title} />
        <span className="desk-number">{shortDate(row.created, locale)}</span>
      </span>
      <Excerpt {...row.excerpt} />
    </li>
  );
}

/** Search in cases, letters, what came in, and the text of their files. */
export function SearchPage() {
  const text = useText();
  const { contact } = useDesk();
  const [state, change] = useUrlState();
  const page = state.page || 1;
  const query = useFound({ query: state.query, kind: state.state, page });
  useDocumentTitle(text(messages.title));
  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{text(messages.title)}</h1>
      </div>
      <ListFilters label={text(messages.words)} state={state} change={change}>
        <ChoiceFilter
          name="state"
          label={text(messages.kind)}
          options={KINDS.map(([id, message]) => ({
            value: id,
            title: text(message),
          }))}
          state={state}
          change={change}
        />
      </ListFilters>
      {!state.query ? (
        <Empty icon="search" title={text(messages.begin)}>
          <p>{text(messages.beginNext)}</p>
        </Empty>
      ) : (
        <Loaded query={query} lines={12} contact={contact}>
          {(data) =>
            data.items.length === 0 ? (
              <Empty icon="search" title={text(messages.nothing)}>
                <p>{text(messages.nothingNext)}</p>
              </Empty>
            ) : (
              <>
                <p className="desk-muted" role="status">
                  {text(messages.count, { count: data.items_total })}
                </p>
                <ul className="desk-results">
                  {data.items.map((row) => (
                    <Result key={row['@id']} row={row} />
                  ))}
                </ul>
                <Pager
                  page={page}
                  size={PAGE_SIZE}
                  total={data.items_total}
                  addressOf={(number) =>
                    routes.search + writeState({ ...state, page: number })
                  }
                />
              </>
            )
          }
        </Loaded>
      )}
    </div>
  );
}
