import { useState } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { Button } from 'volto-eurzad-desk/ui/Button';
import { SelectField, TextArea } from 'volto-eurzad-desk/ui/Fields';
import { designer } from '../messages/designer';
import { kinds } from '../messages/kinds';
import {
  COLUMN_KIND_GROUPS,
  hasChoices,
  hasLength,
  hasRange,
  kindOf,
  PARTS,
} from '../model/kinds';
import { AddField } from './AddField';
import { ChoicesField } from './ChoicesField';
import { NumberField } from './NumberField';

const MEDIA = [
  ['pdf', ['application/pdf']],
  ['images', ['image/jpeg', 'image/png']],
  [
    'text',
    [
      'application/vnd.oasis.opendocument.text',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
  ],
];
const MEGABYTE = 1024 * 1024;

/** What a type of field has besides what all have. */
export function TypeSettings(props) {
  const { field, set } = props;
  const Own = OWN[field.type];
  return (
    <>
      {Own && <Own {...props} />}
      {hasChoices(field) && (
        <ChoicesField
          choices={field.choices}
          onChange={(choices) => set({ choices })}
        />
      )}
      {hasLength(field) && <Lengths field={field} set={set} />}
      {hasRange(field) && <Range field={field} set={set} />}
    </>
  );
}

function Lengths({ field, set }) {
  const text = useText();
  const many = ['lines', 'multichoice'].includes(field.type);
  return (
    <div className="desk-form desk-form--two">
      <NumberField
        label={text(many ? designer.minItems : designer.minLength)}
        value={field.min_length}
        onChange={(min_length) => set({ min_length })}
      />
      <NumberField
        label={text(many ? designer.maxItems : designer.maxLength)}
        value={field.max_length}
        onChange={(max_length) => set({ max_length })}
      />
    </div>
  );
}

function Range({ field, set }) {
  const text = useText();
  const date = field.type === 'date';
  const box = (key, message) => (
    <NumberField
      label={text(message)}
      date={date}
      fraction={field.type !== 'integer'}
      value={field[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <div className="desk-form desk-form--two">
      {box('min', date ? designer.earliest : designer.min)}
      {box('max', date ? designer.latest : designer.max)}
    </div>
  );
}

function ChoiceWidget({ field, set }) {
  const text = useText();
  return (
    <SelectField
      label={text(designer.widget)}
      value={field.widget || 'radio'}
      onChange={(widget) => set({ widget })}
      options={['radio', 'select'].map((value) => ({
        value,
        title: text(designer[`widget_${value}`]),
      }))}
    />
  );
}

function Files({ field, set }) {
  const text = useText();
  const accepted = new Set(field.accept || []);
  const toggle = (types, on) => {
    const left = [...accepted].filter((type) => !types.includes(type));
    const accept = on ? [...left, ...types] : left;
    set({ accept: accept.length ? accept : undefined });
  };
  return (
    <>
      <fieldset className="desk-group">
        <legend>{text(designer.accept)}</legend>
        {MEDIA.map(([name, types]) => (
          <label key={name} className="desk-check">
            <input
              type="checkbox"
              checked={types.every((type) => accepted.has(type))}
              onChange={(event) => toggle(types, event.target.checked)}
            />
            {text(designer[`accept_${name}`])}
          </label>
        ))}
      </fieldset>
      <div className="desk-form desk-form--two">
        <NumberField
          label={text(designer.maxFiles)}
          value={field.max_files}
          onChange={(max_files) => set({ max_files })}
        />
        <NumberField
          label={text(designer.maxSize)}
          value={field.max_size && field.max_size / MEGABYTE}
          onChange={(size) => set({ max_size: size && size * MEGABYTE })}
        />
      </div>
    </>
  );
}

function Group({ field, set, place, onSelect, edit }) {
  const text = useText();
  const [adding, setAdding] = useState(false);
  return (
    <>
      <fieldset className="desk-group">
        <legend>{text(designer.columns)}</legend>
        {field.columns.length === 0 && (
          <p className="desk-muted">{text(designer.noColumns)}</p>
        )}
        <ol className="fd-columns-list">
          {field.columns.map((column, index) => (
            <li key={column.name}>
              <button
                type="button"
                className="fd-link"
                onClick={() => onSelect({ ...place, column: index })}
              >
                {column.title || text(designer.untitledField)}
              </button>
              <span className="desk-muted"> {text(kinds[kindOf(column)])}</span>
            </li>
          ))}
        </ol>
        <Button icon="plus" onClick={() => setAdding(true)}>
          {text(designer.addColumn)}
        </Button>
      </fieldset>
      <div className="desk-form desk-form--two">
        <NumberField
          label={text(designer.minRows)}
          value={field.min_rows}
          onChange={(min_rows) => set({ min_rows })}
        />
        <NumberField
          label={text(designer.maxRows)}
          value={field.max_rows}
          onChange={(max_rows) => set({ max_rows })}
        />
      </div>
      {adding && (
        <AddField
          groups={COLUMN_KIND_GROUPS}
          onAdd={(kind, title) => {
            setAdding(false);
            edit.addColumn(place, kind, title);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

const bare = (part) => part.replace(/[?!]$/, '');

function Parts({ field, set }) {
  const text = useText();
  const known = PARTS[field.type];
  const markOf = (part) => {
    const found = (field.parts || []).find((one) => bare(one) === part);
    if (!found) return '';
    return found.endsWith('?') ? '?' : '!';
  };
  const change = (part, mark) => {
    const marks = new Map(known.map((one) => [one, markOf(one)]));
    marks.set(part, mark);
    const parts = known
      .filter((one) => marks.get(one))
      .map((one) => one + marks.get(one));
    if (parts.length) set({ parts });
  };
  return (
    <fieldset className="desk-group">
      <legend>{text(designer.parts)}</legend>
      {known.map((part) => (
        <SelectField
          key={part}
          label={text(kinds[`part_${part}`])}
          value={markOf(part)}
          onChange={(mark) => change(part, mark)}
          options={[
            { value: '!', title: text(designer.partRequired) },
            { value: '?', title: text(designer.partOptional) },
            { value: '', title: text(designer.partAbsent) },
          ]}
        />
      ))}
    </fieldset>
  );
}

const linesOf = (value) => value.split('\n').map((line) => line.trimStart());

function Likert({ field, set }) {
  const text = useText();
  const box = (key) => (
    <TextArea
      label={text(designer[key])}
      hint={text(designer.onePerLine)}
      value={(field[key] || []).join('\n')}
      onChange={(value) => set({ [key]: linesOf(value) })}
    />
  );
  return (
    <>
      {box('questions')}
      {box('answers')}
    </>
  );
}

function RichLabel({ field, set }) {
  const text = useText();
  return (
    <TextArea
      label={text(designer.html)}
      hint={text(designer.htmlHint)}
      rows={6}
      value={field.html || ''}
      onChange={(html) => set({ html })}
    />
  );
}

const OWN = {
  choice: ChoiceWidget,
  files: Files,
  group: Group,
  person: Parts,
  company: Parts,
  address: Parts,
  likert: Likert,
  richlabel: RichLabel,
};
