import React, { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useReorganisation, useReorganisationStep } from '../api/office';
import { longDate, today } from '../format/dates';
import { useText } from '../format/text';
import { functionNames } from '../messages/functions';
import { reorganisation as messages } from '../messages/reorganisation';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { deskPath, routes } from '../url/paths';
import { sentenceOf } from './changes';
import { ForAdministrators } from './ForAdministrators';

function Cases({ rows }) {
  const text = useText();
  if (rows.length === 0) return <p>{text(messages.noCases)}</p>;
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.caseTitle)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.mark)}</th>
          <th scope="col">{text(messages.caseTitle)}</th>
          <th scope="col">{text(messages.from)}</th>
          <th scope="col">{text(messages.to)}</th>
          <th scope="col">{text(messages.handler)}</th>
          <th scope="col">{text(messages.handlerAfter)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one['@id']}>
            <td className="desk-number" data-label={text(messages.mark)}>
              {one.mark || one.register_number || text(messages.noMark)}
            </td>
            <th scope="row">
              {deskPath(one['@id']) ? (
                <Link to={deskPath(one['@id'])}>{one.title}</Link>
              ) : (
                one.title
              )}
            </th>
            <td data-label={text(messages.from)}>{one.from_unit}</td>
            <td data-label={text(messages.to)}>{one.to_unit}</td>
            <td data-label={text(messages.handler)}>{one.handler}</td>
            <td data-label={text(messages.handlerAfter)}>
              {one.handler_after || (
                <span className="desk-muted">{text(messages.nobody)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function People({ rows }) {
  const text = useText();
  if (rows.length === 0) return <p>{text(messages.noPeople)}</p>;
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.person)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.person)}</th>
          <th scope="col">{text(messages.function)}</th>
          <th scope="col">{text(messages.from)}</th>
          <th scope="col">{text(messages.to)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={`${one.person}-${one.function}-${one.from_unit}`}>
            <th scope="row">{one.fullname}</th>
            <td data-label={text(messages.function)}>
              {functionNames[one.function]
                ? text(functionNames[one.function])
                : one.function}
            </td>
            <td data-label={text(messages.from)}>{one.from_unit}</td>
            <td data-label={text(messages.to)}>{one.to_unit}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StepDialog({ id, step, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const send = useReorganisationStep();
  const running = step === 'run';
  const submit = () =>
    send.mutate(
      { id, step },
      {
        onSuccess: () => {
          tell({ text: text(running ? messages.started : messages.givenUp) });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={text(running ? messages.runTitle : messages.giveUpTitle)}
      action={text(running ? messages.runNow : messages.giveUp)}
      look={running ? 'primary' : 'danger'}
      error={send.error}
      busy={send.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Notice tone="warning">
        {text(running ? messages.runConsequence : messages.giveUpConsequence)}
      </Notice>
    </FormDialog>
  );
}

function Reorganisation({ data }) {
  const text = useText();
  const { locale } = useIntl();
  const [step, setStep] = useState(null);
  const planned = data.state === 'planned';
  const due = data.day <= today();
  const count = data.cases.length;
  return (
    <>
      <h1>{data.title}</h1>
      <Facts
        columns
        facts={[
          [text(messages.day), longDate(data.day, locale)],
          [text(messages.state), text(messages[data.state])],
          [text(messages.author), data.author],
        ]}
      />
      <ul>
        {data.changes.map((change, index) => (
          <li key={index}>{sentenceOf(change, text)}</li>
        ))}
      </ul>
      {data.state === 'running' && (
        <Notice tone="info">
          <span role="status">{text(messages.started)}</span>
        </Notice>
      )}
      {planned && (
        <>
          {!due && (
            <Notice tone="info">
              {text(messages.waits, { day: longDate(data.day, locale) })}
            </Notice>
          )}
          <div className="desk-actions">
            {due && (
              <Button look="primary" onClick={() => setStep('run')}>
                {text(messages.runNow)}
              </Button>
            )}
            <Button onClick={() => setStep('cancel')}>
              {text(messages.giveUp)}
            </Button>
          </div>
        </>
      )}
      {data.state !== 'cancelled' && (
        <>
          <h2>
            {text(data.preview ? messages.previewTitle : messages.reportTitle)}
          </h2>
          <p role="status">
            {text(data.preview ? messages.casesCount : messages.casesDone, {
              count,
            })}
          </p>
          <Cases rows={data.cases} />
          <People rows={data.people} />
        </>
      )}
      {step && (
        <StepDialog id={data.id} step={step} onClose={() => setStep(null)} />
      )}
    </>
  );
}

/** One reorganisation: what it will bring, or brought, case by case. */
export function ReorganisationPage() {
  const text = useText();
  const { contact } = useDesk();
  const { id } = useParams();
  const query = useReorganisation(id);
  useDocumentTitle(query.data?.title || text(messages.title));
  return (
    <ForAdministrators>
      <div className="desk-page">
        <Back to={routes.reorganisations}>{text(messages.back)}</Back>
        <Loaded query={query} lines={10} contact={contact}>
          {(data) => <Reorganisation data={data} />}
        </Loaded>
      </div>
    </ForAdministrators>
  );
}
