import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useHistory } from 'react-router-dom';
import { longDate } from '../format/dates';
import { useText } from '../format/text';
import { templates as messages } from '../messages/templates';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button, LinkButton } from '../ui/Button';
import { Field, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { useUrlState } from '../url/state';
import { useSaveTemplate, useTemplates } from './queries';

export const addressOf = (id) => `${routes.templates}/${id}`;

function ImportDialog({ onClose }) {
  const text = useText();
  const history = useHistory();
  const { tell } = useDesk();
  const save = useSaveTemplate();
  const [id, setId] = useState('');
  const [yaml, setYaml] = useState('');
  const [replace, setReplace] = useState(false);
  const read = async (file) => {
    if (!file) return;
    setYaml(await file.text());
    if (!id) setId(file.name.replace(/\.ya?ml$/i, ''));
  };
  const fields = save.error?.fields || [];
  const others = fields.filter(({ field }) => field !== 'id');
  return (
    <FormDialog
      title={text(messages.importTitle)}
      action={text(messages.importYaml)}
      error={save.error}
      busy={save.isPending}
      disabled={!yaml}
      onClose={onClose}
      onSubmit={() =>
        save.mutate(
          { id: id.trim(), isNew: true, yaml, replace },
          {
            onSuccess: (template) => {
              onClose();
              tell({ text: text(messages.imported) });
              history.push(addressOf(template.id));
            },
          },
        )
      }
    >
      <Field
        label={text(messages.importFile)}
        error={
          others.length > 0
            ? others
                .map(({ field, message }) => `${field}: ${message}`)
                .join(' ')
            : undefined
        }
      >
        {(aria) => (
          <input
            type="file"
            accept=".yaml,.yml"
            onChange={(event) => void read(event.target.files[0])}
            {...aria}
          />
        )}
      </Field>
      <TextField
        label={text(messages.id)}
        hint={text(messages.idHint)}
        value={id}
        onChange={setId}
        error={save.error?.about('id')}
      />
      <label className="desk-check">
        <input
          type="checkbox"
          checked={replace}
          onChange={(event) => setReplace(event.target.checked)}
        />{' '}
        {text(messages.importReplace)}
      </label>
    </FormDialog>
  );
}

function Row({ template }) {
  const text = useText();
  const { locale } = useIntl();
  const meant = [...template.unit_titles, ...template.services].join(', ');
  return (
    <tr>
      <td>
        <Link to={addressOf(template.id)}>{template.title}</Link>
        {template.note && <small className="desk-muted">{template.note}</small>}
      </td>
      <td>{template.kind_title}</td>
      <td>{meant || text(messages.everywhere)}</td>
      <td>
        {template.changed && longDate(template.changed.slice(0, 10), locale)}
      </td>
      <td>{text(template.active ? messages.active : messages.inactive)}</td>
    </tr>
  );
}

function Templates({ data }) {
  const text = useText();
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  const found = data.items.filter(
    ({ title, active }) =>
      (all || active) && title.toLowerCase().includes(wanted.toLowerCase()),
  );
  if (data.items.length === 0) return <p>{text(messages.none)}</p>;
  return (
    <>
      <div className="desk-row">
        <TextField
          label={text(messages.filter)}
          type="search"
          value={wanted}
          onChange={setWanted}
        />
        <label className="desk-check">
          <input
            type="checkbox"
            checked={all}
            onChange={(event) => setAll(event.target.checked)}
          />{' '}
          {text(messages.showInactive)}
        </label>
      </div>
      {found.length === 0 ? (
        <p role="status">{text(messages.noneFound)}</p>
      ) : (
        <div className="desk-markup__table">
          <table className="desk-templates">
            <thead>
              <tr>
                <th scope="col">{text(messages.columnTitle)}</th>
                <th scope="col">{text(messages.columnKind)}</th>
                <th scope="col">{text(messages.columnFor)}</th>
                <th scope="col">{text(messages.columnChanged)}</th>
                <th scope="col">{text(messages.columnState)}</th>
              </tr>
            </thead>
            <tbody>
              {found.map((template) => (
                <Row key={template.id} template={template} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** All templates of letters of the office. */
export function TemplatesPage() {
  const text = useText();
  const [state, change] = useUrlState();
  const query = useTemplates();
  useDocumentTitle(text(messages.title));
  return (
    <div className="desk-page">
      <h1>{text(messages.title)}</h1>
      {query.data?.may_create && (
        <div className="desk-actions">
          <LinkButton look="primary" icon="plus" to={addressOf('nowy')}>
            {text(messages.create)}
          </LinkButton>
          <Button icon="inbox" onClick={() => change({ dialog: 'wczytaj' })}>
            {text(messages.importYaml)}
          </Button>
        </div>
      )}
      <Loaded query={query} lines={8}>
        {(data) => <Templates data={data} />}
      </Loaded>
      {state.dialog === 'wczytaj' && (
        <ImportDialog onClose={() => change({ dialog: undefined })} />
      )}
    </div>
  );
}
