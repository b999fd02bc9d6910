import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useMovePaper, usePaperStore } from '../api/circle';
import { PAGE_SIZE } from '../api/queries';
import { dateAndTime, longDate } from '../format/dates';
import { useText } from '../format/text';
import { circle } from '../messages/circle';
import { common } from '../messages/common';
import { paperStore as messages } from '../messages/paperStore';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { ChoiceFilter, ListFilters } from '../ui/ListFilters';
import { deskPath, routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';

const PLACES = ['store', 'taken'];
const KINDS = ['paper', 'carrier'];

function MoveDialog({ row, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const move = useMovePaper();
  const [place, setPlace] = useState(row.place === 'store' ? 'taken' : 'store');
  const [kind, setKind] = useState(row.kind);
  const [mark, setMark] = useState(row.mark || '');
  const [remarks, setRemarks] = useState(row.remarks || '');
  const [tried, setTried] = useState(false);
  const number = row.register_number;
  const about = (field) => move.error?.about(field);
  const taken = place === 'taken';
  const submit = () => {
    setTried(true);
    if (taken && !mark.trim()) return;
    move.mutate(
      {
        path: row['@id'],
        place,
        kind,
        remarks: remarks.trim(),
        ...(taken ? { mark: mark.trim() } : {}),
      },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.moved, { number }) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.moveTitle, { number })}
      action={text(messages.save)}
      error={move.error}
      busy={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={text(messages.place)}
        value={place}
        onChange={setPlace}
        error={about('place')}
        options={PLACES.map((id) => ({
          value: id,
          title: text(messages[`place_${id}`]),
        }))}
      />
      {taken && (
        <TextField
          label={text(messages.mark)}
          hint={text(messages.markHint)}
          value={mark}
          onChange={setMark}
          autoComplete="off"
          error={
            about('mark') ||
            (tried && !mark.trim() ? text(messages.giveMark) : undefined)
          }
        />
      )}
      <SelectField
        label={text(messages.kind)}
        value={kind}
        onChange={setKind}
        error={about('kind')}
        options={KINDS.map((id) => ({
          value: id,
          title: text(messages[`kind_${id}`]),
        }))}
      />
      <TextArea
        label={text(messages.remarks)}
        optional={text(common.optional)}
        rows={2}
        value={remarks}
        onChange={setRemarks}
        error={about('remarks')}
      />
    </FormDialog>
  );
}

function Filters({ state, change }) {
  const text = useText();
  const filter = { state, change };
  const titled = (ids, prefix) =>
    ids.map((id) => ({ value: id, title: text(messages[`${prefix}_${id}`]) }));
  return (
    <ListFilters label={text(messages.search)} {...filter}>
      <ChoiceFilter
        name="state"
        label={text(messages.place)}
        any={text(messages.anyPlace)}
        options={titled(PLACES, 'place')}
        {...filter}
      />
      <ChoiceFilter
        name="section"
        label={text(messages.kind)}
        any={text(messages.anyKind)}
        options={titled(KINDS, 'kind')}
        {...filter}
      />
      <TextField
        label={text(messages.year)}
        inputMode="numeric"
        value={String(state.year || new Date().getFullYear())}
        onChange={(value) =>
          /^\d{4}$/.test(value) && change({ year: value, page: undefined })
        }
      />
    </ListFilters>
  );
}

function Row({ row, onMove }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <tr>
      <td data-label={text(messages.number)} className="desk-number">
        {row.register_number}
      </td>
      <td data-label={text(messages.received)} className="desk-number">
        {longDate(row.received, locale)}
      </td>
      <th scope="row">
        {row.restricted ? (
          <em>{text(circle.restricted)}</em>
        ) : (
          <Link data-row-link to={deskPath(row['@id'])}>
            {row.title}
          </Link>
        )}
        <small>{row.sender}</small>
      </th>
      <td data-label={text(messages.place)}>
        {text(messages[`place_${row.place}`])}
        {row.mark && <small className="desk-number">{row.mark}</small>}
        <small>{text(messages[`kind_${row.kind}`])}</small>
      </td>
      <td data-label={text(messages.since)} className="desk-number">
        {dateAndTime(row.since, locale)}
      </td>
      <td data-label={text(messages.remarks)}>{row.remarks}</td>
      <td>
        <Button
          small
          look="quiet"
          aria-label={text(messages.moveNamed, { number: row.register_number })}
          onClick={() => onMove(row)}
        >
          {text(messages.move)}
        </Button>
      </td>
    </tr>
  );
}

const HEADINGS = ['number', 'received', 'item', 'place', 'since', 'remarks'];

/** The chronological store: where the paper and the data carriers of the register are. */
export function PaperStorePage() {
  const text = useText();
  const { contact } = useDesk();
  const [state, change] = useUrlState();
  const [moved, setMoved] = useState(null);
  const page = state.page || 1;
  const query = usePaperStore({
    year: state.year,
    query: state.query,
    place: state.state,
    kind: state.section,
    page,
  });
  useDocumentTitle(text(messages.title));
  return (
    <div className="desk-page">
      <h1>{text(messages.title)}</h1>
      <p className="desk-muted">{text(messages.intro)}</p>
      <Filters state={state} change={change} />
      <Loaded query={query} lines={12} contact={contact}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty icon="archive" title={text(messages.empty)}>
              <p>{text(messages.emptyNext)}</p>
            </Empty>
          ) : (
            <>
              <p className="desk-muted" role="status">
                {text(messages.count, { count: data.items_total })}
              </p>
              <table className="desk-table desk-table--register">
                <caption className="desk-sr">{text(messages.title)}</caption>
                <thead>
                  <tr>
                    {HEADINGS.map((heading) => (
                      <th key={heading} scope="col">
                        {text(messages[heading])}
                      </th>
                    ))}
                    <th scope="col">
                      <span className="desk-sr">{text(messages.move)}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {data.items.map((row) => (
                    <Row key={row['@id']} row={row} onMove={setMoved} />
                  ))}
                </tbody>
              </table>
              <Pager
                page={page}
                size={PAGE_SIZE}
                total={data.items_total}
                addressOf={(number) =>
                  routes.paperStore + writeState({ ...state, page: number })
                }
              />
            </>
          )
        }
      </Loaded>
      {moved && <MoveDialog row={moved} onClose={() => setMoved(null)} />}
    </div>
  );
}
