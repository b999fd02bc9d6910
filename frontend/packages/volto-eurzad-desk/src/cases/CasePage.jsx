import React from 'react';
import { useParams } from 'react-router-dom';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useRecord } from '../api/queries';
import { useText } from '../format/text';
import { CaseFailures } from '../failures/CaseFailures';
import { cases as messages } from '../messages/cases';
import { useCommands } from '../shell/commands';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Loaded } from '../ui/Waiting';
import { recordPath, routes } from '../url/paths';
import { useUrlState } from '../url/state';
import { Split } from '../work/SideList';
import { actionsOf } from './actions';
import { CaseHead } from './CaseHead';
import { SECTIONS } from './sections';

function OpenDialog({ record, name, onClose }) {
  const action = actionsOf(record).find(({ id }) => id === name);
  if (!action) return null;
  return (
    <action.Component record={record} unit={record.unit} onClose={onClose} />
  );
}

function Case({ record }) {
  const text = useText();
  const [state, change] = useUrlState();
  const section = SECTIONS.some(({ id }) => id === state.section)
    ? state.section
    : 'wniosek';
  const open = (dialog) => () => change({ dialog });
  useDocumentTitle(
    `${record.mark || text(messages.draftCase)} ${record.title}`,
  );
  useCommands(
    Object.fromEntries(
      actionsOf(record).map(({ id, command, message }) => [
        command || id,
        { label: text(message(record)), run: open(id) },
      ]),
    ),
  );

  return (
    <article>
      <CaseFailures record={record} />
      <CaseHead record={record} onDialog={(dialog) => change({ dialog })} />
      <Tabs
        className="desk-tabs"
        selectedKey={section}
        onSelectionChange={(key) =>
          change(
            { section: key === 'wniosek' ? undefined : key },
            { replace: true },
          )
        }
      >
        <TabList className="desk-tabs__list" aria-label={text(messages.parts)}>
          {SECTIONS.map(({ id, message, count }) => (
            <Tab key={id} id={id} className="desk-tabs__tab">
              {text(message)}{' '}
              {count?.(record) > 0 && (
                <span className="desk-count">{count(record)}</span>
              )}
            </Tab>
          ))}
        </TabList>
        {SECTIONS.map(({ id, Component }) => (
          <TabPanel key={id} id={id} className="desk-tabs__panel">
            <Component record={record} open={(dialog) => open(dialog)()} />
          </TabPanel>
        ))}
      </Tabs>
      {state.dialog && (
        <OpenDialog
          record={record}
          name={state.dialog}
          onClose={() => change({ dialog: undefined })}
        />
      )}
    </article>
  );
}

/** One case, with its mark or as a draft case. */
export function CasePage() {
  const text = useText();
  const parameters = useParams();
  const { contact } = useDesk();
  const [state] = useUrlState();
  const query = useRecord(recordPath('cases', parameters));
  return (
    <Split>
      {!state.list && <Back to={routes.work}>{text(messages.backToWork)}</Back>}
      <Loaded query={query} lines={14} contact={contact}>
        {(record) => <Case record={record} />}
      </Loaded>
    </Split>
  );
}
