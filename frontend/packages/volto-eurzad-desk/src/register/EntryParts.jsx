import React from 'react';
import { useIntl } from 'react-intl';
import { pathOf } from '../api/client';
import { useStamp } from '../api/registers';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { entries as messages } from '../messages/entries';
import { stamps } from '../messages/stamps';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { AnnulDialog, CorrectDialog } from './EntryDialogs';
import { StampCard } from './StampCard';

/** What changes of an entry are called: columns of the item, as its form names them. */
const NAMES = {
  document_kind: 'kind',
  document_kind_note: 'kind_note',
  addressee: 'name',
};
const HIDDEN = new Set(['address']);

function Change({ name, before, after }) {
  const text = useText();
  const message = messages[NAMES[name] || name.replace(/_note$/, '')];
  const told = (value) =>
    (Array.isArray(value) ? value.join(', ') : String(value ?? '')) ||
    text(messages.nothing);
  return (
    <li>
      {message ? text(message) : name}: <del>{told(before)}</del> →{' '}
      <ins>{told(after)}</ins>
    </li>
  );
}

/** What became of an entry after it was written: annulment, corrections. */
export function EntryHistory({ record }) {
  const text = useText();
  const { locale } = useIntl();
  const { annulled, corrections = [] } = record;
  return (
    <>
      {annulled && (
        <Notice tone="warning">
          <p>
            {text(messages.wasAnnulled, {
              who: annulled.by,
              when: dateAndTime(annulled.at, locale),
            })}{' '}
            {annulled.reason}
          </p>
        </Notice>
      )}
      {corrections.length > 0 && (
        <section aria-labelledby="desk-corrections">
          <h2 id="desk-corrections">{text(messages.corrections)}</h2>
          <ul className="desk-corrections">
            {corrections.map((one) => (
              <li key={one.register_number}>
                <p>
                  <strong className="desk-number">{one.register_number}</strong>
                  {`, ${one.by}, ${dateAndTime(one.at, locale)}: ${one.reason}`}
                </p>
                <ul>
                  {Object.entries(one.changes)
                    .filter(([name]) => !HIDDEN.has(name) || record.letter)
                    .map(([name, [before, after]]) => (
                      <Change
                        key={name}
                        name={name}
                        before={before}
                        after={after}
                      />
                    ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Only what comes in is stamped; all entries have a label with their bar code. */
const titleOf = (record) =>
  record.register_number.startsWith('RPW/') ? stamps.title : stamps.label;

/** The buttons of an entry: stamp for all, correcting and annulling for those who may. */
export function EntryActions({ record, change }) {
  const text = useText();
  return (
    <>
      <Button icon="stamp" onClick={() => change({ dialog: 'pieczec' })}>
        {text(titleOf(record))}
      </Button>
      {record.can_change && (
        <>
          <Button icon="draft" onClick={() => change({ dialog: 'sprostuj' })}>
            {text(messages.correct)}
          </Button>
          {record.can_annul !== false && (
            <Button
              look="quiet"
              icon="close"
              onClick={() => change({ dialog: 'uniewaznij' })}
            >
              {text(messages.annul)}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function StampDialog({ record, onClose }) {
  const text = useText();
  const query = useStamp(pathOf(record['@id']));
  return (
    <Dialog title={text(titleOf(record))} onClose={onClose}>
      <Loaded query={query} lines={4}>
        {(stamp) => <StampCard stamp={stamp} />}
      </Loaded>
    </Dialog>
  );
}

/** The dialog that the address names, if it is one of an entry's. */
export function EntryDialog({ record, register, dialog, onClose }) {
  if (dialog === 'pieczec')
    return <StampDialog record={record} onClose={onClose} />;
  if (!record.can_change) return null;
  if (dialog === 'uniewaznij' && record.can_annul === false) return null;
  const Shown = { sprostuj: CorrectDialog, uniewaznij: AnnulDialog }[dialog];
  return Shown ? (
    <Shown record={record} register={register} onClose={onClose} />
  ) : null;
}

/** A row's marks in a register: corrected by, corrects, annulled. */
export function RowMarks({ row }) {
  const text = useText();
  return (
    <>
      {row.corrects && (
        <small>
          {text(messages.rowCorrects, { number: row.corrects })} {row.reason}
        </small>
      )}
      {row.corrected_by?.length > 0 && (
        <small>
          {text(messages.rowCorrectedBy, {
            number: row.corrected_by.join(', '),
          })}
        </small>
      )}
      {row.annulled && (
        <small>
          {text(messages.rowAnnulled, { who: row.annulled.by })}{' '}
          {row.annulled.reason}
        </small>
      )}
    </>
  );
}
