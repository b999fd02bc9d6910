import React from 'react';
import { Link, useParams } from 'react-router-dom';
import { withParameters } from '../api/client';
import { useOfficeRegister } from '../api/office';
import { PAGE_SIZE } from '../api/queries';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { officeRegisters as messages } from '../messages/officeRegisters';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { Deadline } from '../ui/Deadline';
import { Download } from '../ui/Download';
import { ChoiceFilter, ListFilters, YearFilter } from '../ui/ListFilters';
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
  const filter = { state, change };
  return (
    <ListFilters label={text(messages.search)} {...filter}>
      <YearFilter label={text(messages.year)} years={years} {...filter} />
      <ChoiceFilter
        name="state"
        label={text(messages.state)}
        any={text(messages.anyState)}
        options={STATES.filter((id) => hasDeadline || id === 'void').map(
          (id) => ({ value: id, title: text(messages[`state_${id}`]) }),
        )}
        {...filter}
      />
    </ListFilters>
  );
}

function Entries({ register, data }) {
  const text = useText();
  const columns = data.columns.filter((column) => column.listed);
  return (
    <div className="desk-table-frame">
      <table className="desk-table desk-table--entries">
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
  return ['xlsx', 'pdf'].map((format) => (
    <Download
      key={format}
      icon={format === 'pdf' ? 'print' : 'download'}
      path={withParameters('/@office-register-export', {
        register,
        year,
        format,
      })}
      filename={`${register}-${year}.${format}`}
    >
      {text(messages[format])}
    </Download>
  ));
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
