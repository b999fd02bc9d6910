import React, { useId } from 'react';
import { useIntl } from 'react-intl';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { approval as messages } from '../messages/approval';
import { Icon } from '../ui/Icon';
import { nameOfPart } from './parts';

const ICONS = {
  done: 'check',
  now: 'stamp',
  waiting: 'clock',
  skipped: 'chevronRight',
};

/** A person with position, and whom they stood in for. */
export function By({ person }) {
  const text = useText();
  if (!person) return null;
  return (
    <>
      {person.fullname}
      {person.position ? `, ${person.position}` : ''}
      {person.acting_for
        ? ` (${text(messages.inPlaceOf, { name: person.acting_for })})`
        : ''}
    </>
  );
}

function Step({ step, since }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <li className={`desk-chain__step desk-chain__step--${step.state}`}>
      <Icon name={ICONS[step.state]} size={18} />
      <div>
        <strong>{step.title}</strong>{' '}
        <span className="desk-muted">
          {text(messages[`step_${step.state}`])}
        </span>
        {step.by && (
          <p>
            <By person={step.by} />
            {step.time ? `, ${dateAndTime(step.time, locale)}` : ''}
          </p>
        )}
        {step.people.length > 0 && <p>{step.people.join(', ')}</p>}
        {since && (
          <p className="desk-muted">
            {text(messages.since, { time: dateAndTime(since, locale) })}
          </p>
        )}
        {step.comment && <p className="desk-multiline">„{step.comment}”</p>}
      </div>
    </li>
  );
}

function Opinion({ opinion }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <li
      className={`desk-chain__step desk-chain__step--${opinion.by ? 'done' : 'waiting'} desk-chain__step--beside`}
    >
      <Icon name="shield" size={18} />
      <div>
        <strong>{text(messages.opinion)}</strong>{' '}
        <span className="desk-muted">
          {opinion.verdict_title || text(messages.opinionWaits)}
        </span>
        {opinion.by ? (
          <p>
            <By person={opinion.by} />, {dateAndTime(opinion.time, locale)}
          </p>
        ) : (
          <p>{opinion.people.join(', ')}</p>
        )}
        {opinion.comment && <p className="desk-multiline">{opinion.comment}</p>}
      </div>
    </li>
  );
}

function History({ acts }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <details className="desk-history">
      <summary>{text(messages.history)}</summary>
      <ol>
        {acts.map((act, at) => (
          <li key={at}>
            <strong>{act.act_title}</strong>, {dateAndTime(act.time, locale)}
            <br />
            <By person={act.by} />
            {act.comment && <p className="desk-multiline">{act.comment}</p>}
            {act.places.length > 0 && (
              <ul>
                {act.places.map((place, number) => (
                  <li key={number}>
                    {nameOfPart(place.part, text)}: {place.remark}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** Who approves the letter, who has it now and since when, what was done about it. */
export function Approval({ letter }) {
  const text = useText();
  const { approval } = letter;
  const heading = useId();
  if (!approval) return null;
  const nobody =
    letter.review_state === 'awaiting_approval' &&
    approval.waits_for.length === 0;
  return (
    <section className="desk-approval" aria-labelledby={heading}>
      <h2 id={heading} className="desk-h3">
        {text(approval.planned ? messages.planned : messages.chain)}
      </h2>
      <ol className="desk-chain">
        {approval.steps.map((step, at) => (
          <Step
            key={at}
            step={step}
            since={step.state === 'now' ? approval.since : null}
          />
        ))}
        {approval.opinion && <Opinion opinion={approval.opinion} />}
      </ol>
      {nobody && <p>{text(messages.nobody)}</p>}
      {approval.history.length > 0 && <History acts={approval.history} />}
    </section>
  );
}
