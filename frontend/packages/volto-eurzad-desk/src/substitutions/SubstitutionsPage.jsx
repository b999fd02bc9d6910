import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useEndSubstitution, useSubstitutions } from '../api/assignments';
import { PAGE_SIZE } from '../api/queries';
import { dateAndTime, longDate } from '../format/dates';
import { useText } from '../format/text';
import { functionNames } from '../messages/functions';
import { substitutions as messages } from '../messages/substitutions';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { FormDialog } from '../ui/FormDialog';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { SubstitutionDialog } from './SubstitutionDialog';

const PARTS = [
  ['current', messages.current],
  ['past', messages.past],
];

function useScopeName() {
  const text = useText();
  return ({ unit, function: name }) => {
    if (!unit) return text(messages.everything);
    if (!name) return text(messages.wholeUnit, { unit: unit.symbol });
    return text(messages.inUnit, {
      function: functionNames[name] ? text(functionNames[name]) : name,
      unit: unit.symbol,
    });
  };
}

function Row({ one, onEnd }) {
  const text = useText();
  const { locale } = useIntl();
  const scopeName = useScopeName();
  return (
    <tr>
      <th scope="row">
        {one.absent.fullname}
        <small>{scopeName(one)}</small>
      </th>
      <td data-label={text(messages.substitute)}>{one.substitute.fullname}</td>
      <td data-label={text(messages.days)}>
        {text(messages.fromTo, {
          start: longDate(one.start, locale),
          end: longDate(one.end, locale),
        })}
      </td>
      <td data-label={text(messages.state)}>
        {text(messages[`state_${one.state}`])}
        <small>
          {text(messages.arrangedBy, { name: one.created_by.fullname })}
        </small>
        {one.ended && (
          <small>
            {text(messages.endedBy, {
              name: one.ended_by.fullname,
              time: dateAndTime(one.ended, locale),
            })}
          </small>
        )}
      </td>
      <td>
        {one.can_end && (
          <Button
            small
            onClick={onEnd}
            aria-label={text(messages.endNamed, {
              name: one.absent.fullname,
            })}
          >
            {text(messages.end)}
          </Button>
        )}
      </td>
    </tr>
  );
}

function EndDialog({ one, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const end = useEndSubstitution();
  const submit = () =>
    end.mutate(
      { id: one.id },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.ended) });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.endTitle)}
      action={text(messages.end)}
      look="danger"
      error={end.error}
      busy={end.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {text(messages.endWhat, {
          absent: one.absent.fullname,
          substitute: one.substitute.fullname,
        })}
      </p>
    </FormDialog>
  );
}

function Listed({ which }) {
  const text = useText();
  const { contact } = useDesk();
  const [state] = useUrlState();
  const page = which === 'past' ? state.page || 1 : 1;
  const query = useSubstitutions(which, {
    page,
    size: which === 'past' ? PAGE_SIZE : 200,
  });
  const [ending, setEnding] = useState(null);
  return (
    <Loaded query={query} lines={6} contact={contact}>
      {(data) =>
        data.items.length === 0 ? (
          <Empty
            icon="people"
            title={text(
              which === 'past' ? messages.emptyPast : messages.emptyTitle,
            )}
          >
            {which === 'current' && <p>{text(messages.emptyNext)}</p>}
          </Empty>
        ) : (
          <>
            <table className="desk-table">
              <caption className="desk-sr">
                {text(which === 'past' ? messages.past : messages.current)}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{text(messages.absent)}</th>
                  <th scope="col">{text(messages.substitute)}</th>
                  <th scope="col">{text(messages.days)}</th>
                  <th scope="col">{text(messages.state)}</th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {data.items.map((one) => (
                  <Row key={one.id} one={one} onEnd={() => setEnding(one)} />
                ))}
              </tbody>
            </table>
            {which === 'past' && (
              <Pager
                page={page}
                size={PAGE_SIZE}
                total={data.items_total}
                addressOf={(number) =>
                  routes.substitutions +
                  writeState({ section: 'historia', page: number })
                }
              />
            )}
            {ending && (
              <EndDialog one={ending} onClose={() => setEnding(null)} />
            )}
          </>
        )
      }
    </Loaded>
  );
}

/** Substitutions of oneself and of one's people: in force, planned, and what is over. */
export function SubstitutionsPage() {
  const text = useText();
  const [state, change] = useUrlState();
  const title = text(messages.title);
  useDocumentTitle(title);
  const part = state.section === 'historia' ? 'past' : 'current';
  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{title}</h1>
        <Button
          look="primary"
          icon="plus"
          onClick={() => change({ dialog: 'nowe' })}
        >
          {text(messages.add)}
        </Button>
      </div>
      <p className="desk-muted">{text(messages.intro)}</p>
      <Tabs
        className="desk-tabs"
        selectedKey={part}
        onSelectionChange={(key) =>
          change(
            {
              section: key === 'past' ? 'historia' : undefined,
              page: undefined,
            },
            { replace: true },
          )
        }
      >
        <TabList className="desk-tabs__list" aria-label={title}>
          {PARTS.map(([id, message]) => (
            <Tab key={id} id={id} className="desk-tabs__tab">
              {text(message)}
            </Tab>
          ))}
        </TabList>
        {PARTS.map(([id]) => (
          <TabPanel key={id} id={id} className="desk-tabs__panel">
            <Listed which={id} />
          </TabPanel>
        ))}
      </Tabs>
      {state.dialog === 'nowe' && (
        <SubstitutionDialog onClose={() => change({ dialog: undefined })} />
      )}
    </div>
  );
}
