import React, { useState } from 'react';
import { useParams } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useArchive } from '../api/archive';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { Download } from '../ui/Download';
import { Facts } from '../ui/Facts';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { ArchiveState } from './ArchiveState';
import { CaseTable } from './CaseTable';
import { StepDialog } from './StepDialog';
import { Steps } from './Steps';

const reference = (text) => [
  { name: 'number', label: text(messages.letterNumber) },
  { name: 'date', label: text(messages.letterDate), type: 'date' },
];

const remarks = (text, optional) => ({
  name: 'remarks',
  label: text(messages.remarks),
  type: 'area',
  optional,
});

/** What each step of a disposal asks and says. */
const stepsOf = (text, record) => ({
  expertise: {
    title: text(messages.enterExpertise),
    look: 'primary',
    done: text(messages.step_expertise),
    fields: [...reference(text), remarks(text, true)],
  },
  consent: {
    title: text(messages.enterConsent),
    look: 'primary',
    meaning: text(messages.secondPerson),
    done: text(messages.step_consented),
    fields: [
      { name: 'authority', label: text(messages.authority) },
      ...reference(text),
      { name: 'scan', label: text(messages.scan), type: 'file' },
      remarks(text, true),
    ],
  },
  confirm: {
    title: text(messages.destroy),
    look: 'danger',
    warning: text(messages.destroyMeaning, { count: record.cases }),
    done: text(messages.destroyed),
    fields: [
      {
        name: 'irrevocable',
        label: text(messages.destroyKnown),
        type: 'check',
      },
    ],
  },
  withdraw: {
    title: text(messages.withdrawList),
    meaning: text(messages.withdrawMeaning),
    done: text(messages.withdrawn),
  },
});

function TakeOff({ record, row, onClose }) {
  const text = useText();
  return (
    <StepDialog
      title={text(messages.takeOffNamed, { mark: row.mark })}
      action={text(messages.takeOff)}
      fields={[remarks(text, false)]}
      path={`${record['@id']}/take-off`}
      body={{ case: row.uid }}
      done={text(messages.takenOff, { mark: row.mark })}
      onClose={onClose}
    />
  );
}

function References({ record }) {
  const text = useText();
  const { locale } = useIntl();
  const told = (given) =>
    given &&
    [given.authority, given.number, shortDate(given.date, locale)]
      .filter(Boolean)
      .join(', ');
  return (
    <Facts
      columns
      facts={[
        [text(messages.cases), record.cases],
        [text(messages.expertise), told(record.expertise)],
        [text(messages.consent), told(record.consent)],
        [text(messages.remarks), record.remarks],
      ]}
    />
  );
}

function Disposal({ record }) {
  const text = useText();
  const [step, setStep] = useState(null);
  const [row, setRow] = useState(null);
  const steps = stepsOf(text, record);
  const name = text(messages.disposalOf, { number: record.number });
  const file = `brakowanie-${record.number.replace('/', '-')}`;
  const mayTakeOff = record.actions.includes('take-off') && record.cases > 1;
  useDocumentTitle(name);

  return (
    <article>
      <header className="desk-record">
        <h1>{name}</h1>
        <p className="desk-record__line">
          <ArchiveState of="disposal" id={record.state} />
        </p>
        {record.state === 'proposed' &&
          record.actions.includes('expertise') && (
            <Notice>{text(messages.expertiseFirst)}</Notice>
          )}
        {record.state === 'consented' &&
          !record.actions.includes('confirm') && (
            <Notice>{text(messages.secondPerson)}</Notice>
          )}
        <div className="desk-actions">
          {record.actions
            .filter((id) => steps[id])
            .map((id) => (
              <Button
                key={id}
                look={steps[id].look}
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
          {record.scan && (
            <Download path={record.scan} filename={`${file}-zgoda.pdf`}>
              {text(messages.showScan)}
            </Download>
          )}
        </div>
        <References record={record} />
      </header>
      <CaseTable
        rows={record.items}
        caption={name}
        after={
          mayTakeOff
            ? (one) => (
                <Button
                  small
                  aria-label={text(messages.takeOffNamed, { mark: one.mark })}
                  onClick={() => setRow(one)}
                >
                  {text(messages.takeOff)}
                </Button>
              )
            : undefined
        }
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
      {row && (
        <TakeOff record={record} row={row} onClose={() => setRow(null)} />
      )}
    </article>
  );
}

/** One disposal list: its cases, the papers it needs, the confirmation that destroys. */
export function DisposalPage() {
  const text = useText();
  const { id } = useParams();
  const { contact } = useDesk();
  const query = useArchive(`/@disposals/${id}`);
  return (
    <div className="desk-page">
      <Back to={`${routes.archive}?czesc=brakowanie`}>
        {text(messages.back)}
      </Back>
      <Loaded query={query} lines={12} contact={contact}>
        {(record) => <Disposal record={record} />}
      </Loaded>
    </div>
  );
}
