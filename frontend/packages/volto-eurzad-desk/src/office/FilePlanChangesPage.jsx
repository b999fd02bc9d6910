import React, { useState } from 'react';
import { usePlanChanges } from '../api/office';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { fileplan as messages } from '../messages/fileplan';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { SelectField } from '../ui/Fields';
import { Empty, Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { yearsAround } from './FilePlanPage';

function Said({ said, fields }) {
  const text = useText();
  if (!said) return null;
  return (
    <>
      {said.title}
      {said.retention && <span className="desk-tag">{said.retention}</span>}
      {fields
        .filter((name) => !['title', 'retention'].includes(name))
        .map((name) => (
          <small key={name}>
            {text(messages[`field_${name}`])}: {String(said[name] || '–')}
          </small>
        ))}
    </>
  );
}

function Changes({ rows }) {
  const text = useText();
  if (rows.length === 0)
    return <Empty icon="check" title={text(messages.noChanges)} />;
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.changesTitle)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.symbol)}</th>
          <th scope="col">{text(messages.change)}</th>
          <th scope="col">{text(messages.before)}</th>
          <th scope="col">{text(messages.after)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((one) => (
          <tr key={one.symbol}>
            <th scope="row" className="desk-number">
              {one.symbol}
            </th>
            <td data-label={text(messages.change)}>
              {text(messages[`change_${one.kind}`])}
            </td>
            <td data-label={text(messages.before)}>
              <Said said={one.before} fields={one.fields} />
            </td>
            <td data-label={text(messages.after)}>
              <Said said={one.after} fields={one.fields} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is new, gone or different between the plans of two years. */
export function FilePlanChangesPage() {
  const text = useText();
  const { contact } = useDesk();
  const [state] = useUrlState();
  const now = Number(today().slice(0, 4));
  const [from, setFrom] = useState(String(now));
  const [to, setTo] = useState(String(now + 1));
  const changes = usePlanChanges({ from, to, unit: state.unit });
  useDocumentTitle(text(messages.changesTitle));
  const years = yearsAround().map((one) => ({
    value: String(one),
    title: String(one),
  }));
  return (
    <div className="desk-page">
      <Back to={routes.filePlan + writeState({ unit: state.unit })}>
        {text(messages.title)}
      </Back>
      <h1>{text(messages.changesTitle)}</h1>
      <div className="desk-filters">
        <SelectField
          label={text(messages.from)}
          value={from}
          onChange={setFrom}
          options={years}
        />
        <SelectField
          label={text(messages.to)}
          value={to}
          onChange={setTo}
          options={years}
        />
      </div>
      <Loaded query={changes} lines={8} contact={contact}>
        {(data) => <Changes rows={data.items} />}
      </Loaded>
    </div>
  );
}
