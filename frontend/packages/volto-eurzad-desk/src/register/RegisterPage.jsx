import React, { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { PAGE_SIZE, useRegister, useUnits } from '../api/queries';
import { withParameters } from '../api/client';
import { useChoices, useFile } from '../api/registers';
import { useText } from '../format/text';
import { register as messages } from '../messages/register';
import { shell } from '../messages/shell';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { useRowCommands } from '../work/useRowCommands';
import { RegistersNav } from './RegistersNav';
import { RegisterTable } from './RegisterTable';

/** What differs from register to register. */
const REGISTERS = {
  incoming: {
    title: messages.title,
    address: routes.register,
    states: ['registered', 'assigned', 'settled', 'annulled'],
    enter: [routes.paperMail, shell.enterPaperMail],
    empty: messages.emptyNext,
  },
  outgoing: {
    title: messages.outgoingTitle,
    address: routes.outgoingRegister,
    states: ['to_send', 'sent', 'served', 'returned', 'annulled'],
    enter: [routes.enterOutgoing, messages.enterOutgoing],
    empty: messages.outgoingEmptyNext,
  },
  internal: {
    title: messages.internalTitle,
    address: routes.internalRegister,
    states: ['registered', 'annulled'],
    enter: [routes.enterInternal, messages.enterInternal],
    empty: messages.internalEmptyNext,
    everybody: true,
  },
};
const FILTERS = ['query', 'state', 'unit', 'way', 'sender', 'from', 'to'];

/** Year, words, state, unit: a form whose answers live in the address. */
function Filters({ register, state, change, years }) {
  const text = useText();
  const choices = useChoices();
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
          {REGISTERS[register].states.map((id) => (
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
      <div>
        <label htmlFor="desk-register-way">{text(messages.way)}</label>
        <select
          id="desk-register-way"
          value={state.way || ''}
          onChange={set('way')}
        >
          <option value="">{text(messages.anyWay)}</option>
          {(choices.data?.way?.[register] || []).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      {['from', 'to'].map((name) => (
        <div key={name}>
          <label htmlFor={`desk-register-${name}`}>
            {text(messages[name])}
          </label>
          <input
            id={`desk-register-${name}`}
            type="date"
            value={state[name] || ''}
            onChange={set(name)}
          />
        </div>
      ))}
      {state.sender && (
        <p className="desk-filters__chosen">
          <Button
            small
            icon="close"
            onClick={() => change({ sender: undefined, page: undefined })}
          >
            {text(messages.senderFilter, { sender: state.sender })}
          </Button>
        </p>
      )}
    </form>
  );
}

function NothingFound({ register, state }) {
  const text = useText();
  const { has } = useDesk();
  const { address, enter, empty, everybody } = REGISTERS[register];
  const filtered = FILTERS.some((name) => state[name]);
  return (
    <Empty
      icon="inbox"
      title={text(filtered ? messages.noneFound : messages.empty)}
    >
      <p>{text(filtered ? messages.noneFoundNext : empty)}</p>
      {filtered ? (
        <p>
          <Link to={address + writeState({ year: state.year })}>
            {text(messages.clear)}
          </Link>
        </p>
      ) : (
        (everybody || has('registry')) && (
          <p>
            <Link className="desk-button desk-button--primary" to={enter[0]}>
              {text(enter[1])}
            </Link>
          </p>
        )
      )}
    </Empty>
  );
}

const FILES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** What is filtered as a file: a spreadsheet to save, a PDF to print. */
function Exports({ register, state }) {
  const text = useText();
  const fetchFile = useFile();
  const [error, setError] = useState(null);
  const [busy, setBusy] = useState('');
  const { year, sort } = state;
  const save = async (format) => {
    setError(null);
    setBusy(format);
    const filters = Object.fromEntries(
      FILTERS.map((name) => [name, state[name]]),
    );
    const path = withParameters(`/@${register}-register`, {
      ...filters,
      year,
      sort: sort || 'ordinal',
      format,
    });
    try {
      await fetchFile(path, {
        type: FILES[format],
        name: format === 'xlsx' ? `rejestr-${register}.xlsx` : undefined,
      });
    } catch (problem) {
      setError(problem);
    }
    setBusy('');
  };
  return (
    <>
      <Button
        icon="download"
        busy={busy === 'xlsx'}
        onClick={() => void save('xlsx')}
      >
        {text(messages.xlsx)}
      </Button>
      <Button
        icon="print"
        busy={busy === 'pdf'}
        onClick={() => void save('pdf')}
      >
        {text(messages.pdf)}
      </Button>
      {error && <Notice tone="error">{errorSentence(error, text)}</Notice>}
    </>
  );
}

/** One of the registers: its statutory columns, filters, pages. */
export function RegisterView({ register }) {
  const text = useText();
  const { contact, has } = useDesk();
  const [state, change] = useUrlState();
  const page = state.page || 1;
  const { title, address, enter, everybody } = REGISTERS[register];
  const query = useRegister({ ...state, register });
  const years = query.data?.years?.length
    ? query.data.years
    : [state.year || new Date().getFullYear()];
  useDocumentTitle(text(title));
  useRowCommands();

  return (
    <div className="desk-page">
      <RegistersNav />
      <div className="desk-page__head">
        <h1>{text(title)}</h1>
        <div className="desk-actions">
          {(everybody || has('registry')) && (
            <Link className="desk-button desk-button--primary" to={enter[0]}>
              <Icon name="plus" />
              <span>{text(enter[1])}</span>
            </Link>
          )}
          <Exports register={register} state={state} />
        </div>
      </div>
      <Filters
        register={register}
        state={state}
        change={change}
        years={years}
      />
      <Loaded query={query} lines={14} contact={contact}>
        {(data) =>
          data.items.length === 0 ? (
            <NothingFound register={register} state={state} />
          ) : (
            <>
              <p className="desk-muted" role="status">
                {text(messages.count, { count: data.items_total })}
              </p>
              <div className="desk-register">
                <RegisterTable
                  register={register}
                  title={text(title)}
                  rows={data.items}
                  state={state}
                  change={change}
                />
              </div>
              <Pager
                page={page}
                size={PAGE_SIZE}
                total={data.items_total}
                addressOf={(number) =>
                  address + writeState({ ...state, page: number })
                }
              />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

/** The register of incoming mail. */
export function RegisterPage() {
  return <RegisterView register="incoming" />;
}
