import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { longDate, shortDate } from '../format/dates';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { Button } from '../ui/Button';
import { Download } from '../ui/Download';
import { Facts } from '../ui/Facts';
import { StepDialog } from './StepDialog';

/** What the archivist may do with a case, and what each asks. */
const stepsOf = (text, record) => ({
  category: {
    path: '@category',
    title: text(messages.changeCategory),
    done: text(messages.categoryChanged),
    fields: [
      {
        name: 'category',
        label: text(messages.newCategory),
        hint: text(messages.categoryHint),
      },
      { name: 'reason', label: text(messages.reason), type: 'area' },
    ],
  },
  hold: record.archive.hold
    ? {
        path: '@disposal-hold',
        title: text(messages.unhold),
        done: text(messages.unholdDone),
        body: { reason: '' },
      }
    : {
        path: '@disposal-hold',
        title: text(messages.hold),
        done: text(messages.holdDone),
        fields: [
          {
            name: 'reason',
            label: text(messages.reason),
            hint: text(messages.holdHint),
          },
        ],
      },
  'pass-on': {
    path: '@state-archive',
    title: text(messages.passOn),
    done: text(messages.passedOn),
    fields: [
      { name: 'number', label: text(messages.protocol) },
      { name: 'date', label: text(messages.letterDate), type: 'date' },
    ],
  },
});

function Changes({ changes }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <section>
      <h3>{text(messages.changes)}</h3>
      <ul>
        {changes.map((change) => (
          <li key={`${change.day}-${change.to}`}>
            {text(messages.change, {
              day: shortDate(change.day, locale),
              from: change.from || '–',
              to: change.to,
              who: change.by?.fullname || '',
              reason: change.reason,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How long a case is kept, where its files are, and what was changed about that. */
export function CaseArchive({ record }) {
  const text = useText();
  const { locale } = useIntl();
  const [step, setStep] = useState(null);
  const kept = record.archive;
  if (!kept) return null;
  const steps = stepsOf(text, record);
  const closed = record.review_state === 'closed';
  return (
    <>
      <div className="desk-actions">
        {kept.actions.map((id) => (
          <Button key={id} onClick={() => setStep(id)}>
            {steps[id].title}
          </Button>
        ))}
        {closed && record.mark && kept.state !== 'destroyed' && (
          <Download
            path={`${record['@id']}/@archive-package`}
            filename={`${record.mark}.tar`}
          >
            {text(messages.package)}
          </Download>
        )}
      </div>
      <Facts
        columns
        facts={[
          [text(messages.category), kept.category || text(messages.noCategory)],
          [
            text(messages.where),
            text(
              kept.state
                ? messages[`holding_${kept.state}`]
                : messages.withUnit,
            ),
          ],
          [
            text(messages.transferFrom),
            !kept.state && longDate(kept.transfer_from, locale),
          ],
          [text(messages.list), kept.list],
          [
            text(messages.keptUntil),
            kept.disposal_from
              ? longDate(kept.disposal_from, locale)
              : kept.category === 'A' && text(messages.forEver),
          ],
          [text(messages.held), kept.hold],
          [
            text(messages.destroyedFact),
            kept.destroyed &&
              text(messages.destroyedOn, {
                day: shortDate(kept.destroyed.day, locale),
                list: kept.destroyed.list,
                basis: kept.destroyed.basis,
              }),
          ],
        ]}
      />
      {kept.category_changes.length > 0 && (
        <Changes changes={kept.category_changes} />
      )}
      {step && (
        <StepDialog
          action={steps[step].title}
          onClose={() => setStep(null)}
          {...steps[step]}
          path={`${record['@id']}/${steps[step].path}`}
        />
      )}
    </>
  );
}
