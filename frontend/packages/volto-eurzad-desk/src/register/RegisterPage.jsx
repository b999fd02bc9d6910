import React from 'react';
import { Link } from 'react-router-dom';
import { PAGE_SIZE, useRegister } from '../api/queries';
import { withParameters } from '../api/client';
import { useChoices } from '../api/registers';
import { useText } from '../format/text';
import { register as messages } from '../messages/register';
import { shell } from '../messages/shell';
import { useUnitOptions } from '../people/PersonField';
import { useDesk } from '../shell/DeskContext';
import { usePlace } from '../shell/PlaceContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { Download } from '../ui/Download';
import { Icon } from '../ui/Icon';
import {
  ChoiceFilter,
  DayFilter,
  ListFilters,
  YearFilter,
} from '../ui/ListFilters';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { useRowCommands } from '../work/useRowCommands';
import { RegistersNav } from './RegistersNav';
import { RegisterTable } from './RegisterTable';

/** How far a dispatch can have come. */
export const DISPATCH_STATES = [
  'to_send',
  'under_way',
  'sent',
  'informed',
  'served',
  'returned',
  'failed',
  'sent_again',
  'annulled',
];

/**
 * What differs from register to register: `source` is its endpoint, `columns` name those of the table, `enter` leads to a new entry
 * (of `everybody`, or of the registry alone).
 */
export const REGISTERS = {
  incoming: {
    source: 'incoming-register',
    columns: 'incoming',
    title: messages.title,
    address: routes.register,
    states: ['registered', 'assigned', 'settled', 'annulled'],
    enter: [routes.paperMail, shell.enterPaperMail],
    empty: messages.emptyNext,
  },
  outgoing: {
    source: 'outgoing-register',
    columns: 'outgoing',
    title: messages.outgoingTitle,
    address: routes.outgoingRegister,
    states: DISPATCH_STATES,
    enter: [routes.enterOutgoing, messages.enterOutgoing],
    empty: messages.outgoingEmptyNext,
  },
  internal: {
    source: 'internal-register',
    columns: 'internal',
    title: messages.internalTitle,
    address: routes.internalRegister,
    states: ['registered', 'annulled'],
    enter: [routes.enterInternal, messages.enterInternal],
    empty: messages.internalEmptyNext,
    everybody: true,
  },
};
const FILTERS = ['query', 'state', 'unit', 'way', 'sender', 'from', 'to'];

/** Whether this person enters something here. */
function useMayEnter({ enter, everybody }) {
  const { has } = useDesk();
  return Boolean(enter) && (everybody || has('registry'));
}

/** Year, words, state, unit: their answers live in the address. */
function Filters({ register, state, change, years }) {
  const text = useText();
  const choices = useChoices();
  const units = useUnitOptions(text(messages.anyUnit));
  const filter = { state, change };
  return (
    <ListFilters label={text(messages.search)} {...filter}>
      <YearFilter label={text(messages.year)} years={years} {...filter} />
      <ChoiceFilter
        name="state"
        label={text(messages.state)}
        any={text(messages.anyState)}
        options={register.states.map((id) => ({
          value: id,
          title: text(messages[id]),
        }))}
        {...filter}
      />
      <ChoiceFilter
        name="unit"
        label={text(messages.unit)}
        options={units}
        {...filter}
      />
      <ChoiceFilter
        name="way"
        label={text(messages.way)}
        any={text(messages.anyWay)}
        options={(choices.data?.way?.[register.columns] || []).map(
          ({ id, title }) => ({
            value: id,
            title,
          }),
        )}
        {...filter}
      />
      {['from', 'to'].map((name) => (
        <DayFilter
          key={name}
          name={name}
          label={text(messages[name])}
          {...filter}
        />
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
    </ListFilters>
  );
}

function NothingFound({ register, state }) {
  const text = useText();
  const { address, enter, empty, emptyTitle } = register;
  const mayEnter = useMayEnter(register);
  const filtered = FILTERS.some((name) => state[name]);
  return (
    <Empty
      icon="inbox"
      title={text(filtered ? messages.noneFound : emptyTitle || messages.empty)}
    >
      <p>{text(filtered ? messages.noneFoundNext : empty)}</p>
      {filtered ? (
        <p>
          <Link
            to={
              address + writeState({ year: state.year, section: state.section })
            }
          >
            {text(messages.clear)}
          </Link>
        </p>
      ) : (
        mayEnter && (
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

/** What is filtered as a file: a spreadsheet to save, a PDF to print. */
function Exports({ register, state }) {
  const text = useText();
  const { place } = usePlace();
  const filters = Object.fromEntries(
    FILTERS.map((name) => [name, state[name]]),
  );
  const path = (format) =>
    withParameters(`/@${register.source}`, {
      ...filters,
      of: register.of,
      place_of: place,
      year: state.year,
      sort: state.sort || 'ordinal',
      format,
    });
  return (
    <>
      <Download path={path('xlsx')} filename={`${text(register.title)}.xlsx`}>
        {text(messages.xlsx)}
      </Download>
      <Download path={path('pdf')} icon="print">
        {text(messages.pdf)}
      </Download>
    </>
  );
}

/** One of the registers: its statutory columns, filters, pages. */
export function RegisterView({ register, children }) {
  const text = useText();
  const { contact } = useDesk();
  const [state, change] = useUrlState();
  const page = state.page || 1;
  const { title, address, enter } = register;
  const mayEnter = useMayEnter(register);
  const query = useRegister({
    ...state,
    register: register.source,
    of: register.of,
  });
  const years = query.data?.years?.length
    ? query.data.years
    : [state.year || new Date().getFullYear()];
  useDocumentTitle(text(title));
  useRowCommands();

  return (
    <div className="desk-page">
      {children || <RegistersNav />}
      <div className="desk-page__head">
        <h1>{text(title)}</h1>
        <div className="desk-actions">
          {mayEnter && (
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
                  register={register.columns}
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
  return <RegisterView register={REGISTERS.incoming} />;
}
