import React from 'react';
import { Link } from 'react-router-dom';
import { useFailedSteps } from '../api/failures';
import { useText } from '../format/text';
import { failures as messages } from '../messages/failures';
import { Notice } from '../ui/Notice';
import { routes } from '../url/paths';

/** Says on the page of a case that a step of it failed, to those who may do something about it. */
export function CaseFailures({ record }) {
  const text = useText();
  const { data } = useFailedSteps({ of: record.UID });
  if (!data?.items_total) return null;
  return (
    <Notice tone="warning">
      <p>{text(messages.inCase, { count: data.items_total })}</p>
      <ul className="desk-plain-list">
        {data.items.map((step) => (
          <li key={step.id}>{step.what}</li>
        ))}
      </ul>
      <p>
        <Link to={routes.failures}>{text(messages.look)}</Link>
      </p>
    </Notice>
  );
}
