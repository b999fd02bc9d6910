import React from 'react';
import { useParams } from 'react-router-dom';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useRecord } from '../api/queries';
import { useText } from '../format/text';
import { cases as messages } from '../messages/cases';
import { useCommands } from '../shell/commands';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Loaded } from '../ui/Waiting';
import { recordPath, routes } from '../url/paths';
import { useUrlState } from '../url/state';
import { Split } from '../work/SideList';
import { AssignDialog } from './AssignDialog';
import { CaseHead } from './CaseHead';
import { CloseCaseDialog } from './CloseCaseDialog';
import {
  ApplicationSection,
  DocumentsSection,
  documentsOf,
  LettersSection,
} from './CaseSections';
import { LogSection } from './LogSection';
import { NewLetterDialog } from './NewLetterDialog';
import { OpenCaseDialog } from './OpenCaseDialog';
import { canWriteLetters, transitionOf } from './transitions';

const SECTIONS = [
  ['wniosek', messages.application],
  ['dokumenty', messages.documents],
  ['pisma', messages.letters],
  ['dziennik', messages.log],
];

const DIALOGS = {
  przydziel: { needs: 'assign', Component: AssignDialog },
  otworz: { needs: 'open', Component: OpenCaseDialog },
  zamknij: { needs: 'close', Component: CloseCaseDialog },
  pismo: { Component: NewLetterDialog },
};

function OpenDialog({ record, name, onClose }) {
  const dialog = DIALOGS[name];
  if (!dialog) return null;
  if (
    dialog.needs
      ? !transitionOf(record, dialog.needs)
      : !canWriteLetters(record)
  )
    return null;
  return (
    <dialog.Component record={record} unit={record.unit} onClose={onClose} />
  );
}

function Case({ record }) {
  const text = useText();
  const [state, change] = useUrlState();
  const section = SECTIONS.some(([id]) => id === state.section)
    ? state.section
    : 'wniosek';
  const open = (dialog) => () => change({ dialog });
  useDocumentTitle(
    `${record.mark || text(messages.draftCase)} ${record.title}`,
  );
  useCommands({
    assign: transitionOf(record, 'assign') && {
      label: text(messages.assign),
      run: open('przydziel'),
    },
    openCase: transitionOf(record, 'open') && {
      label: text(messages.openCase),
      run: open('otworz'),
    },
    newLetter: canWriteLetters(record) && {
      label: text(messages.newLetter),
      run: open('pismo'),
    },
    closeCase: transitionOf(record, 'close') && {
      label: text(messages.closeCase),
      run: open('zamknij'),
    },
  });
  const counts = {
    dokumenty: documentsOf(record).length,
    pisma: record.letters?.length || 0,
  };

  return (
    <article>
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
          {SECTIONS.map(([id, message]) => (
            <Tab key={id} id={id} className="desk-tabs__tab">
              {text(message)}{' '}
              {counts[id] > 0 && (
                <span className="desk-count">{counts[id]}</span>
              )}
            </Tab>
          ))}
        </TabList>
        <TabPanel id="wniosek" className="desk-tabs__panel">
          <ApplicationSection record={record} />
        </TabPanel>
        <TabPanel id="dokumenty" className="desk-tabs__panel">
          <DocumentsSection record={record} />
        </TabPanel>
        <TabPanel id="pisma" className="desk-tabs__panel">
          <LettersSection record={record} onNew={open('pismo')} />
        </TabPanel>
        <TabPanel id="dziennik" className="desk-tabs__panel">
          <LogSection record={record} />
        </TabPanel>
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
