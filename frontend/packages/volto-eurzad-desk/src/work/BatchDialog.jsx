import React, { useMemo } from 'react';
import { useBatch, useBatchTrial } from '../api/work';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { work as messages } from '../messages/work';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FormDialog } from '../ui/FormDialog';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { errorSentence } from '../ui/errors';

function Outcome({ row, result, ok }) {
  return (
    <li className="desk-outcome">
      <Icon name={result && !result.ok ? 'alert' : 'check'} size={18} />
      <span>
        {[row.mark || row.register_number, row.title]
          .filter(Boolean)
          .join(' · ')}
        <small className={result && !result.ok ? 'desk-late' : undefined}>
          {result && !result.ok ? result.error.message : ok}
        </small>
      </span>
    </li>
  );
}

/** The rows with what will become of each, or has. */
function Outcomes({ rows, results, ok }) {
  return (
    <ul className="desk-outcomes">
      {rows.map((row) => (
        <Outcome
          key={row['@id']}
          row={row}
          ok={ok}
          result={results?.find((one) => one['@id'] === row['@id'])}
        />
      ))}
    </ul>
  );
}

function Done({ title, rows, answer, onClose }) {
  const text = useText();
  return (
    <Dialog title={title} onClose={onClose} wide>
      <p role="status">
        {text(messages.batchDone, {
          done: answer.done,
          total: answer.items_total,
        })}
      </p>
      <Outcomes
        rows={rows}
        results={answer.items}
        ok={text(messages.outcomeDone)}
      />
      <footer className="desk-dialog__foot">
        <Button look="primary" onClick={onClose}>
          {text(common.close)}
        </Button>
      </footer>
    </Dialog>
  );
}

/**
 * The same act on several rows: `children` are its fields, `data` what they hold; `ready` tells whether they are filled. Shows first
 * what will fail, then what became of each row.
 */
export function BatchDialog({
  rows,
  action,
  data,
  ready = true,
  title,
  button,
  look,
  onClose,
  children,
}) {
  const text = useText();
  const items = useMemo(() => rows.map((row) => row['@id']), [rows]);
  const trial = useBatchTrial({ action, items, data: ready ? data : {} });
  const batch = useBatch();
  if (batch.data)
    return (
      <Done title={title} rows={rows} answer={batch.data} onClose={onClose} />
    );
  const possible = ready ? trial.data?.done : undefined;
  return (
    <FormDialog
      title={title}
      action={button}
      look={look}
      wide
      error={batch.error}
      busy={batch.isPending}
      disabled={!ready || possible === 0}
      onSubmit={() => batch.mutate({ action, items, data })}
      onClose={onClose}
    >
      {children}
      <section aria-live="polite">
        <h3 className="desk-h3">
          {text(messages.chosen, { count: rows.length })}
        </h3>
        {ready && trial.isError && (
          <Notice tone="error">{errorSentence(trial.error, text)}</Notice>
        )}
        {possible !== undefined && possible < rows.length && (
          <Notice tone="warning">
            {text(messages.willFail, { count: rows.length - possible })}
          </Notice>
        )}
        <Outcomes
          rows={rows}
          results={ready ? trial.data?.items : undefined}
          ok={
            possible === undefined
              ? text(messages.outcomeUnknown)
              : text(messages.outcomePossible)
          }
        />
      </section>
    </FormDialog>
  );
}
