import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { longDate, shortDate } from '../format/dates';
import { useText } from '../format/text';
import { clock as messages } from '../messages/clock';
import { Button } from '../ui/Button';
import { deskPath } from '../url/paths';

const DATES = ['until', 'posted', 'received'];

function Details({ details }) {
  const text = useText();
  const { locale } = useIntl();
  const told = Object.entries(details)
    .filter(([name]) => messages[`field_${name}`])
    .map(([name, value]) => {
      const label = text(messages[`field_${name}`]);
      return `${label}: ${DATES.includes(name) ? shortDate(value, locale) : value}`;
    });
  return told.length > 0 && <small>{told.join(' · ')}</small>;
}

function Step({ step, onCancel }) {
  const text = useText();
  const { locale } = useIntl();
  const day = longDate(step.date, locale);
  const gone = step.cancelled;
  return (
    <li className={`desk-step${gone ? ' desk-step--cancelled' : ''}`}>
      <time dateTime={step.date}>{day}</time>
      <div>
        <p>
          {gone ? <del>{step.title}</del> : step.title}
          {step.reason && `: ${step.reason}`}
        </p>
        <Details details={step.details} />
        {step.letter && (
          <small>
            {text(messages.byLetter)}{' '}
            <Link to={deskPath(step.letter['@id'])}>{step.letter.title}</Link>
          </small>
        )}
        {step.by && !step.letter && (
          <small>{text(messages.by, { name: step.by.fullname })}</small>
        )}
        {gone && (
          <small>
            {text(messages.cancelled, { name: gone.by?.fullname || '' })}
          </small>
        )}
      </div>
      {step.id && !gone && onCancel && (
        <Button
          small
          look="quiet"
          aria-label={text(messages.cancelOf, { title: step.title, date: day })}
          onClick={() => onCancel(step)}
        >
          {text(messages.cancel)}
        </Button>
      )}
    </li>
  );
}

/** What happened, day by day; an entry that was taken back stays, struck through. */
export function Timeline({ steps, onCancel }) {
  return (
    <ol className="desk-steps">
      {steps.map((step, index) => (
        <Step
          key={step.id || `${step.event}-${index}`}
          step={step}
          onCancel={onCancel}
        />
      ))}
    </ol>
  );
}
