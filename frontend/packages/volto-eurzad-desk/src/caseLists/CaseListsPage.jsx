import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { caseListAddress, useCaseList, useCaseLists } from '../api/circle';
import { PAGE_SIZE } from '../api/queries';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { caseLists as messages } from '../messages/caseLists';
import { circle } from '../messages/circle';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { Download } from '../ui/Download';
import { ListFilters } from '../ui/ListFilters';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { deskPath, routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { GroupDialog } from './GroupDialog';

/** The name of a list as one word for the address: `WOŚ/6131/2026`, with `/2` for a group and `~` for what forms no case. */
export const wordOf = ({ unit, file_plan_class, year, base, outside }) =>
  [`${outside ? '~' : ''}${unit}`, file_plan_class, year, base]
    .filter(Boolean)
    .join('/');

function nameFrom(word, lists) {
  const listed = lists.find((one) => wordOf(one) === word);
  return listed || lists[0] || null;
}

const titleOf = (
  text,
  { unit, file_plan_class: symbol, year, base, outside },
) =>
  outside
    ? text(messages.outsideOf, { unit, symbol, year })
    : text(messages.listOf, {
        unit,
        symbol: base ? `${symbol}.${base}` : symbol,
        year,
      });

function Choice({ lists, name, change }) {
  const text = useText();
  return (
    <div className="desk-filters__list">
      <label htmlFor="desk-case-list">{text(messages.choose)}</label>
      <select
        id="desk-case-list"
        value={wordOf(name)}
        onChange={(event) =>
          change({
            caseList: event.target.value,
            query: undefined,
            page: undefined,
          })
        }
      >
        {lists.map((one) => (
          <option key={wordOf(one)} value={wordOf(one)}>
            {[
              `${one.year} · ${one.unit}.${one.file_plan_class}${one.base ? `.${one.base}` : ''}`,
              one.group || one.title,
              one.outside && text(messages.outside),
            ]
              .filter(Boolean)
              .join(' – ')}{' '}
            ({one.count})
          </option>
        ))}
      </select>
    </div>
  );
}

function Row({ row, group }) {
  const text = useText();
  const { locale } = useIntl();
  const cell = (message, value, number) => (
    <td
      data-label={text(message)}
      className={number ? 'desk-number' : undefined}
    >
      {value}
    </td>
  );
  const title = row.restricted ? (
    <em>{text(circle.restricted)}</em>
  ) : row['@id'] ? (
    <Link data-row-link to={deskPath(row['@id'])}>
      {row.title}
    </Link>
  ) : (
    row.title
  );
  return (
    <tr>
      {cell(
        messages.ordinal,
        <>
          {row.ordinal}
          {row.mark && <small>{row.mark}</small>}
        </>,
        true,
      )}
      <th scope="row">
        {title}
        {row.review_state === 'group' && (
          <small>
            {text(messages.group)}{' '}
            {group && <Link to={group}>{text(messages.openGroup)}</Link>}
          </small>
        )}
      </th>
      {cell(messages.sender, row.sender)}
      {cell(messages.sendersMark, row.senders_mark, true)}
      {cell(messages.dateOfLetter, shortDate(row.date_of_letter, locale), true)}
      {cell(messages.started, shortDate(row.started, locale), true)}
      {cell(messages.closed, shortDate(row.closed, locale), true)}
      {cell(messages.handler, row.handler)}
      {cell(messages.remarks, row.remarks)}
    </tr>
  );
}

const HEADINGS = [
  'ordinal',
  'caseTitle',
  'sender',
  'sendersMark',
  'dateOfLetter',
  'started',
  'closed',
  'handler',
  'remarks',
];

function List({ name, lists, state, change }) {
  const text = useText();
  const page = state.page || 1;
  const query = useCaseList(name, { query: state.query, page });
  const groupOf = (row) => {
    const found = lists.find(
      (one) =>
        one.base === row.ordinal &&
        one.unit === name.unit &&
        one.file_plan_class === name.file_plan_class &&
        one.year === name.year,
    );
    return found && routes.caseLists + writeState({ caseList: wordOf(found) });
  };
  return (
    <Loaded query={query} lines={12}>
      {(data) =>
        data.items.length === 0 ? (
          <Empty icon="search" title={text(messages.empty)}>
            <p>{text(messages.emptyNext)}</p>
          </Empty>
        ) : (
          <>
            <p className="desk-muted" role="status">
              {text(messages.count, { count: data.items_total })}
            </p>
            <table className="desk-table desk-table--register desk-table--cases">
              <caption className="desk-sr">{titleOf(text, name)}</caption>
              <thead>
                <tr>
                  {HEADINGS.map((heading) => (
                    <th key={heading} scope="col">
                      {text(messages[heading])}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.items.map((row) => (
                  <Row
                    key={row.ordinal}
                    row={row}
                    group={row.review_state === 'group' ? groupOf(row) : null}
                  />
                ))}
              </tbody>
            </table>
            <Pager
              page={page}
              size={PAGE_SIZE}
              total={data.items_total}
              addressOf={(number) =>
                routes.caseLists + writeState({ ...state, page: number })
              }
            />
          </>
        )
      }
    </Loaded>
  );
}

function Lists({ lists }) {
  const text = useText();
  const [state, change] = useUrlState();
  const name = nameFrom(state.caseList, lists);
  useDocumentTitle(name ? titleOf(text, name) : text(messages.title));
  const { has } = useDesk();
  const works = has('handler') || has('head');
  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{name ? titleOf(text, name) : text(messages.title)}</h1>
        <div className="desk-actions">
          {works && (
            <Button
              icon="folder"
              onClick={() => change({ dialog: 'podteczka' })}
            >
              {text(messages.newGroup)}
            </Button>
          )}
          {name &&
            [
              ['pdf', 'spis-spraw', 'pdf', messages.pdf, messages.getPdf],
              ['xlsx', 'spis-spraw', 'xlsx', messages.xlsx, messages.getXlsx],
              [
                'cover',
                'opis-teczki',
                'pdf',
                messages.cover,
                messages.getCover,
              ],
            ].map(([format, what, extension, message, label]) => (
              <Download
                key={format}
                path={caseListAddress(name, { format })}
                filename={`${what}-${wordOf(name).replace(/[^\p{L}\d]+/gu, '-')}.${extension}`}
                aria-label={text(label)}
              >
                {text(message)}
              </Download>
            ))}
        </div>
      </div>
      {name ? (
        <>
          <p className="desk-muted">{name.group || name.title}</p>
          <ListFilters
            label={text(messages.search)}
            state={state}
            change={change}
          >
            <Choice lists={lists} name={name} change={change} />
          </ListFilters>
          <List name={name} lists={lists} state={state} change={change} />
        </>
      ) : (
        <Empty icon="list" title={text(messages.none)}>
          <p>{text(messages.noneNext)}</p>
        </Empty>
      )}
      {state.dialog === 'podteczka' && works && (
        <GroupDialog
          name={name}
          onClose={() => change({ dialog: undefined })}
        />
      )}
    </div>
  );
}

/** The case lists (spisy spraw) of one's units: chosen by unit, class and year, on screen, as PDF and as a spreadsheet. */
export function CaseListsPage() {
  const { contact } = useDesk();
  const query = useCaseLists();
  return (
    <Loaded query={query} lines={12} contact={contact}>
      {(lists) => <Lists lists={lists} />}
    </Loaded>
  );
}
