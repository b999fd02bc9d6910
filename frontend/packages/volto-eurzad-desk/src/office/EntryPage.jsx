import React from 'react';
import { useParams } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useEntry } from '../api/office';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { officeRegisters as messages } from '../messages/officeRegisters';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { Deadline } from '../ui/Deadline';
import { Facts } from '../ui/Facts';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { registerPath } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { CorrectDialog, VoidDialog } from './EntryDialog';
import { Shown } from './Shown';

const factsOf = (columns, version) =>
  columns
    .filter(({ id }) => version.shown[id])
    .map((column) => [
      column.title,
      <Shown key={column.id} column={column} version={version} />,
    ]);

function Version({ version, number, columns }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <li>
      <h3 className="desk-h3">{text(messages.version, { number })}</h3>
      <p className="desk-muted">
        {dateAndTime(version.time, locale)}, {version.actor.fullname}
        {version.actor.position && ` (${version.actor.position})`}
      </p>
      <p>
        {version.reason || text(messages.first)}
        {version.void && ` – ${text(messages.state_void)}`}
      </p>
      <details>
        <summary>{text(messages.entry)}</summary>
        <Facts columns facts={factsOf(columns, version)} />
      </details>
    </li>
  );
}

function Entry({ entry }) {
  const text = useText();
  const [state, change] = useUrlState();
  const close = () => change({ dialog: undefined }, { replace: true });
  return (
    <>
      <div className="desk-page__head">
        <h1>
          {entry.register.entry}{' '}
          <span className="desk-number">{entry.number}</span>
        </h1>
        {entry.register.may_enter && (
          <div className="desk-actions">
            <Button
              look="primary"
              icon="draft"
              onClick={() => change({ dialog: 'popraw' })}
            >
              {text(messages.correct)}
            </Button>
            <Button onClick={() => change({ dialog: 'uniewaznij' })}>
              {text(entry.void ? messages.restore : messages.annul)}
            </Button>
          </div>
        )}
      </div>
      {entry.void && <Notice tone="warning">{text(messages.void)}</Notice>}
      {entry.deadline && (
        <p>
          {text(messages.deadline)}: <Deadline deadline={entry.deadline} />
          {entry.deadline_source && (
            <small className="desk-muted"> ({entry.deadline_source})</small>
          )}
        </p>
      )}
      <Facts columns facts={factsOf(entry.columns, entry)} />
      <h2>{text(messages.history)}</h2>
      <ol className="desk-plain-list desk-history">
        {entry.history.map((version, index) => (
          <Version
            key={version.time}
            version={version}
            number={entry.history.length - index}
            columns={entry.columns}
          />
        ))}
      </ol>
      {entry.register.may_enter && state.dialog === 'popraw' && (
        <CorrectDialog
          entry={entry}
          columns={entry.columns}
          people={entry.people}
          onClose={close}
        />
      )}
      {entry.register.may_enter && state.dialog === 'uniewaznij' && (
        <VoidDialog entry={entry} onClose={close} />
      )}
    </>
  );
}

/** An entry of a register with all its versions. */
export function EntryPage() {
  const text = useText();
  const { contact } = useDesk();
  const { register, year, ordinal } = useParams();
  const query = useEntry(register, year, ordinal);
  useDocumentTitle(query.data?.number || text(messages.entry));
  return (
    <div className="desk-page">
      <Back to={registerPath(register) + writeState({ year })}>
        {query.data?.register.title || text(messages.back)}
      </Back>
      <Loaded query={query} lines={12} contact={contact}>
        {(entry) => <Entry entry={entry} />}
      </Loaded>
    </div>
  );
}
