import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import {
  useDesksToHandOver,
  useDeskToHandOver,
  useHandover,
  useHandOver,
} from '../api/assignments';
import { usePeople } from '../api/queries';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { deskHandover as messages } from '../messages/deskHandover';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { SelectField, TextArea } from '../ui/Fields';
import { Notice } from '../ui/Notice';
import { Empty, Loaded } from '../ui/Waiting';
import { deskPath } from '../url/paths';

const keyOf = ({ unit, file_plan_class: given }) =>
  `${unit.symbol}/${given?.symbol || ''}`;

function Recipient({ group, label, person, value, onChange }) {
  const text = useText();
  const people = usePeople(group.unit.symbol);
  return (
    <SelectField
      label={label}
      value={value}
      onChange={onChange}
      options={[
        { value: '', title: text(messages.stay) },
        ...(people.data || [])
          .filter(({ id }) => id !== person)
          .map(({ id, fullname }) => ({ value: id, title: fullname })),
      ]}
    />
  );
}

function Groups({ groups, person, chosen, onChoose }) {
  const text = useText();
  const className = ({ file_plan_class: given }) =>
    given ? `${given.symbol} – ${given.title}` : text(messages.noClass);
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.groups)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.fileClass)}</th>
          <th scope="col">{text(messages.unit)}</th>
          <th scope="col">{text(messages.count)}</th>
          <th scope="col">{text(messages.recipient)}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={keyOf(group)}>
            <th scope="row">{className(group)}</th>
            <td data-label={text(messages.unit)}>
              {group.unit.title} ({group.unit.symbol})
            </td>
            <td data-label={text(messages.count)}>
              {group.total}
              <small>
                {text(messages.counts, {
                  open: group.open,
                  drafts: group.drafts,
                })}
              </small>
            </td>
            <td>
              <Recipient
                group={group}
                person={person}
                label={text(messages.recipientOf, {
                  unit: group.unit.symbol,
                  fileClass: className(group),
                })}
                value={chosen[keyOf(group)] || ''}
                onChange={(handler) => onChoose(keyOf(group), handler)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rules for the API: of a group without a class the empty class stands for itself only, so every other group is named. */
const rulesOf = (groups, chosen) =>
  groups
    .filter((group) => chosen[keyOf(group)])
    .map((group) => ({
      unit: group.unit.symbol,
      file_plan_class: group.file_plan_class?.symbol || '-',
      handler: chosen[keyOf(group)],
    }));

function Preview({ person, onOrder }) {
  const text = useText();
  const query = useDeskToHandOver(person);
  const send = useHandOver();
  const [chosen, setChosen] = useState({});
  const [instruction, setInstruction] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Loaded query={query} lines={5}>
      {({ groups }) => {
        const count = groups
          .filter((group) => chosen[keyOf(group)])
          .reduce((sum, group) => sum + group.total, 0);
        const submit = (event) => {
          event.preventDefault();
          setTried(true);
          if (count === 0 || send.isPending) return;
          send.mutate(
            {
              person,
              rules: rulesOf(groups, chosen),
              instruction: instruction.trim(),
            },
            { onSuccess: (order) => onOrder(order.id) },
          );
        };
        return (
          <form className="desk-form" onSubmit={submit} noValidate>
            {send.error && (
              <Notice tone="error">{errorSentence(send.error, text)}</Notice>
            )}
            <Groups
              groups={groups}
              person={person}
              chosen={chosen}
              onChoose={(key, handler) =>
                setChosen({ ...chosen, [key]: handler })
              }
            />
            <TextArea
              label={text(messages.instruction)}
              optional={text(common.optional)}
              rows={2}
              value={instruction}
              error={send.error?.about('instruction')}
              onChange={setInstruction}
            />
            {tried && count === 0 && (
              <p className="desk-field__error" role="alert">
                {text(messages.nothing)}
              </p>
            )}
            <p className="desk-muted">{text(messages.confirm)}</p>
            <p>
              <Button type="submit" look="primary" busy={send.isPending}>
                {text(messages.action, { count })}
              </Button>
            </p>
          </form>
        );
      }}
    </Loaded>
  );
}

function Progress({ id, onAnother }) {
  const text = useText();
  const query = useHandover(id);
  return (
    <Loaded query={query} lines={5}>
      {(order) => (
        <>
          <Notice
            tone={!order.done ? 'info' : order.failed ? 'warning' : 'done'}
            role="status"
          >
            <p>{text(messages.progress, order)}</p>
            {!order.done && <p>{text(messages.working)}</p>}
            {order.done && (
              <p>
                {order.failed
                  ? text(messages.doneSome, order)
                  : text(messages.doneAll)}
              </p>
            )}
          </Notice>
          <progress
            max={order.total}
            value={order.processed}
            aria-label={text(messages.progress, order)}
          />
          <table className="desk-table">
            <caption className="desk-sr">{text(messages.results)}</caption>
            <thead>
              <tr>
                <th scope="col">{text(messages.case)}</th>
                <th scope="col">{text(messages.result)}</th>
              </tr>
            </thead>
            <tbody>
              {order.items.map((one) => (
                <tr key={one['@id']}>
                  <th scope="row">
                    {one.title ? (
                      <Link to={deskPath(one['@id'])}>{one.title}</Link>
                    ) : null}
                    <small>{one.mark || text(messages.draft)}</small>
                  </th>
                  <td data-label={text(messages.result)}>
                    {one.ok
                      ? text(messages.ok, { name: one.handler.fullname })
                      : one.message}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {order.done && (
            <p>
              <Button onClick={onAnother}>{text(messages.another)}</Button>
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}

/** Gives all open cases of a colleague to others: whose desk, what lies on it, who takes what, what became of it. */
export function DeskHandoverPage() {
  const text = useText();
  const { contact } = useDesk();
  const [person, setPerson] = useState('');
  const [order, setOrder] = useState(null);
  const query = useDesksToHandOver();
  const title = text(messages.title);
  useDocumentTitle(title);
  const lineOf = (one) => {
    const line = text(messages.personLine, {
      name: one.fullname,
      count: one.total,
    });
    return one.left ? text(messages.left, { line }) : line;
  };
  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{title}</h1>
      </div>
      {order ? (
        <Progress
          id={order}
          onAnother={() => {
            setOrder(null);
            setPerson('');
          }}
        />
      ) : (
        <>
          <p className="desk-muted">{text(messages.intro)}</p>
          <Loaded query={query} lines={4} contact={contact}>
            {({ people }) =>
              people.length === 0 ? (
                <Empty icon="people" title={text(messages.emptyTitle)}>
                  <p>{text(messages.emptyNext)}</p>
                </Empty>
              ) : (
                <>
                  <SelectField
                    label={text(messages.choose)}
                    value={person}
                    onChange={setPerson}
                    options={[
                      { value: '', title: text(messages.pick) },
                      ...people.map((one) => ({
                        value: one.id,
                        title: lineOf(one),
                      })),
                    ]}
                  />
                  {person && (
                    <Preview key={person} person={person} onOrder={setOrder} />
                  )}
                </>
              )
            }
          </Loaded>
        </>
      )}
    </div>
  );
}
