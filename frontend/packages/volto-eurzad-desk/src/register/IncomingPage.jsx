import React from 'react';
import { Redirect, useHistory, useParams } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useRecord } from '../api/queries';
import { AssignmentSection } from '../assignments/AssignmentSection';
import { AssignDialog } from '../cases/AssignDialog';
import { AttachDialog } from '../circle/AttachDialog';
import { longDate, dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { circle } from '../messages/circle';
import { assign } from '../messages/assign';
import { register as messages } from '../messages/register';
import { useCommands } from '../shell/commands';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Answers } from '../ui/Answers';
import { Back } from '../ui/Back';
import { Button, LinkButton } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { Files } from '../ui/Files';
import { State } from '../ui/State';
import { Loaded } from '../ui/Waiting';
import { deskPath, recordPath, routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { Split } from '../work/SideList';
import { EntryActions, EntryDialog, EntryHistory } from './EntryParts';
import { useDocumentFacts } from './EntryPages';

const can = (record, transition) =>
  (record.transitions || []).some(({ id }) => id === transition);

/** An item can join another case while its own is not opened. */
const canAttach = (item) =>
  ['registered', 'assigned'].includes(item.review_state) &&
  Boolean(item.case) &&
  !item.case.mark &&
  item.can_attach;

function Head({ item, onAssign, onAttach, caseAddress, change }) {
  const text = useText();
  return (
    <header className="desk-record">
      <p className="desk-record__mark desk-number">{item.register_number}</p>
      <h1>{item.title}</h1>
      <p className="desk-record__line">
        <State id={item.review_state} title={item.review_state_title} />
        {item.case?.mark && (
          <span className="desk-number">{item.case.mark}</span>
        )}
      </p>
      <div className="desk-actions">
        {can(item, 'assign') && (
          <Button
            look={item.review_state === 'registered' ? 'primary' : 'plain'}
            icon="person"
            onClick={onAssign}
          >
            {text(item.assigned_unit ? messages.reassign : messages.assign)}
          </Button>
        )}
        {caseAddress && (
          <LinkButton
            look={item.review_state === 'registered' ? 'plain' : 'primary'}
            icon="folder"
            to={caseAddress}
          >
            {text(item.case.mark ? messages.goToCase : messages.goToDraftCase)}
          </LinkButton>
        )}
        {canAttach(item) && (
          <Button icon="inbox" onClick={onAttach}>
            {text(circle.attach)}
          </Button>
        )}
        <EntryActions record={item} change={change} />
      </div>
    </header>
  );
}

function Item({ item }) {
  const text = useText();
  const { locale } = useIntl();
  const history = useHistory();
  const documentFacts = useDocumentFacts(item);
  const [state, change] = useUrlState();
  const casePath = deskPath(item.case?.['@id']);
  const caseAddress =
    casePath && casePath + writeState({ ...state, dialog: undefined });
  useDocumentTitle(`${item.register_number} ${item.title}`);
  useCommands({
    assign: can(item, 'assign') && {
      label: text(messages.assign),
      run: () => change({ dialog: 'przydziel' }),
    },
    attach: canAttach(item) && {
      label: text(circle.attach),
      run: () => change({ dialog: 'dolacz' }),
    },
    openCase: casePath &&
      !item.case.mark && {
        label: text(messages.openCase),
        run: () =>
          history.push(casePath + writeState({ ...state, dialog: 'otworz' })),
      },
  });
  if (state.dialog === 'otworz' && casePath) {
    return <Redirect to={casePath + writeState(state)} />;
  }
  return (
    <article>
      <Head
        item={item}
        onAssign={() => change({ dialog: 'przydziel' })}
        onAttach={() => change({ dialog: 'dolacz' })}
        caseAddress={caseAddress}
        change={change}
      />
      <EntryHistory record={item} />
      <section aria-labelledby="desk-sender">
        <h2 id="desk-sender">{text(messages.sender)}</h2>
        <Facts
          columns
          facts={[
            [text(messages.senderColumn), item.sender],
            [
              text(messages.address),
              item.address && (
                <span className="desk-multiline">{item.address}</span>
              ),
            ],
            [text(messages.email), item.email],
            [text(messages.received), dateAndTime(item.received, locale)],
            [text(messages.posted), longDate(item.posted, locale)],
            [text(messages.registeredOn), dateAndTime(item.registered, locale)],
            [text(messages.sendersMark), item.senders_mark],
            [
              text(messages.unit),
              item.assigned_unit &&
                `${item.assigned_unit.title} (${item.assigned_unit.symbol})`,
            ],
            [text(messages.handler), item.handler?.fullname],
            [text(messages.instruction), item.instruction],
            [text(messages.due), longDate(item.due, locale)],
            [text(messages.deliveryWay), item.way_title],
            [
              text(messages.addressedTo),
              (item.addressed_to || [])
                .map(({ title, symbol }) => `${title} (${symbol})`)
                .join(', '),
            ],
            ...documentFacts,
          ]}
        />
      </section>
      {item.answers?.length > 0 && (
        <section aria-labelledby="desk-answers">
          <h2 id="desk-answers">{text(messages.answers)}</h2>
          <Answers answers={item.answers} />
        </section>
      )}
      <section aria-labelledby="desk-files">
        <h2 id="desk-files">{text(messages.files)}</h2>
        {item.files?.length > 0 ? (
          <Files files={item.files} />
        ) : (
          <p className="desk-muted">{text(messages.noFiles)}</p>
        )}
      </section>
      {item.assigned_unit && (
        <section aria-labelledby="desk-assignment">
          <h2 id="desk-assignment">{text(assign.section)}</h2>
          <AssignmentSection record={item} />
        </section>
      )}
      {state.dialog === 'dolacz' && canAttach(item) && (
        <AttachDialog
          item={item}
          byMark={can(item, 'assign')}
          onClose={() => change({ dialog: undefined })}
        />
      )}
      {state.dialog === 'przydziel' && can(item, 'assign') && (
        <AssignDialog
          record={item}
          unit={item.assigned_unit}
          onClose={() => change({ dialog: undefined })}
        />
      )}
      <EntryDialog
        record={item}
        register="incoming"
        dialog={state.dialog}
        onClose={() => change({ dialog: undefined })}
      />
    </article>
  );
}

/** One item of the incoming register. */
export function IncomingPage() {
  const text = useText();
  const parameters = useParams();
  const { contact } = useDesk();
  const [state] = useUrlState();
  const query = useRecord(recordPath('incoming', parameters));
  return (
    <Split>
      {!state.list && <Back to={routes.register}>{text(messages.title)}</Back>}
      <Loaded query={query} lines={12} contact={contact}>
        {(item) => <Item item={item} />}
      </Loaded>
    </Split>
  );
}
