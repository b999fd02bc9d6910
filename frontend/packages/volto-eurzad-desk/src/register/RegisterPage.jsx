import React, { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { PAGE_SIZE, useRegister, useUnits } from '../api/queries';
import { useText } from '../format/text';
import { register as messages } from '../messages/register';
import { shell } from '../messages/shell';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Icon } from '../ui/Icon';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { useRowCommands } from '../work/useRowCommands';
import { RegisterPrint } from './RegisterPrint';
import { RegisterTable } from './RegisterTable';

const STATES = ['registered', 'assigned', 'settled'];

/** Year, words, state, unit: a form whose answers live in the address. */
function Filters({ state, change, years }) {
  const text = useText();
  const units = useUnits();
  const [words, setWords] = useState(state.query || '');
  useEffect(() => setWords(state.query || ''), [state.query]);
  const set = (name) => (event) =>
    change({ [name]: event.target.value, page: undefined });
  const search = (event) => {
    event.preventDefault();
    change({ query: words.trim(), page: undefined });
  };
  return (
    <form className="desk-filters" role="search" onSubmit={search}>
      <div className="desk-filters__words">
        <label htmlFor="desk-register-search">{text(messages.search)}</label>
        <span>
          <input
            id="desk-register-search"
            type="search"
            data-list-search
            value={words}
            onChange={(event) => setWords(event.target.value)}
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
      <div>
        <label htmlFor="desk-register-year">{text(messages.year)}</label>
        <select
          id="desk-register-year"
          value={state.year || years[0]}
          onChange={set('year')}
        >
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="desk-register-state">{text(messages.state)}</label>
        <select
          id="desk-register-state"
          value={state.state || ''}
          onChange={set('state')}
        >
          <option value="">{text(messages.anyState)}</option>
          {STATES.map((id) => (
            <option key={id} value={id}>
              {text(messages[id])}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="desk-register-unit">{text(messages.unit)}</label>
        <select
          id="desk-register-unit"
          value={state.unit || ''}
          onChange={set('unit')}
        >
          <option value="">{text(messages.anyUnit)}</option>
          {(units.data || []).map((unit) => (
            <option key={unit.symbol} value={unit.symbol}>
              {`${'\u2003'.repeat(unit.depth)}${unit.symbol} – ${unit.title}`}
            </option>
          ))}
        </select>
      </div>
    </form>
  );
}

function NothingFound({ state }) {
  const text = useText();
  const { has } = useDesk();
  const filtered = state.query || state.state || state.unit;
  return (
    <Empty
      icon="inbox"
      title={text(filtered ? messages.noneFound : messages.empty)}
    >
      <p>{text(filtered ? messages.noneFoundNext : messages.emptyNext)}</p>
      {filtered ? (
        <p>
          <Link to={routes.register + writeState({ year: state.year })}>
            {text(messages.clear)}
          </Link>
        </p>
      ) : (
        has('registry') && (
          <p>
            <Link
              className="desk-button desk-button--primary"
              to={routes.paperMail}
            >
              {text(shell.enterPaperMail)}
            </Link>
          </p>
        )
      )}
    </Empty>
  );
}

/** The register of incoming mail: its statutory columns, filters, pages. */
export function RegisterPage() {
  const text = useText();
  const { contact, has } = useDesk();
  const [state, change] = useUrlState();
  const page = state.page || 1;
  const query = useRegister(state, { enabled: !state.print });
  const years = query.data?.years?.length
    ? query.data.years
    : [state.year || new Date().getFullYear()];
  useDocumentTitle(text(messages.title));
  useRowCommands();
  if (state.print) return <RegisterPrint state={state} />;

  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{text(messages.title)}</h1>
        <div className="desk-actions">
          {has('registry') && (
            <Link
              className="desk-button desk-button--primary"
              to={routes.paperMail}
            >
              <Icon name="plus" />
              <span>{text(shell.enterPaperMail)}</span>
            </Link>
          )}
          <Link
            className="desk-button desk-button--plain"
            to={
              routes.register +
              writeState({ ...state, page: undefined, print: '1' })
            }
          >
            <Icon name="print" />
            <span>{text(messages.printView)}</span>
          </Link>
        </div>
      </div>
      <Filters state={state} change={change} years={years} />
      <Loaded query={query} lines={14} contact={contact}>
        {(data) =>
          data.items.length === 0 ? (
            <NothingFound state={state} />
          ) : (
            <>
              <p className="desk-muted" role="status">
                {text(messages.count, { count: data.items_total })}
              </p>
              <RegisterTable rows={data.items} state={state} change={change} />
              <Pager
                page={page}
                size={PAGE_SIZE}
                total={data.items_total}
                addressOf={(number) =>
                  routes.register + writeState({ ...state, page: number })
                }
              />
            </>
          )
        }
      </Loaded>
    </div>
  );
}
