import React, { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useOfficeRegister, useSaveFile } from '../api/office';
import { PAGE_SIZE } from '../api/queries';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { officeRegisters as messages } from '../messages/officeRegisters';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { Deadline } from '../ui/Deadline';
import { errorSentence } from '../ui/errors';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { entryPath, registerPath, routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { EntryDialog } from './EntryDialog';
import { Shown } from './Shown';

const STATES = ['open', 'overdue', 'settled', 'void'];
const NEW = 'nowy';

function Filters({ state, change, years, hasDeadline }) {
  const text = useText();
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
        <label htmlFor="desk-entries-search">{text(messages.search)}</label>
        <span>
          <input
            id="desk-entries-search"
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
        <label htmlFor="desk-entries-year">{text(messages.year)}</label>
        <select
          id="desk-entries-year"
          value={state.year || years[0]}
          onChange={set('year')}
        >
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="desk-entries-state">{text(messages.state)}</label>
        <select
          id="desk-entries-state"
          value={state.state || ''}
          onChange={set('state')}
        >
          <option value="">{text(messages.anyState)}</option>
          {STATES.filter((id) => hasDeadline || id === 'void').map((id) => (
            <option key={id} value={id}>
              {text(messages[`state_${id}`])}
            </option>
          ))}
        </select>
      </div>
    </form>
  );
}

function Entries({ register, data }) {
  const text = useText();
  const columns = data.columns.filter((column) => column.listed);
  return (
    <div className="desk-table-frame">
      <table className="desk-table">
        <caption className="desk-sr">{data.register.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text(messages.number)}</th>
            {columns.map((column) => (
              <th scope="col" key={column.id}>
                {column.title}
              </th>
            ))}
            {data.has_deadline && (
              <th scope="col">{text(messages.deadline)}</th>
            )}
          </tr>
        </thead>
        <tbody>
          {data.items.map((entry) => (
            <tr key={entry['@id']} className={entry.void ? 'desk-void' : ''}>
              <th scope="row" className="desk-number">
                <Link
                  data-row-link
                  to={entryPath(register, entry.year, entry.ordinal)}
                >
                  {entry.number}
                </Link>
                {entry.void && <small>{text(messages.state_void)}</small>}
              </th>
              {columns.map((column) => (
                <td key={column.id} data-label={column.title}>
                  <Shown column={column} version={entry} />
                </td>
              ))}
              {data.has_deadline && (
                <td data-label={text(messages.deadline)}>
                  {entry.deadline ? (
                    <Deadline deadline={entry.deadline} />
                  ) : (
                    entry.state && text(messages[`state_${entry.state}`])
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NothingFound({ register, state }) {
  const text = useText();
  const filtered = state.query || state.state;
  return (
    <Empty
      icon="list"
      title={text(filtered ? messages.noneFound : messages.empty)}
    >
      <p>{text(filtered ? messages.noneFoundNext : messages.emptyNext)}</p>
      {filtered && (
        <p>
          <Link to={registerPath(register) + writeState({ year: state.year })}>
            {text(messages.clear)}
          </Link>
        </p>
      )}
    </Empty>
  );
}

function Downloads({ register, year }) {
  const text = useText();
  const { save, saving, error } = useSaveFile();
  const download = (format) => () =>
    save(
      `/@office-register-export?register=${register}&year=${year}&format=${format}`,
      `${register}-${year}.${format}`,
    );
  return (
    <>
      <Button icon="download" busy={saving} onClick={download('xlsx')}>
        {text(messages.xlsx)}
      </Button>
      <Button icon="print" busy={saving} onClick={download('pdf')}>
        {text(messages.pdf)}
      </Button>
      {error && <Notice tone="error">{errorSentence(error, text)}</Notice>}
    </>
  );
}

function Register({ register, data, state, change }) {
  const text = useText();
  const page = state.page || 1;
  const year = state.year || data.years[0];
  return (
    <>
      <div className="desk-page__head">
        <h1>{data.register.title}</h1>
        <div className="desk-actions">
          {data.register.may_enter && (
            <Button
              look="primary"
              icon="plus"
              onClick={() => change({ dialog: NEW })}
            >
              {text(messages.newEntry)}
            </Button>
          )}
          <Downloads register={register} year={year} />
        </div>
      </div>
      <Filters
        state={state}
        change={change}
        years={data.years}
        hasDeadline={data.has_deadline}
      />
      {data.items.length === 0 ? (
        <NothingFound register={register} state={state} />
      ) : (
        <>
          <p className="desk-muted" role="status">
            {text(messages.count, { count: data.items_total })}
          </p>
          <Entries register={register} data={data} />
          <Pager
            page={page}
            size={PAGE_SIZE}
            total={data.items_total}
            addressOf={(number) =>
              registerPath(register) + writeState({ ...state, page: number })
            }
          />
        </>
      )}
      {state.dialog === NEW && data.register.may_enter && (
        <EntryDialog
          register={data.register}
          columns={data.columns}
          people={data.people}
          onClose={() => change({ dialog: undefined }, { replace: true })}
        />
      )}
    </>
  );
}

/** One register of the office: its entries by year, filters, files, a new entry. */
export function OfficeRegisterPage() {
  const text = useText();
  const { contact } = useDesk();
  const { register } = useParams();
  const [state, change] = useUrlState();
  const query = useOfficeRegister(register, {
    ...state,
    year: state.year || Number(today().slice(0, 4)),
  });
  useDocumentTitle(query.data?.register.title || text(messages.title));
  return (
    <div className="desk-page">
      <Back to={routes.officeRegisters}>{text(messages.backToAll)}</Back>
      <Loaded query={query} lines={12} contact={contact}>
        {(data) => (
          <Register
            register={register}
            data={data}
            state={state}
            change={change}
          />
        )}
      </Loaded>
    </div>
  );
}
