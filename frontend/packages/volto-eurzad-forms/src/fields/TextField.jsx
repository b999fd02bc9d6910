import { useLanguage } from '../i18n/Language';
import { describedBy, SingleField } from './Field';
import { idOf } from './names';

const NUMBERS = {
  inputMode: 'numeric',
  autoComplete: 'off',
  spellCheck: false,
};
const TYPES = {
  text: {},
  email: {
    type: 'email',
    inputMode: 'email',
    autoCapitalize: 'none',
    spellCheck: false,
  },
  phone: { type: 'tel', inputMode: 'tel', size: 20 },
  url: { type: 'url', inputMode: 'url', autoCapitalize: 'none' },
  krs: { ...NUMBERS, size: 14 },
  plot: { autoComplete: 'off', spellCheck: false, size: 26 },
  datetime: { type: 'datetime-local' },
  time: { type: 'time' },
  pesel: { ...NUMBERS, size: 14 },
  nip: { ...NUMBERS, size: 14 },
  regon: { ...NUMBERS, size: 16 },
  postal_code: { ...NUMBERS, autoComplete: 'postal-code', size: 8 },
  iban: {
    autoComplete: 'off',
    autoCapitalize: 'characters',
    spellCheck: false,
    size: 34,
  },
  integer: { ...NUMBERS, size: 8 },
  decimal: { ...NUMBERS, inputMode: 'decimal', size: 10 },
  money: { ...NUMBERS, inputMode: 'decimal', size: 10 },
};
const NAMES = ['name', 'given-name', 'family-name', 'organization'];

/** Attributes that bring up the right keyboard and let the browser fill in what it knows. */
export function attributesOf(field) {
  const { size, ...attributes } = { type: 'text', ...TYPES[field.type] };
  if (field.autocomplete) attributes.autoComplete = field.autocomplete;
  if (NAMES.includes(field.autocomplete)) {
    attributes.autoCapitalize = 'words';
    attributes.spellCheck = false;
  }
  const width = size || (field.max_length <= 12 ? field.max_length + 2 : null);
  return { attributes, width };
}

/** A line of text, a number, an address: everything that is typed into one box. */
export function TextField({ field, path, value = '', error, onChange }) {
  const { attributes, width } = attributesOf(field);
  const input = (
    <input
      {...attributes}
      className={width ? 'ez-input ez-input-sized' : 'ez-input ez-input-wide'}
      size={width || undefined}
      id={idOf(path)}
      name={path}
      value={value}
      aria-invalid={error ? true : undefined}
      aria-required={field.required || undefined}
      aria-describedby={describedBy(field, path, error)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
  return (
    <SingleField field={field} path={path} error={error}>
      {field.type === 'money' ? (
        <span className="ez-affix">
          {input}
          <span aria-hidden="true">zł</span>
        </span>
      ) : (
        input
      )}
    </SingleField>
  );
}

/** Several answers of the same kind, one in each line. */
export function LinesField(props) {
  const { t } = useLanguage();
  const { field, path } = props;
  const hint = [field.hint, t('form.one_in_a_line')].filter(Boolean).join(' ');
  return (
    <TextArea
      {...props}
      path={path}
      field={{ ...field, hint, max_length: 0 }}
    />
  );
}

/** Several lines; how much room is left is told when it runs out. */
export function TextArea({ field, path, value = '', error, onChange }) {
  const { t } = useLanguage();
  const left = field.max_length ? field.max_length - [...value].length : null;
  const counted = left !== null && left < field.max_length / 5;
  const id = idOf(path);
  return (
    <SingleField field={field} path={path} error={error}>
      <textarea
        className="ez-input ez-input-wide"
        id={id}
        name={path}
        rows={Math.min(14, Math.max(5, value.split('\n').length + 1))}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-required={field.required || undefined}
        aria-describedby={describedBy(field, path, error, [
          counted && `${id}-ile`,
        ])}
        onChange={(event) => onChange(event.target.value)}
      />
      {counted && (
        <p className="ez-help" id={`${id}-ile`}>
          {left >= 0
            ? t('form.characters_left', { count: left })
            : t('form.characters_over', { count: -left })}
        </p>
      )}
    </SingleField>
  );
}
