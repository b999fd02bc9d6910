import { useLanguage } from '../i18n/Language';
import {
  describedBy,
  FieldError,
  FieldHelp,
  FieldSet,
  FieldTitle,
  SingleField,
} from './Field';
import { idOf } from './names';

const MOST_RADIOS = 12;

function Option({ type, id, name, label, checked, invalid, onChange }) {
  return (
    <div className="ez-option">
      <input
        type={type}
        id={id}
        name={name}
        checked={checked}
        aria-invalid={invalid || undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

/** One of several answers: radios, or a list when there are many. */
export function ChoiceField({ field, path, value = '', error, onChange }) {
  const { t, tidy } = useLanguage();
  const many = field.choices.length > MOST_RADIOS && field.widget !== 'radio';
  if (many || field.widget === 'select') {
    return (
      <SingleField field={field} path={path} error={error}>
        <select
          className="ez-input"
          id={idOf(path)}
          name={path}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(field, path, error)}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t('form.choose')}</option>
          {field.choices.map((one) => (
            <option key={one.value} value={one.value}>
              {one.title}
            </option>
          ))}
        </select>
      </SingleField>
    );
  }
  return (
    <FieldSet field={field} path={path} error={error}>
      {field.choices.map((one, index) => (
        <Option
          key={one.value}
          type="radio"
          id={`${idOf(path)}-${index}`}
          name={path}
          label={tidy(one.title)}
          checked={value === one.value}
          onChange={() => onChange(one.value)}
        />
      ))}
      {!field.required && value && (
        <button type="button" className="ez-link" onClick={() => onChange('')}>
          {t('form.clear_choice')}
        </button>
      )}
    </FieldSet>
  );
}

/** Any number of several answers. */
export function MultiChoiceField({ field, path, value = [], error, onChange }) {
  const { tidy } = useLanguage();

  function toggle(choice, chosen) {
    const others = value.filter((one) => one !== choice);
    onChange(chosen ? [...others, choice] : others);
  }

  return (
    <FieldSet field={field} path={path} error={error}>
      {field.choices.map((one, index) => (
        <Option
          key={one.value}
          type="checkbox"
          id={`${idOf(path)}-${index}`}
          name={path}
          label={tidy(one.title)}
          checked={value.includes(one.value)}
          onChange={(chosen) => toggle(one.value, chosen)}
        />
      ))}
    </FieldSet>
  );
}

/** Yes or no, either of which is an answer. */
export function YesNoField({ field, path, value, error, onChange }) {
  const { t } = useLanguage();
  return (
    <FieldSet field={field} path={path} error={error}>
      {[true, false].map((answer) => (
        <Option
          key={String(answer)}
          type="radio"
          id={`${idOf(path)}-${answer ? 'tak' : 'nie'}`}
          name={path}
          label={t(answer ? 'form.yes' : 'form.no')}
          checked={value === answer}
          onChange={() => onChange(answer)}
        />
      ))}
    </FieldSet>
  );
}

/** A statement to agree with. */
export function BooleanField({ field, path, value = false, error, onChange }) {
  const id = idOf(path);
  return (
    <div className={error ? 'ez-field ez-field-wrong' : 'ez-field'}>
      <FieldHelp field={field} path={path} />
      <FieldError path={path} error={error} />
      <div className="ez-option">
        <input
          type="checkbox"
          id={id}
          name={path}
          checked={value === true}
          aria-invalid={error ? true : undefined}
          aria-required={field.required || undefined}
          aria-describedby={describedBy(field, path, error)}
          onChange={(event) => onChange(event.target.checked)}
        />
        <label htmlFor={id}>
          <FieldTitle field={field} />
        </label>
      </div>
    </div>
  );
}
