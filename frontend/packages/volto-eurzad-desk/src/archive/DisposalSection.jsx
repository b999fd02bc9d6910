import React, { useState } from 'react';
import { Link, useHistory } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useArchive, useArchivePage } from '../api/archive';
import { shortDate } from '../format/dates';
import { TitleOf } from '../circle/TitleOf';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { Loaded } from '../ui/Waiting';
import { archiveDisposal, deskPath } from '../url/paths';
import { ArchiveState } from './ArchiveState';
import { Choice } from './CaseTable';
import { StepDialog } from './StepDialog';
import { useChosen } from './useChosen';

function PastTable({ rows, chosen, choose }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <div className="desk-table-frame">
      <table className="desk-table">
        <caption className="desk-sr">{text(messages.pastTerm)}</caption>
        <thead>
          <tr>
            <td>
              <span className="desk-sr">{text(messages.chooseAll)}</span>
            </td>
            <th scope="col">{text(messages.mark)}</th>
            <th scope="col">{text(messages.caseTitle)}</th>
            <th scope="col">{text(messages.category)}</th>
            <th scope="col">{text(messages.keptUntil)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.uid}>
              <td>
                <Choice
                  mark={row.mark}
                  checked={chosen.has(row.uid)}
                  disabled={Boolean(row.hindrance)}
                  onChange={(on) => choose(row.uid, on)}
                />
              </td>
              <th scope="row" className="desk-number">
                <Link to={deskPath(row['@id'])}>{row.mark}</Link>
              </th>
              <td data-label={text(messages.caseTitle)}>
                <TitleOf row={row} />
                {row.hindrance && <small>{row.hindrance}</small>}
              </td>
              <td data-label={text(messages.category)}>{row.category}</td>
              <td data-label={text(messages.keptUntil)} className="desk-number">
                {shortDate(row.disposal_from, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is past its term, to be put on a list. */
function Past() {
  const text = useText();
  const history = useHistory();
  const [proposing, setProposing] = useState(false);
  const { chosen, choose, chooseOnly } = useChosen();
  const query = useArchive('/@holdings', { due: 1 });
  return (
    <Loaded query={query} lines={6}>
      {({ items }) => {
        const free = items.filter((row) => !row.hindrance);
        const picked = free.filter((row) => chosen.has(row.uid));
        if (items.length === 0) return <p>{text(messages.nothingPast)}</p>;
        return (
          <>
            <div className="desk-actions">
              <Button
                look="primary"
                disabled={picked.length === 0}
                onClick={() => setProposing(true)}
              >
                {text(messages.propose)}
              </Button>
              <Button
                onClick={() =>
                  chooseOnly(
                    picked.length === free.length
                      ? []
                      : free.map(({ uid }) => uid),
                  )
                }
              >
                {text(messages.chooseAll)}
              </Button>
              <span className="desk-muted" role="status">
                {text(messages.chosen, { count: picked.length })}
              </span>
            </div>
            <PastTable rows={items} chosen={chosen} choose={choose} />
            {proposing && (
              <StepDialog
                title={text(messages.propose)}
                action={text(messages.propose)}
                meaning={text(messages.proposeMeaning)}
                fields={[
                  {
                    name: 'remarks',
                    label: text(messages.remarks),
                    type: 'area',
                    optional: true,
                  },
                ]}
                path="/@disposals"
                body={{ cases: picked.map(({ uid }) => uid) }}
                done={text(messages.proposed)}
                onDone={(made) => history.push(archiveDisposal(made.id))}
                onClose={() => setProposing(false)}
              />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Lists() {
  const text = useText();
  const { locale } = useIntl();
  const query = useArchivePage('/@disposals', {});
  return (
    <Loaded query={query} lines={4}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{text(messages.noDisposals)}</p>
        ) : (
          <table className="desk-table">
            <caption className="desk-sr">
              {text(messages.disposalLists)}
            </caption>
            <thead>
              <tr>
                <th scope="col">{text(messages.number)}</th>
                <th scope="col">{text(messages.cases)}</th>
                <th scope="col">{text(messages.step_proposed)}</th>
                <th scope="col">{text(messages.state)}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <tr key={row.id}>
                  <th scope="row" className="desk-number">
                    <Link data-row-link to={archiveDisposal(row.id)}>
                      {row.number}
                    </Link>
                  </th>
                  <td data-label={text(messages.cases)} className="desk-number">
                    {row.cases}
                  </td>
                  <td data-label={text(messages.step_proposed)}>
                    <span className="desk-number">
                      {shortDate(row.proposed, locale)}
                    </span>
                    <small>{row.proposed_by}</small>
                  </td>
                  <td data-label={text(messages.state)}>
                    <ArchiveState of="disposal" id={row.state} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Loaded>
  );
}

/** Disposal: what is past its term, and the lists. */
export function DisposalSection() {
  const text = useText();
  const { may } = useDesk();
  return (
    <>
      {may('keep-archive') && (
        <section>
          <h2>{text(messages.pastTerm)}</h2>
          <Past />
        </section>
      )}
      <section>
        <h2>{text(messages.disposalLists)}</h2>
        <Lists />
      </section>
    </>
  );
}
