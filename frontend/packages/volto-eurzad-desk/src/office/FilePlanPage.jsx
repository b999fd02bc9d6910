import React from 'react';
import { Link } from 'react-router-dom';
import { withParameters } from '../api/client';
import { usePlan } from '../api/office';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { fileplan as messages } from '../messages/fileplan';
import { useUnitOptions } from '../people/PersonField';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { LinkButton } from '../ui/Button';
import { Download } from '../ui/Download';
import { ChoiceFilter, ListFilters, YearFilter } from '../ui/ListFilters';
import { Notice } from '../ui/Notice';
import { Empty, Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { ClassTags } from './ClassTags';
import { PlanTree } from './PlanTree';
import { PlanVersions } from './PlanVersions';

/** Years that can be looked at: some past ones, this one and the next. */
export function yearsAround(chosen) {
  const now = Number(today().slice(0, 4));
  const years = [now + 1, now, now - 1, now - 2, now - 3];
  return chosen && !years.includes(chosen) ? [chosen, ...years] : years;
}

function Filters({ state, change, year }) {
  const text = useText();
  const units = useUnitOptions(text(messages.ofOffice));
  const filter = { state, change };
  return (
    <ListFilters label={text(messages.search)} {...filter}>
      <YearFilter
        label={text(messages.year)}
        years={yearsAround(year)}
        state={{ year }}
        change={change}
      />
      <ChoiceFilter
        name="unit"
        label={text(messages.whose)}
        options={units}
        {...filter}
      />
    </ListFilters>
  );
}

function FoundClasses({ classes }) {
  const text = useText();
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.symbol)}</th>
          <th scope="col">{text(messages.classTitle)}</th>
          <th scope="col">{text(messages.category)}</th>
        </tr>
      </thead>
      <tbody>
        {classes.map((one) => (
          <tr key={one.symbol}>
            <td className="desk-number" data-label={text(messages.symbol)}>
              {one.symbol}
            </td>
            <th scope="row">
              {one.title}
              {one.synonyms?.length > 0 && (
                <small>
                  {text(messages.synonyms)}: {one.synonyms.join(', ')}
                </small>
              )}
              {one.note && <small>{one.note}</small>}
            </th>
            <td data-label={text(messages.category)}>
              <ClassTags entry={one} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Plan({ plan, state }) {
  const text = useText();
  const home = writeState({ year: state.year, unit: state.unit });
  if (plan.items.length === 0 && state.query) {
    return (
      <Empty icon="search" title={text(messages.noneFound)}>
        <p>{text(messages.noneFoundNext)}</p>
        <p>
          <Link to={routes.filePlan + home}>{text(messages.clear)}</Link>
        </p>
      </Empty>
    );
  }
  if (plan.items.length === 0) {
    return (
      <Empty icon="folder" title={text(messages.empty)}>
        <p>{text(messages.emptyNext)}</p>
      </Empty>
    );
  }
  return (
    <>
      {plan.incomplete && (
        <Notice tone="warning">{text(messages.incomplete)}</Notice>
      )}
      <p className="desk-muted" role="status">
        {text(messages.classes, { count: plan.items.length })}
        {state.query && (
          <>
            {' '}
            <Link to={routes.filePlan + home}>{text(messages.clear)}</Link>
          </>
        )}
      </p>
      {state.query ? (
        <FoundClasses classes={plan.items} />
      ) : (
        <PlanTree classes={plan.items} />
      )}
    </>
  );
}

/** The file plan: to walk through, to search, to download; administrators import it. */
export function FilePlanPage() {
  const text = useText();
  const { contact, may } = useDesk();
  const [state, change] = useUrlState();
  const year = state.year || Number(today().slice(0, 4));
  const plan = usePlan({ year, unit: state.unit, query: state.query });
  useDocumentTitle(text(messages.title));
  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{text(messages.title)}</h1>
        <div className="desk-actions">
          {may('manage-office') && (
            <LinkButton
              look="primary"
              icon="plus"
              to={routes.filePlanImport + writeState({ unit: state.unit })}
            >
              {text(messages.importPlan)}
            </LinkButton>
          )}
          <LinkButton
            icon="list"
            to={routes.filePlanChanges + writeState({ unit: state.unit })}
          >
            {text(messages.changes)}
          </LinkButton>
          <Download
            path={withParameters('/@file-plan-csv', { year, unit: state.unit })}
            filename={`${['wykaz-akt', state.unit, year].filter(Boolean).join('-')}.csv`}
          >
            {text(messages.download)}
          </Download>
        </div>
      </div>
      <Filters state={state} change={change} year={year} />
      <Loaded query={plan} lines={14} contact={contact}>
        {(data) => <Plan plan={data} state={state} />}
      </Loaded>
      <PlanVersions />
    </div>
  );
}
