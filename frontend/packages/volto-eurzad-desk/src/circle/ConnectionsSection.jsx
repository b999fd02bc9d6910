import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useAnswer, useRemoveRelation } from '../api/circle';
import { longDate } from '../format/dates';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { Facts } from '../ui/Facts';
import { Files } from '../ui/Files';
import { Notice } from '../ui/Notice';
import { Empty } from '../ui/Waiting';
import { deskPath } from '../url/paths';
import { AnswerDialog, ReadmitDialog, SeparateDialog } from './smallDialogs';
import { can } from './parties';

/** Another case: a link for those who may see it, else its mark. */
function OtherCase({ other }) {
  const text = useText();
  if (!other) return null;
  const mark = other.mark && <span className="desk-number">{other.mark}</span>;
  if (!other.visible)
    return (
      <>
        {mark} <span className="desk-muted">{text(messages.hiddenCase)}</span>
      </>
    );
  return (
    <Link to={deskPath(other['@id'])}>
      {mark} {other.title}
    </Link>
  );
}

function Relations({ record }) {
  const text = useText();
  const { tell } = useDesk();
  const remove = useRemoveRelation();
  if (!record.relations?.length) return null;
  const drop = ({ UID, mark }) =>
    remove.mutate(
      { path: record['@id'], uid: UID },
      {
        onSuccess: () =>
          tell({ text: text(messages.relationRemoved, { mark }) }),
        onError: (error) => tell({ text: errorSentence(error, text) }),
      },
    );
  return (
    <section aria-labelledby="desk-relations">
      <h2 id="desk-relations">{text(messages.relations)}</h2>
      <ul className="desk-connections">
        {record.relations.map((relation) => (
          <li key={relation.case?.UID}>
            <span>
              <small>{relation.kind_title}</small>
              <OtherCase other={relation.case} />
            </span>
            {can('relations')(record) && relation.case && (
              <Button
                small
                look="quiet"
                icon="close"
                aria-label={text(messages.removeRelationNamed, {
                  mark: relation.case.mark || relation.case.title || '',
                })}
                onClick={() => drop(relation.case)}
              >
                {text(messages.removeRelation)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Joined({ record, onSeparate }) {
  const text = useText();
  if (!record.joined?.length) return null;
  return (
    <section aria-labelledby="desk-joined">
      <h2 id="desk-joined">{text(messages.joinedCases)}</h2>
      <ul className="desk-connections">
        {record.joined.map((other) => {
          const documents = [...other.incoming, ...other.letters];
          return (
            <li key={other.UID} className="desk-connections__wide">
              <span>
                <OtherCase other={other} />
              </span>
              {can('separate')(record) && (
                <Button
                  small
                  look="quiet"
                  aria-label={text(messages.separateNamed, {
                    mark: other.mark || '',
                  })}
                  onClick={() => onSeparate(other)}
                >
                  {text(messages.separate)}
                </Button>
              )}
              {documents.map((part) => (
                <div key={part['@id']} className="desk-connections__files">
                  <Link to={deskPath(part['@id'])}>
                    {part.register_number ? `${part.register_number} · ` : ''}
                    {part.title}
                  </Link>
                  {part.files?.length > 0 && <Files files={part.files} />}
                </div>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Cooperation({ record, onAnswer }) {
  const text = useText();
  const { locale } = useIntl();
  const { tell } = useDesk();
  const end = useAnswer();
  if (!record.cooperation?.length) return null;
  const finish = ({ symbol, title }) =>
    end.mutate(
      { path: record['@id'], id: symbol, end: true },
      {
        onSuccess: () =>
          tell({ text: text(messages.cooperationOver, { unit: title }) }),
        onError: (error) => tell({ text: errorSentence(error, text) }),
      },
    );
  return (
    <section aria-labelledby="desk-cooperation">
      <h2 id="desk-cooperation">{text(messages.cooperation)}</h2>
      {record.cooperation.map((task) => (
        <div
          key={`${task.unit.symbol}-${task.since}-${task.until}`}
          className="desk-cooperation"
        >
          <h3 className="desk-h3">
            {task.unit.title} ({task.unit.symbol})
            {task.until && (
              <small>
                {text(messages.cooperationUntil, {
                  day: longDate(task.until, locale),
                })}
              </small>
            )}
          </h3>
          <Facts
            columns
            facts={[
              [
                text(messages.task),
                <span key="task" className="desk-multiline">
                  {task.task}
                </span>,
              ],
              [text(messages.due), longDate(task.due, locale)],
              [
                text(messages.answerLabel),
                task.answer ? (
                  <>
                    <span className="desk-multiline">{task.answer}</span>{' '}
                    <small>{task.answered_by?.fullname}</small>
                  </>
                ) : (
                  <span className="desk-muted">{text(messages.waits)}</span>
                ),
              ],
            ]}
          />
          <div className="desk-actions">
            {task.mine && (
              <Button
                small
                look={task.answer ? 'plain' : 'primary'}
                icon="send"
                onClick={() => onAnswer(task)}
              >
                {text(messages.answer)}
              </Button>
            )}
            {can('cooperation')(record) && !task.until && (
              <Button
                small
                look="quiet"
                aria-label={text(messages.endCooperationNamed, {
                  unit: task.unit.title,
                })}
                onClick={() => finish(task.unit)}
              >
                {text(messages.endCooperation)}
              </Button>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}

function Exclusions({ record, onReadmit }) {
  const text = useText();
  const { locale } = useIntl();
  if (!record.exclusions?.length) return null;
  return (
    <section aria-labelledby="desk-exclusions">
      <h2 id="desk-exclusions">{text(messages.exclusions)}</h2>
      <ul className="desk-connections">
        {record.exclusions.map((exclusion) => (
          <li
            key={`${exclusion.user_id}-${exclusion.since}-${exclusion.until}`}
          >
            <span>
              <strong>{exclusion.person?.fullname}</strong>
              <small>
                {exclusion.ground_title}
                {' · '}
                {exclusion.until
                  ? text(messages.exclusionEnded, {
                      since: longDate(exclusion.since, locale),
                      until: longDate(exclusion.until, locale),
                    })
                  : text(messages.exclusionSince, {
                      day: longDate(exclusion.since, locale),
                    })}
              </small>
              {exclusion.comment && <small>{exclusion.comment}</small>}
            </span>
            {!exclusion.until && can('exclude')(record) && (
              <Button
                small
                look="quiet"
                aria-label={text(messages.admitAgainNamed, {
                  name: exclusion.person?.fullname || '',
                })}
                onClick={() => onReadmit(exclusion)}
              >
                {text(messages.admitAgain)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many other cases, units and persons the case is tied to. */
export const connectionsOf = (record) =>
  (record.relations?.length || 0) +
  (record.joined?.length || 0) +
  (record.joined_to ? 1 : 0) +
  (record.cooperation?.filter(({ until }) => !until).length || 0);

/** Other cases, co-operating units, and who has no part in the case. */
export function ConnectionsSection({ record, open }) {
  const text = useText();
  const [dialog, setDialog] = useState(null);
  const none =
    connectionsOf(record) === 0 &&
    !record.dissolved_into &&
    !record.cooperation?.length &&
    !record.exclusions?.length;
  const show = (Component) => (about) => setDialog({ Component, about });
  return (
    <>
      {record.joined_to && (
        <Notice>
          {text(messages.joinedTo)} <OtherCase other={record.joined_to} />
        </Notice>
      )}
      {record.dissolved_into && (
        <Notice>
          {text(messages.dissolvedInto)}{' '}
          <OtherCase other={record.dissolved_into} />
        </Notice>
      )}
      {none && (
        <Empty icon="folder" title={text(messages.noConnections)}>
          <p>{text(messages.noConnectionsNext)}</p>
          {can('relations')(record) && (
            <Button icon="plus" onClick={() => open('powiaz')}>
              {text(messages.relate)}
            </Button>
          )}
        </Empty>
      )}
      <Relations record={record} />
      <Joined record={record} onSeparate={show(SeparateDialog)} />
      <Cooperation record={record} onAnswer={show(AnswerDialog)} />
      <Exclusions record={record} onReadmit={show(ReadmitDialog)} />
      {dialog && (
        <dialog.Component
          record={record}
          about={dialog.about}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}
