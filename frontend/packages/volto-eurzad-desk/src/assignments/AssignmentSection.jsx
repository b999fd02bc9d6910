import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAssignments, useTakeBack } from '../api/assignments';
import { dateAndTime, longDate } from '../format/dates';
import { useText } from '../format/text';
import { assign as messages } from '../messages/assign';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Loaded } from '../ui/Waiting';

/** "WOŚ – Referent", or the unit's head where no person was named. */
function usePlaceName() {
  const text = useText();
  return ({ unit, handler }) =>
    unit
      ? `${unit.symbol} – ${handler?.fullname || text(messages.headOfUnit)}`
      : text(messages.nowhere);
}

function Link({ link }) {
  const text = useText();
  const { locale } = useIntl();
  const placeName = usePlaceName();
  return (
    <tr className={link.taken_back ? 'desk-muted' : undefined}>
      <td data-label={text(messages.time)} className="desk-number">
        {dateAndTime(link.time, locale)}
      </td>
      <td data-label={text(messages.by)}>
        {link.by.fullname}
        <small>{link.by.position}</small>
        {link.acting_for && (
          <small>
            {text(messages.actingFor, { name: link.acting_for.fullname })}
          </small>
        )}
      </td>
      <th scope="row">
        {placeName(link)}{' '}
        {link.taken_back && (
          <span className="desk-tag">{text(messages.takenBack)}</span>
        )}
      </th>
      <td data-label={text(messages.instruction)}>
        <span className="desk-multiline">{link.instruction}</span>
        {link.due && (
          <small>
            {text(messages.dueBy, { day: longDate(link.due, locale) })}
          </small>
        )}
        {link.recipients.map((one, index) => (
          <small key={index}>
            {text(messages[`part_${one.part}`])}: {placeName(one)}
          </small>
        ))}
      </td>
    </tr>
  );
}

function Chain({ chain }) {
  const text = useText();
  if (chain.length === 0) return <p>{text(messages.noChain)}</p>;
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.chain)}</caption>
      <thead>
        <tr>
          {['time', 'by', 'to', 'instruction'].map((column) => (
            <th key={column} scope="col">
              {text(messages[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chain.map((link) => (
          <Link key={link.ordinal} link={link} />
        ))}
      </tbody>
    </table>
  );
}

function Others({ recipients }) {
  const text = useText();
  const { locale } = useIntl();
  const placeName = usePlaceName();
  if (recipients.length === 0) return null;
  return (
    <>
      <h2>{text(messages.others)}</h2>
      <ul className="desk-plain-list">
        {recipients.map((one, index) => (
          <li key={index}>
            <strong>{placeName(one)}</strong> (
            {text(messages[`part_${one.part}`])}):{' '}
            {one.done
              ? text(messages.doneOn, { time: dateAndTime(one.done, locale) })
              : text(messages.waits)}
          </li>
        ))}
      </ul>
    </>
  );
}

function TakeBackDialog({ path, chain, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const placeName = usePlaceName();
  const takeBack = useTakeBack();
  const [comment, setComment] = useState('');
  const standing = chain.filter((link) => !link.taken_back);
  const before = standing[standing.length - 2];
  const submit = () =>
    takeBack.mutate(
      { path, comment: comment.trim() },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.takenBackDone) });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.takeBack)}
      action={text(messages.takeBack)}
      error={takeBack.error}
      busy={takeBack.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {text(messages.takeBackWhat, {
          where: before ? placeName(before) : text(messages.nowhere),
        })}
      </p>
      <TextArea
        label={text(messages.comment)}
        optional={text(common.optional)}
        rows={3}
        value={comment}
        error={takeBack.error?.about('comment')}
        onChange={setComment}
      />
    </FormDialog>
  );
}

/** The chain of assignments of an item or a case, its other recipients, and taking back. */
export function AssignmentSection({ record }) {
  const text = useText();
  const [asking, setAsking] = useState(false);
  const query = useAssignments(record['@id']);
  return (
    <Loaded query={query} lines={5}>
      {(data) => (
        <>
          <Chain chain={data.chain} />
          {data.can_take_back && (
            <p className="desk-actions">
              <Button icon="return" onClick={() => setAsking(true)}>
                {text(messages.takeBack)}
              </Button>
            </p>
          )}
          <Others recipients={data.recipients} />
          {asking && (
            <TakeBackDialog
              path={record['@id']}
              chain={data.chain}
              onClose={() => setAsking(false)}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
