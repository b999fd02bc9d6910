import React from 'react';
import { useIntl } from 'react-intl';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';

/** What happened to a list: when, what, who in which position, with what remark. */
export function Steps({ steps }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <section>
      <h2>{text(messages.history)}</h2>
      <ol className="desk-archive__steps">
        {steps.map((step, index) => (
          <li key={`${step.time}-${index}`}>
            <strong>{text(messages[`step_${step.step}`])}</strong>{' '}
            <span className="desk-number">
              {dateAndTime(step.time, locale)}
            </span>
            , {step.name}
            {step.position ? `, ${step.position}` : ''}
            {step.remarks && <p className="desk-multiline">{step.remarks}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
