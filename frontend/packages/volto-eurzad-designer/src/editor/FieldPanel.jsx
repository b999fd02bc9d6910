import { useEffect, useRef, useState } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { Button } from 'volto-eurzad-desk/ui/Button';
import { SelectField, TextArea, TextField } from 'volto-eurzad-desk/ui/Fields';
import { Notice } from 'volto-eurzad-desk/ui/Notice';
import { designer } from '../messages/designer';
import { kinds } from '../messages/kinds';
import {
  isAnswered,
  kindOf,
  mayBeCalculated,
  mayHaveDefault,
} from '../model/kinds';
import { readersOf } from '../model/rename';
import { CalculationField } from '../rules/CalculationField';
import { ConditionField } from '../rules/ConditionField';
import { Check } from './Check';
import { Reasons } from './Reasons';
import { TypeSettings } from './TypeSettings';

const PREFILLS = [
  'name',
  'first_name',
  'last_name',
  'email',
  'phone',
  'address',
];
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** Settings of a field, or of a column of a table. */
export function FieldPanel(props) {
  const { definition, place, thing: field, reasons, published, edit } = props;
  const text = useText();
  const set = (patch) => edit.change(place, patch);
  const asks = isAnswered(field);
  const title = useRef(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <h2>
        {text(place.column === undefined ? designer.field : designer.column)}
        {': '}
        {text(kinds[kindOf(field)])}
      </h2>
      <Reasons reasons={reasons} />
      <div className="desk-form">
        <TextField
          ref={title}
          label={text(asks ? designer.fieldTitle : designer.labelTitle)}
          value={field.title}
          onChange={(value) => edit.changeTitle(place, value, !published)}
        />
        {asks && <Wording field={field} set={set} />}
        <TypeSettings {...props} field={field} set={set} />
        {asks && !field.calculate && (
          <Check
            label={text(
              kindOf(field) === 'consent'
                ? designer.requiredConsent
                : designer.required,
            )}
            checked={field.required !== false}
            onChange={(on) => set({ required: on ? undefined : false })}
          />
        )}
      </div>
      <Rules definition={definition} field={field} set={set} asks={asks} />
      {asks && <InData {...props} field={field} set={set} />}
      <Remove definition={definition} place={place} field={field} edit={edit} />
    </>
  );
}

function Wording({ field, set }) {
  const text = useText();
  return (
    <>
      <TextArea
        label={text(designer.description)}
        optional={text(designer.optional)}
        rows={2}
        value={field.description || ''}
        onChange={(description) => set({ description })}
      />
      <TextField
        label={text(designer.hint)}
        hint={text(designer.hintHint)}
        optional={text(designer.optional)}
        value={field.hint || ''}
        onChange={(hint) => set({ hint })}
      />
      <TextArea
        label={text(designer.help)}
        hint={text(designer.helpHint)}
        optional={text(designer.optional)}
        rows={2}
        value={field.help || ''}
        onChange={(help) => set({ help })}
      />
    </>
  );
}

function Rules({ definition, field, set, asks }) {
  const text = useText();
  const used =
    field.show_when ||
    field.required_when ||
    field.calculate ||
    field.valid_when;
  const shared = { definition, except: field.name };
  return (
    <details className="fd-more" open={Boolean(used) || undefined}>
      <summary>{text(designer.rules)}</summary>
      <div className="desk-form">
        <ConditionField
          {...shared}
          label={text(designer.showWhen)}
          always={text(designer.always)}
          rule={field.show_when}
          onChange={(show_when) => set({ show_when })}
        />
        {asks && field.required === false && !field.calculate && (
          <ConditionField
            {...shared}
            label={text(designer.requiredWhen)}
            always={text(designer.never)}
            rule={field.required_when}
            onChange={(required_when) => set({ required_when })}
          />
        )}
        {mayBeCalculated(field) && (
          <CalculationField
            {...shared}
            rule={field.calculate}
            onChange={(calculate) => set({ calculate })}
          />
        )}
        {asks && !field.calculate && (
          <>
            <ConditionField
              {...shared}
              except={undefined}
              label={text(designer.validWhen)}
              always={text(designer.always)}
              rule={field.valid_when}
              onChange={(valid_when) => set({ valid_when })}
            />
            <TextField
              label={text(designer.message)}
              hint={text(designer.messageHint)}
              optional={text(designer.optional)}
              value={field.message || ''}
              onChange={(message) => set({ message })}
            />
          </>
        )}
      </div>
    </details>
  );
}

function InData({ place, field, published, edit, set }) {
  const text = useText();
  const [name, setName] = useState(field.name);
  const [error, setError] = useState('');
  useEffect(() => setName(field.name), [field.name]);
  const keep = () => {
    const right = NAME.test(name);
    setError(right ? '' : text(designer.nameWrong));
    if (right && name !== field.name) edit.rename(place, name);
  };
  return (
    <details className="fd-more">
      <summary>{text(designer.inData)}</summary>
      <div className="desk-form">
        <TextField
          label={text(designer.name)}
          hint={text(
            published ? designer.nameHintPublished : designer.nameHint,
          )}
          value={name}
          error={error}
          onChange={setName}
          onBlur={keep}
        />
        {place.column === undefined && (
          <SelectField
            label={text(designer.prefill)}
            value={field.prefill || ''}
            onChange={(prefill) => set({ prefill })}
            options={[
              { value: '', title: text(designer.prefill_none) },
              ...PREFILLS.map((value) => ({
                value,
                title: text(designer[`prefill_${value}`]),
              })),
            ]}
          />
        )}
        {mayHaveDefault(field) && field.type !== 'choice' && (
          <TextField
            label={text(designer.default)}
            optional={text(designer.optional)}
            value={field.default === undefined ? '' : String(field.default)}
            onChange={(value) => set({ default: typedDefault(field, value) })}
          />
        )}
        {place.column === undefined && (
          <Check
            label={text(designer.inTitle)}
            checked={Boolean(field.in_title)}
            onChange={(on) => set({ in_title: on || undefined })}
          />
        )}
      </div>
    </details>
  );
}

/** A number where the field takes one; what is no number stays text, and the check says so. */
function typedDefault(field, value) {
  if (value === '' || ['text', 'textarea'].includes(field.type)) return value;
  const number = Number(value.replace(',', '.'));
  return Number.isNaN(number) ? value : number;
}

function Remove({ definition, place, field, edit }) {
  const text = useText();
  const readers =
    place.column === undefined ? readersOf(definition, field.name) : [];
  return (
    <>
      {readers.length > 0 && (
        <Notice>{text(designer.readBy, { titles: readers.join(', ') })}</Notice>
      )}
      <div className="fd-actions">
        {place.column === undefined && (
          <>
            <Button icon="copy" onClick={() => edit.copy(place)}>
              {text(designer.copyField)}
            </Button>
            {definition.pages.length > 1 && (
              <MoveToPage definition={definition} place={place} edit={edit} />
            )}
          </>
        )}
        <Button look="danger" icon="trash" onClick={() => edit.remove(place)}>
          {text(designer.removeField)}
        </Button>
      </div>
    </>
  );
}

function MoveToPage({ definition, place, edit }) {
  const text = useText();
  return (
    <select
      className="fd-move-to"
      aria-label={text(designer.moveToPage)}
      value=""
      onChange={(event) => edit.moveToPage(place, Number(event.target.value))}
    >
      <option value="" disabled>
        {text(designer.moveToPage)}
      </option>
      {definition.pages.map((page, index) =>
        index === place.page ? null : (
          <option key={page.id} value={index}>
            {index + 1}. {page.title}
          </option>
        ),
      )}
    </select>
  );
}
