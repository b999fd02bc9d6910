import React from 'react';
import { useIntl } from 'react-intl';
import { longDate } from '../format/dates';
import { useText } from '../format/text';
import { actsForOthers } from '../circle/parties';
import { cases as messages } from '../messages/cases';
import { circle } from '../messages/circle';
import { Button } from '../ui/Button';
import { Deadline } from '../ui/Deadline';
import { Facts } from '../ui/Facts';
import { Icon } from '../ui/Icon';
import { More } from '../ui/More';
import { State } from '../ui/State';
import { actionsOf } from './actions';

/** Buttons in the order of the work; what is done seldom is in a menu. The next step stands out. */
function Actions({ record, onDialog }) {
  const text = useText();
  const actions = actionsOf(record);
  const more = actions.filter(({ look }) => !look);
  return (
    <div className="desk-actions">
      {actions
        .filter(({ look }) => look)
        .map(({ id, message, icon, look }) => (
          <Button key={id} look={look} icon={icon} onClick={() => onDialog(id)}>
            {text(message(record))}
          </Button>
        ))}
      {more.length > 0 && (
        <More
          items={more.map(({ id, message, icon }) => ({
            id,
            label: text(message(record)),
            icon,
          }))}
          onAction={onDialog}
        />
      )}
    </div>
  );
}

function ClassOf({ record }) {
  const text = useText();
  const { file_plan_class: given, suggested_class: suggested } = record;
  if (given) {
    return (
      <>
        {given.symbol} – {given.title}
        {given.retention && <span className="desk-tag">{given.retention}</span>}
      </>
    );
  }
  return (
    <span className="desk-muted">
      {text(messages.noClass)}
      {suggested
        ? `. ${text(messages.suggested)} ${suggested.symbol} – ${suggested.title}`
        : ''}
    </span>
  );
}

/** What the case is, where it stands, by when, who has it. */
export function CaseHead({ record, onDialog }) {
  const text = useText();
  const { locale } = useIntl();
  const missing = <span className="desk-muted">{text(messages.notYet)}</span>;
  return (
    <header className="desk-record">
      <p
        className={`desk-record__mark desk-number${record.mark ? '' : ' desk-muted'}`}
      >
        {record.mark || text(messages.draftCase)}
      </p>
      <h1>{record.title}</h1>
      <p className="desk-record__line">
        <State id={record.review_state} title={record.review_state_title} />
        {record.review_state !== 'closed' && (
          <Deadline deadline={record.deadline} />
        )}
        {record.access === 'restricted' && (
          <span className="desk-tag">
            <Icon name="shield" size={14} /> {text(circle.restrictedCase)}
          </span>
        )}
      </p>
      {record.deadline?.explanation && record.review_state !== 'closed' && (
        <p className="desk-record__why">{record.deadline.explanation}</p>
      )}
      <Actions record={record} onDialog={onDialog} />
      <Facts
        columns
        facts={[
          [
            text(messages.parties),
            (record.parties || [])
              .filter(
                (party) => party.current !== false && !actsForOthers(party),
              )
              .map((party) => party.name)
              .join(', '),
          ],
          [text(messages.fileClass), <ClassOf key="class" record={record} />],
          [text(messages.way), record.way?.title],
          [
            text(messages.unit),
            record.unit
              ? `${record.unit.title} (${record.unit.symbol})`
              : missing,
          ],
          [text(messages.handler), record.handler?.fullname || missing],
          [
            text(messages.instruction),
            record.instruction && (
              <span className="desk-multiline">{record.instruction}</span>
            ),
          ],
          [text(messages.due), longDate(record.due, locale)],
          [text(messages.filed), longDate(record.filed, locale)],
          [text(messages.started), longDate(record.started, locale)],
          [text(messages.closed), longDate(record.closed, locale)],
          [text(messages.outcome), record.outcome],
          [text(circle.accessLabel), record.access_title],
          [
            text(circle.admitted),
            (record.admitted || []).map(({ fullname }) => fullname).join(', '),
          ],
        ]}
      />
    </header>
  );
}
