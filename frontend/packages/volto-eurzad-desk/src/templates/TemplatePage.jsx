import React, { useCallback, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useHistory, useParams } from 'react-router-dom';
import { useClient } from '../api/ClientContext';
import { useWork } from '../api/queries';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { MarkupField } from '../letters/markup/MarkupField';
import { nameOfPart } from '../letters/parts';
import { Preview } from '../letters/Preview';
import { templates as messages } from '../messages/templates';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { SelectField, TextField } from '../ui/Fields';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { saveFile } from '../ui/saveFile';
import { routes } from '../url/paths';
import {
  useSaveTemplate,
  useTemplate,
  useTemplates,
  useTemplateVersions,
} from './queries';
import { addressOf } from './TemplatesPage';

const NEW = 'nowy';
const TEXTS = [
  ['legal_basis', 3],
  ['operative_part', 10],
  ['reasons', 8],
  ['instruction', 5],
];
const EMPTY = {
  id: '',
  title: '',
  kind: 'letter',
  remedy: '',
  act: '',
  note: '',
  units: [],
  services: [],
  active: true,
  legal_basis: '',
  operative_part: '',
  reasons: '',
  instruction: '',
};

/** What is sent of a template, and nothing that only the list shows. */
const dataOf = (template) =>
  Object.fromEntries(
    Object.keys(EMPTY)
      .filter((name) => name !== 'id')
      .map((name) => [name, template[name] ?? EMPTY[name]]),
  );

const listOf = (line) =>
  line
    .split(/[,;\s]+/)
    .map((word) => word.trim())
    .filter(Boolean);

/** Every sentence of the server about one field: a text may have several faulty lines. */
const allAbout = (error, name) =>
  (error?.fields || [])
    .filter(({ field }) => field === name)
    .map(({ message }) => message)
    .join(' ') || undefined;

