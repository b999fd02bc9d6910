import React, { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useArchive } from '../api/archive';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { Download } from '../ui/Download';
import { Facts } from '../ui/Facts';
import { Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { ArchiveState } from './ArchiveState';
import { CaseTable } from './CaseTable';
import { useListName } from './ListsSection';
import { StepDialog } from './StepDialog';
import { Steps } from './Steps';
import { useChosen } from './useChosen';

/** What each step asks and says. `uids` are the cases left on a list that is handed over again. */
const stepsOf = (text, uids) => ({
  accept: {
    title: text(messages.accept),
    look: 'primary',
    meaning: text(messages.acceptMeaning),
    done: text(messages.accepted),
    fields: [remarks(text, true)],
  },
  return: {
    title: text(messages.returnList),
    done: text(messages.returned),
    fields: [remarks(text, false)],
  },
  submit: {
    title: text(messages.submitAgain),
    look: 'primary',
    meaning: text(messages.handOverMeaning),
    done: text(messages.handedOver),
    body: { cases: uids },
    fields: [remarks(text, true)],
  },
  withdraw: {
    title: text(messages.withdrawList),
    meaning: text(messages.withdrawMeaning),
    done: text(messages.withdrawn),
  },
});

const remarks = (text, optional) => ({
  name: 'remarks',
  label: text(messages.remarks),
  type: 'area',
  optional,
});

function TransferList({ record }) {
  const text = useText();
  const nameOf = useListName();
  const { may } = useDesk();
  const [step, setStep] = useState(null);
  const linked =
    record.state !== 'accepted' || may('keep-archive') || may('view-registers');
  const mends = record.actions.includes('submit');
  const { chosen, choose } = useChosen(record.items.map(({ uid }) => uid));
  const steps = stepsOf(text, [...chosen]);
  useDocumentTitle(nameOf(record));
  const file = `spis-${record.unit?.symbol}-${record.kind}-${(record.number || String(record.id)).replace('/', '-')}`;

  return (
    <article>
      <header className="desk-record">
        <h1>{nameOf(record)}</h1>
        <p className="desk-record__line">
          <ArchiveState of="list" id={record.state} />
        </p>
        <div className="desk-actions">
          {record.actions.map((id) => (
            <Button
              key={id}
              look={steps[id].look}
              disabled={id === 'submit' && chosen.size === 0}
              onClick={() => setStep(id)}
            >
              {steps[id].title}
            </Button>
          ))}
          <Download path={`${record['@id']}/pdf`} filename={`${file}.pdf`}>
            {text(messages.pdf)}
          </Download>
          <Download path={`${record['@id']}/xlsx`} filename={`${file}.xlsx`}>
            {text(messages.xlsx)}
          </Download>
          <PackageButton record={record} file={file} />
        </div>
        <Facts
          columns
          facts={[
            [
              text(messages.unit),
              record.unit && `${record.unit.title} (${record.unit.symbol})`,
            ],
            [
              text(messages.kind),
              text(record.kind === 'A' ? messages.kindA : messages.kindB),
            ],
            [text(messages.cases), record.cases],
          ]}
        />
      </header>
      {mends && <p>{text(messages.submitAgainHint)}</p>}
      <CaseTable
        rows={record.items}
        caption={nameOf(record)}
        linked={linked}
        chosen={chosen}
        choose={mends ? choose : undefined}
      />
      <Steps steps={record.steps} />
      {step && (
        <StepDialog
          action={steps[step].title}
          path={`${record['@id']}/${step}`}
          onClose={() => setStep(null)}
          {...steps[step]}
        />
      )}
    </article>
  );
}

function PackageButton({ record, file }) {
  const text = useText();
  const { may } = useDesk();
  if (record.state !== 'accepted' || !may('keep-archive')) return null;
  return (
    <Download path={`${record['@id']}/package`} filename={`${file}.tar`}>
      {text(messages.package)}
    </Download>
  );
}

/** One transfer list: its cases, what happened to it, what may be done. */
export function TransferListPage() {
  const text = useText();
  const { id } = useParams();
  const { contact } = useDesk();
  const query = useArchive(`/@transfer-lists/${id}`);
  return (
    <div className="desk-page">
      <Back to={`${routes.archive}?czesc=spisy`}>{text(messages.back)}</Back>
      <Loaded query={query} lines={12} contact={contact}>
        {(record) => (
          <TransferList key={`${record.id}-${record.state}`} record={record} />
        )}
      </Loaded>
    </div>
  );
}
