import React, { useState } from 'react';
import { useAssignmentTemplates, useRemoveTemplate } from '../api/assignments';
import { useText } from '../format/text';
import { assign } from '../messages/assign';
import { assignmentTemplates as messages } from '../messages/assignmentTemplates';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { FormDialog } from '../ui/FormDialog';
import { Empty, Loaded } from '../ui/Waiting';
import { useUrlState } from '../url/state';
import { TemplateDialog } from './TemplateDialog';

function RemoveDialog({ template, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const remove = useRemoveTemplate();
  const submit = () =>
    remove.mutate(
      { id: template.id },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.removed) });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.removeTitle)}
      action={text(messages.remove)}
      look="danger"
      error={remove.error}
      busy={remove.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.removeWhat, { title: template.title })}</p>
    </FormDialog>
  );
}

function Row({ template, mayChange, onChange, onRemove }) {
  const text = useText();
  const { title, unit, handler, instruction, recipients } = template;
  return (
    <tr>
      <th scope="row">
        {title}
        <small>{text(messages[`scope_${template.scope}`])}</small>
      </th>
      <td data-label={text(assign.to)}>
        {unit
          ? `${unit.symbol} – ${handler?.fullname || text(assign.headOfUnit)}`
          : text(messages.noUnit)}
        {recipients.length > 0 && (
          <small>{text(messages.others, { count: recipients.length })}</small>
        )}
      </td>
      <td data-label={text(assign.instruction)}>
        <span className="desk-multiline">{instruction}</span>
        {template.due_days > 0 && (
          <small>{text(messages.inDays, { count: template.due_days })}</small>
        )}
      </td>
      <td>
        {mayChange && (
          <div className="desk-actions">
            <Button
              small
              onClick={onChange}
              aria-label={text(messages.changeNamed, { title })}
            >
              {text(messages.change)}
            </Button>
            <Button
              small
              look="quiet"
              onClick={onRemove}
              aria-label={text(messages.removeNamed, { title })}
            >
              {text(messages.remove)}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}

function Listed({ data }) {
  const text = useText();
  const [changing, setChanging] = useState(null);
  const [removing, setRemoving] = useState(null);
  if (data.items.length === 0) {
    return (
      <Empty icon="draft" title={text(messages.emptyTitle)}>
        <p>{text(messages.emptyNext)}</p>
      </Empty>
    );
  }
  return (
    <>
      <table className="desk-table">
        <caption className="desk-sr">{text(messages.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{text(messages.name)}</th>
            <th scope="col">{text(assign.to)}</th>
            <th scope="col">{text(assign.instruction)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {data.items.map((template) => (
            <Row
              key={template.id}
              template={template}
              mayChange={template.scope === 'personal' || data.manages_office}
              onChange={() => setChanging(template)}
              onRemove={() => setRemoving(template)}
            />
          ))}
        </tbody>
      </table>
      {changing && (
        <TemplateDialog
          template={changing}
          managesOffice={data.manages_office}
          onClose={() => setChanging(null)}
        />
      )}
      {removing && (
        <RemoveDialog template={removing} onClose={() => setRemoving(null)} />
      )}
    </>
  );
}

/** Templates of assignments: the office's and one's own. */
export function TemplatesPage() {
  const text = useText();
  const { contact } = useDesk();
  const [state, change] = useUrlState();
  const query = useAssignmentTemplates();
  const title = text(messages.title);
  useDocumentTitle(title);
  return (
    <div className="desk-page">
      <div className="desk-page__head">
        <h1>{title}</h1>
        <Button
          look="primary"
          icon="plus"
          onClick={() => change({ dialog: 'nowy' })}
        >
          {text(messages.add)}
        </Button>
      </div>
      <p className="desk-muted">{text(messages.intro)}</p>
      <Loaded query={query} lines={6} contact={contact}>
        {(data) => (
          <>
            <Listed data={data} />
            {state.dialog === 'nowy' && (
              <TemplateDialog
                managesOffice={data.manages_office}
                onClose={() => change({ dialog: undefined })}
              />
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
