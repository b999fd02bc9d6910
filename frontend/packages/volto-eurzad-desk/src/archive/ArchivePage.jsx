import React from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useArchive } from '../api/archive';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Loaded } from '../ui/Waiting';
import { useUrlState } from '../url/state';
import { useRowCommands } from '../work/useRowCommands';
import { DisposalSection } from './DisposalSection';
import { DueSection } from './DueSection';
import { HoldingsSection } from './HoldingsSection';
import { ListsSection } from './ListsSection';
import { LoansSection } from './LoansSection';

/** Each part: its word in the address, its name, how much waits there, who has it. */
const PARTS = [
  {
    id: 'przekazanie',
    message: messages.toHandOver,
    Component: DueSection,
    count: ({ due }) => due,
  },
  {
    id: 'spisy',
    message: messages.lists,
    Component: ListsSection,
    count: ({ keeper, to_check: check, returned }) =>
      keeper ? check : returned,
  },
  { id: 'zasob', message: messages.holdings, Component: HoldingsSection },
  {
    id: 'wypozyczenia',
    message: messages.loans,
    Component: LoansSection,
    count: ({ keeper, loans_requested: asked, loans_overdue: overdue }) =>
      keeper ? asked + overdue : overdue,
  },
  {
    id: 'brakowanie',
    message: messages.disposal,
    Component: DisposalSection,
    count: ({ keeper, past_term: past, to_confirm: confirm }) =>
      keeper ? past + confirm : confirm,
    needs: (summary, { may }) =>
      summary.keeper ||
      summary.to_confirm > 0 ||
      may('manage-office') ||
      may('view-registers'),
  },
];

function Parts({ summary }) {
  const text = useText();
  const desk = useDesk();
  const [state, change] = useUrlState();
  const parts = PARTS.filter(({ needs }) => !needs || needs(summary, desk));
  const first = summary.keeper ? 'spisy' : 'przekazanie';
  const part = parts.some(({ id }) => id === state.section)
    ? state.section
    : first;
  return (
    <Tabs
      className="desk-tabs"
      selectedKey={part}
      onSelectionChange={(section) =>
        change(
          { section, state: undefined, query: undefined, page: undefined },
          { replace: true },
        )
      }
    >
      <TabList className="desk-tabs__list" aria-label={text(messages.parts)}>
        {parts.map(({ id, message, count }) => (
          <Tab key={id} id={id} className="desk-tabs__tab">
            {text(message)}{' '}
            {count?.(summary) > 0 && (
              <span className="desk-count">{count(summary)}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, Component }) => (
        <TabPanel key={id} id={id} className="desk-tabs__panel">
          <Component />
        </TabPanel>
      ))}
    </Tabs>
  );
}

/** The office archive: what is to be handed over, lists, holdings, loans, disposal. */
export function ArchivePage() {
  const text = useText();
  const { contact } = useDesk();
  const query = useArchive('/@archive');
  useDocumentTitle(text(messages.title));
  useRowCommands();
  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{text(messages.title)}</h1>
      </div>
      <Loaded query={query} lines={12} contact={contact}>
        {(summary) => <Parts summary={summary} />}
      </Loaded>
    </div>
  );
}
