import React from 'react';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { errors } from '../messages/errors';
import { Button } from './Button';
import { errorSentence } from './errors';
import { Icon } from './Icon';

/** Grey lines where text will be; says to screen readers that it is coming. */
export function Skeleton({ lines = 6 }) {
  const text = useText();
  return (
    <div className="desk-skeleton" role="status">
      <span className="desk-sr">{text(common.loading)}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          className="desk-skeleton__line"
          style={{ width: `${92 - ((line * 17) % 45)}%` }}
        />
      ))}
    </div>
  );
}

/** What went wrong and a way to try again, or whom to ask. */
export function Failure({ error, onRetry, contact }) {
  const text = useText();
  const forbidden = error.status === 403;
  const missing = error.status === 404;
  return (
    <div className="desk-empty" role="alert">
      <Icon name="alert" size={32} />
      <h2>
        {text(
          forbidden
            ? errors.forbiddenTitle
            : missing
              ? errors.notFoundTitle
              : errors.title,
        )}
      </h2>
      <p>{missing ? text(errors.notFound) : errorSentence(error, text)}</p>
      {forbidden && (
        <p>
          {text(errors.whomToAsk, {
            contact: contact || text(errors.administrator),
          })}
        </p>
      )}
      {!forbidden && !missing && (
        <Button icon="refresh" onClick={onRetry}>
          {text(common.retry)}
        </Button>
      )}
    </div>
  );
}

/** Nothing here, and what to do next. */
export function Empty({ icon = 'inbox', title, children }) {
  return (
    <div className="desk-empty">
      <Icon name={icon} size={32} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}

/** Shows a query: skeleton, failure, or what `children` make of its data. */
export function Loaded({ query, lines, contact, children }) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return (
      <Failure
        error={query.error}
        onRetry={() => void query.refetch()}
        contact={contact}
      />
    );
  return <Skeleton lines={lines} />;
}
