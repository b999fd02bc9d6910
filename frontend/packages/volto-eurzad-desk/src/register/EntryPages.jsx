import React from 'react';
import { Link, useParams } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useRecord } from '../api/queries';
import { dateAndTime, longDate } from '../format/dates';
import { useText } from '../format/text';
import { entries as messages } from '../messages/entries';
import { register as registers } from '../messages/register';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Facts } from '../ui/Facts';
import { Files } from '../ui/Files';
import { State } from '../ui/State';
import { Loaded } from '../ui/Waiting';
import { deskPath, recordPath, routes } from '../url/paths';
import { useUrlState } from '../url/state';
import { EntryActions, EntryDialog, EntryHistory } from './EntryParts';

const unitOf = (unit) => unit && `${unit.title} (${unit.symbol})`;

/** What the entries of all registers tell of their document. */
export function useDocumentFacts(record) {
  const text = useText();
  const { locale } = useIntl();
  return [
    [text(messages.date_of_letter), longDate(record.date_of_letter, locale)],
    [text(messages.kind), record.document_kind_title],
    [text(messages.access), record.access_title],
    [text(messages.format), record.format_title],
    [text(messages.attachments_count), String(record.attachments ?? 0)],
    [text(messages.remarks), record.remarks],
    [text(messages.identifier), record.identifier],
  ];
}

function Further({ record }) {
  const text = useText();
  if (!record.further?.length) return null;
  return (
    <p>
      {text(messages.further)}{' '}
      {record.further.map((one, index) => (
        <React.Fragment key={one.register_number}>
          {index > 0 && ', '}
          <Link className="desk-number" to={deskPath(one['@id'])}>
            {one.register_number}
          </Link>
        </React.Fragment>
      ))}
    </p>
  );
}

function Entry({ record, register, facts }) {
  const text = useText();
  const [state, change] = useUrlState();
  const document = useDocumentFacts(record);
  useDocumentTitle(`${record.register_number} ${record.title}`);
  return (
    <article>
      <header className="desk-record">
        <p className="desk-record__mark desk-number">
          {record.register_number}
        </p>
        <h1>{record.title}</h1>
        <p className="desk-record__line">
          <State id={record.review_state} title={record.review_state_title} />
          {record.case && (
            <Link className="desk-number" to={deskPath(record.case['@id'])}>
              {record.case.mark}
            </Link>
          )}
        </p>
        <div className="desk-actions">
          <EntryActions record={record} change={change} />
        </div>
      </header>
      <EntryHistory record={record} />
      <Further record={record} />
      <Facts columns facts={[...facts, ...document]} />
      <section aria-labelledby="desk-files">
        <h2 id="desk-files">{text(registers.files)}</h2>
        {record.files?.length > 0 ? (
          <Files files={record.files} />
        ) : (
          <p className="desk-muted">{text(registers.noFiles)}</p>
        )}
      </section>
      <EntryDialog
        record={record}
        register={register}
        dialog={state.dialog}
        onClose={() => change({ dialog: undefined })}
      />
    </article>
  );
}

function Outgoing({ record }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <Entry
      record={record}
      register="outgoing"
      facts={[
        [text(messages.name), record.addressee],
        [
          text(messages.address),
          record.address && (
            <span className="desk-multiline">{record.address}</span>
          ),
        ],
        [text(messages.sent), dateAndTime(record.dispatched, locale)],
        [text(messages.way), record.way_title],
        [text(messages.unit), unitOf(record.unit)],
        [text(messages.responsible), record.responsible],
        [text(messages.mark), record.mark],
      ]}
    />
  );
}

function Internal({ record }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <Entry
      record={record}
      register="internal"
      facts={[
        [text(messages.unit), unitOf(record.unit)],
        [text(messages.person), record.person],
        [
          text(messages.addressees),
          (record.addressees || []).map(unitOf).join(', '),
        ],
        [text(messages.sent), longDate(record.sent, locale)],
        [text(messages.way), record.way_title],
        [text(messages.mark), record.mark],
      ]}
    />
  );
}

const pageOf = (kind, Shown, back, title) =>
  function EntryPage() {
    const text = useText();
    const { contact } = useDesk();
    const query = useRecord(recordPath(kind, useParams()));
    return (
      <div className="desk-page">
        <Back to={back}>{text(title)}</Back>
        <Loaded query={query} lines={12} contact={contact}>
          {(record) => <Shown record={record} />}
        </Loaded>
      </div>
    );
  };

/** One entry of the outgoing register. */
export const OutgoingPage = pageOf(
  'outgoing',
  Outgoing,
  routes.outgoingRegister,
  registers.outgoingTitle,
);

/** One entry of the internal register. */
export const InternalPage = pageOf(
  'internal',
  Internal,
  routes.internalRegister,
  registers.internalTitle,
);
