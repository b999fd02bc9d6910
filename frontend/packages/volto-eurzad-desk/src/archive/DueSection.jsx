import React, { useState } from 'react';
import { useHistory } from 'react-router-dom';
import { useArchive } from '../api/archive';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Fields';
import { Notice } from '../ui/Notice';
import { Empty, Loaded } from '../ui/Waiting';
import { archiveList } from '../url/paths';
import { useUrlState } from '../url/state';
import { CaseTable } from './CaseTable';
import { StepDialog } from './StepDialog';
import { useChosen } from './useChosen';

const unitsOf = (items, mine) => [
  ...new Set([...mine, ...items.map(({ unit }) => unit)]),
];

/** What of a unit is due, one category at a time, to be put on a list. */
function Due({ data, unit, onUnit }) {
  const text = useText();
  const history = useHistory();
  const [kind, setKind] = useState('B');
  const [handing, setHanding] = useState(false);
  const { chosen, choose, chooseOnly } = useChosen();
  const units = unitsOf(data.items, data.units);
  const current = unit || units[0];
  const ours = data.items.filter((row) => row.unit === current);
  const rows = ours.filter((row) => row.kind === kind);
  const picked = rows.filter((row) => chosen.has(row.uid));
  const count = (of) => ours.filter((row) => row.kind === of).length;
  const mayHand = data.units.includes(current);

  return (
    <>
      <div className="desk-filters desk-archive__filters">
        {units.length > 1 && (
          <SelectField
            label={text(messages.unit)}
            value={current}
            onChange={onUnit}
            options={units.map((value) => ({ value, title: value }))}
          />
        )}
        <SelectField
          label={text(messages.kind)}
          value={kind}
          onChange={(value) => {
            setKind(value);
            chooseOnly([]);
          }}
          options={[
            { value: 'B', title: `${text(messages.kindB)} (${count('B')})` },
            { value: 'A', title: `${text(messages.kindA)} (${count('A')})` },
          ]}
        />
      </div>
      {count('Bc') > 0 && (
        <Notice>{text(messages.withoutList, { count: count('Bc') })}</Notice>
      )}
      {count('') > 0 && (
        <Notice tone="warning">
          {text(messages.withoutCategory, { count: count('') })}
        </Notice>
      )}
      {data.more && <Notice>{text(messages.moreDue)}</Notice>}
      {rows.length === 0 ? (
        <Empty icon="archive" title={text(messages.nothingDue)}>
          <p>{text(messages.nothingDueNext)}</p>
        </Empty>
      ) : (
        <>
          {mayHand && (
            <div className="desk-actions">
              <Button
                look="primary"
                icon="archive"
                disabled={picked.length === 0}
                onClick={() => setHanding(true)}
              >
                {text(messages.handOver)}
              </Button>
              <Button
                onClick={() =>
                  chooseOnly(
                    picked.length === rows.length
                      ? []
                      : rows.map(({ uid }) => uid),
                  )
                }
              >
                {text(messages.chooseAll)}
              </Button>
              <span className="desk-muted" role="status">
                {text(messages.chosen, { count: picked.length })}
              </span>
            </div>
          )}
          <CaseTable
            rows={rows}
            caption={text(messages.toHandOver)}
            chosen={chosen}
            choose={mayHand ? choose : undefined}
          />
        </>
      )}
      {handing && (
        <StepDialog
          title={text(messages.handOver)}
          action={text(messages.handOver)}
          meaning={text(messages.handOverMeaning)}
          fields={[
            {
              name: 'remarks',
              label: text(messages.remarks),
              type: 'area',
              optional: true,
            },
          ]}
          path="/@transfer-lists"
          body={{ unit: current, kind, cases: picked.map(({ uid }) => uid) }}
          done={text(messages.handedOver)}
          onDone={(made) => history.push(archiveList(made.id))}
          onClose={() => setHanding(false)}
        />
      )}
    </>
  );
}

/** Closed cases that are due for the archive, for the units of whoever looks. */
export function DueSection() {
  const [state, change] = useUrlState();
  const { contact } = useDesk();
  const query = useArchive('/@transfer-due');
  return (
    <Loaded query={query} lines={10} contact={contact}>
      {(data) => (
        <Due
          data={data}
          unit={state.unit}
          onUnit={(unit) => change({ unit }, { replace: true })}
        />
      )}
    </Loaded>
  );
}