function FieldPicker({ fields, insert }) {
  const text = useText();
  return (
    <select
      aria-label={text(messages.insertField)}
      value=""
      onChange={(event) => insert(`{${event.target.value}}`)}
    >
      <option value="">{text(messages.insertField)}</option>
      {fields.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function Versions({ id, onTake }) {
  const text = useText();
  const { locale } = useIntl();
  const [open, setOpen] = useState(false);
  const query = useTemplateVersions(id, { enabled: open });
  return (
    <details
      className="desk-history"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{text(messages.versions)}</summary>
      {open && (
        <Loaded query={query} lines={3}>
          {({ items }) => (
            <ol>
              {[...items].reverse().map((one) => (
                <li key={one.number}>
                  {text(messages.versionBy, {
                    time: dateAndTime(one.time, locale),
                    author: one.author || text(messages.byProfile),
                  })}{' '}
                  {onTake && (
                    <Button small look="quiet" onClick={() => onTake(one.data)}>
                      {text(messages.takeVersion)}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
          )}
        </Loaded>
      )}
    </details>
  );
}

/** What the template makes, in a made-up case or in one of the person's own. */
function TemplatePreview({ fields, changes }) {
  const text = useText();
  const client = useClient();
  const cases = useWork({ scope: 'mine' });
  const latest = useRef(fields);
  latest.current = fields;
  const count = useRef(changes);
  count.current = changes;
  const [address, setAddress] = useState('');
  const [follows, setFollows] = useState(false);
  const [shown, setShown] = useState(0);
  const fresh = useCallback(() => setShown(count.current), []);
  const load = useCallback(
    () =>
      client.blob('/@letter-template-preview', 'application/pdf', {
        method: 'POST',
        body: {
          ...dataOf(latest.current),
          ...(address ? { case: address } : {}),
        },
      }),
    [address, client],
  );
  const rows = (cases.data?.items || []).filter(({ mark }) => mark);
  return (
    <div>
      {rows.length > 0 && (
        <SelectField
          label={text(messages.previewCase)}
          value={address}
          onChange={setAddress}
          options={[
            { value: '', title: text(messages.previewSample) },
            ...rows.map((row) => ({
              value: row['@id'],
              title: `${row.mark} – ${row.title}`,
            })),
          ]}
        />
      )}
      <Preview
        path="/@letter-template-preview"
        title={fields.title || text(messages.preview)}
        load={load}
        changed={changes !== shown && changes}
        onFresh={fresh}
        follows={follows}
        onFollows={setFollows}
      />
    </div>
  );
}

function Editor({ template, all, isNew }) {
  const text = useText();
  const history = useHistory();
  const client = useClient();
  const { tell } = useDesk();
  const save = useSaveTemplate();
  const [fields, setFields] = useState({ ...EMPTY, ...template });
  const [changes, setChanges] = useState(0);
  const [saved, setSaved] = useState(0);
  const mayChange = isNew || template.may_change;
  const edit = (name) => (value) => {
    setChanges((count) => count + 1);
    setFields((before) => ({ ...before, [name]: value }));
  };
  const kind = all.kinds.find(({ id }) => id === fields.kind);
  const about = (name) => allAbout(save.error, name);
  const send = (more, words) =>
    save.mutate(
      {
        id: fields.id.trim(),
        isNew,
        ...dataOf({ ...fields, ...more }),
        ...(isNew ? {} : { version: fields.version }),
      },
      {
        onSuccess: (now) => {
          setSaved(changes);
          setFields((before) => ({ ...before, ...more, version: now.version }));
          tell({ text: text(words) });
          if (isNew) history.replace(addressOf(now.id));
        },
      },
    );
  const exportFile = async () => {
    const file = await client.get(`/@letter-templates/${fields.id}/yaml`);
    saveFile(
      new Blob([file.yaml], { type: 'application/yaml' }),
      file.filename,
    );
  };
  return (
    <div className="desk-letter-page">
      <div className="desk-letter-page__text">
        <h1>{fields.title || text(messages.create)}</h1>
        {!mayChange && <Notice tone="info">{text(messages.readOnly)}</Notice>}
        <form
          className="desk-form"
          onSubmit={(event) => {
            event.preventDefault();
            send({}, messages.saved);
          }}
        >
          {save.error && (
            <Notice tone="error">{errorSentence(save.error, text)}</Notice>
          )}
          <fieldset className="desk-plain-fieldset" disabled={!mayChange}>
            {isNew && (
              <TextField
                label={text(messages.id)}
                hint={text(messages.idHint)}
                value={fields.id}
                onChange={edit('id')}
                error={about('id')}
              />
            )}
            <TextField
              label={text(messages.letterTitle)}
              value={fields.title}
              onChange={edit('title')}
              error={about('title')}
            />
            <SelectField
              label={text(messages.kind)}
              value={fields.kind}
              onChange={(value) => {
                edit('kind')(value);
                edit('remedy')('');
              }}
              options={all.kinds.map(({ id, title }) => ({ value: id, title }))}
              error={about('kind')}
            />
            {kind.remedies.length > 1 && (
              <SelectField
                label={text(messages.remedy)}
                value={fields.remedy}
                onChange={edit('remedy')}
                options={[
                  { value: '', title: text(messages.remedyUsual) },
                  ...kind.remedies.map(({ id, title }) => ({
                    value: id,
                    title,
                  })),
                ]}
                error={about('remedy')}
              />
            )}
            <SelectField
              label={text(messages.act)}
              hint={text(messages.actHint)}
              value={fields.act}
              onChange={edit('act')}
              options={[
                { value: '', title: text(messages.actUsual) },
                ...(all.acts || []).map(({ id, title }) => ({
                  value: id,
                  title,
                })),
              ]}
              error={about('act')}
            />
            <TextField
              label={text(messages.units)}
              hint={text(messages.unitsHint)}
              value={fields.unitsLine ?? fields.units.join(', ')}
              onChange={(line) => {
                edit('unitsLine')(line);
                edit('units')(listOf(line));
              }}
              error={about('units')}
            />
            <TextField
              label={text(messages.services)}
              hint={text(messages.servicesHint)}
              value={fields.servicesLine ?? fields.services.join(', ')}
              onChange={(line) => {
                edit('servicesLine')(line);
                edit('services')(listOf(line));
              }}
              error={about('services')}
            />
            <TextField
              label={text(messages.note)}
              hint={text(messages.noteHint)}
              value={fields.note}
              onChange={edit('note')}
              error={about('note')}
            />
            <p className="desk-muted">
              {text(messages.textHint)}{' '}
              {text(messages.conditionHint, {
                sign: '{?representative}…{/representative}',
              })}
            </p>
            {TEXTS.map(([name, rows]) => (
              <MarkupField
                key={name}
                label={nameOfPart(name, text)}
                rows={rows}
                value={fields[name]}
                onChange={edit(name)}
                error={about(name)}
                extra={(insert) => (
                  <FieldPicker fields={all.fields} insert={insert} />
                )}
              />
            ))}
          </fieldset>
          {mayChange && (
            <div className="desk-actions">
              <Button type="submit" look="primary" busy={save.isPending}>
                {text(messages.save)}
              </Button>
              {changes !== saved && (
                <span className="desk-muted" role="status">
                  {text(messages.unsaved)}
                </span>
              )}
            </div>
          )}
        </form>
        {!isNew && (
          <div className="desk-actions">
            <Button icon="download" onClick={() => void exportFile()}>
              {text(messages.export)}
            </Button>
            {mayChange && (
              <Button
                icon={fields.active ? 'archive' : 'return'}
                onClick={() =>
                  send(
                    { active: !fields.active },
                    fields.active ? messages.deactivated : messages.activated,
                  )
                }
              >
                {text(fields.active ? messages.deactivate : messages.activate)}
              </Button>
            )}
          </div>
        )}
        {!isNew && (
          <Versions
            id={fields.id}
            onTake={
              mayChange
                ? (data) => {
                    setChanges((count) => count + 1);
                    setFields((before) => ({
                      ...before,
                      ...data,
                      unitsLine: undefined,
                      servicesLine: undefined,
                    }));
                  }
                : null
            }
          />
        )}
      </div>
      <TemplatePreview fields={fields} changes={changes} />
    </div>
  );
}

/** One template of letters: its editor beside what it makes. */
export function TemplatePage() {
  const text = useText();
  const { template: id } = useParams();
  const isNew = id === NEW;
  const all = useTemplates();
  const one = useTemplate(isNew ? '' : id);
  useDocumentTitle(one.data?.title || text(messages.create));
  return (
    <div className="desk-page desk-page--letter">
      <Back to={routes.templates}>{text(messages.back)}</Back>
      <Loaded query={all} lines={10}>
        {(data) =>
          isNew ? (
            <Editor
              key={NEW}
              isNew
              all={data}
              template={{ units: data.units || [] }}
            />
          ) : (
            <Loaded query={one} lines={10}>
              {(template) => (
                <Editor key={template.id} template={template} all={data} />
              )}
            </Loaded>
          )
        }
      </Loaded>
    </div>
  );
}
