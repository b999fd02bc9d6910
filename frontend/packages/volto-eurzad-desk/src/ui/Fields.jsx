import React, { useId } from 'react';

/** Label, hint, error, control: in this order, tied together for screen readers. */
export function Field({ label, hint, error, optional, children, id: given }) {
  const own = useId();
  const id = given || own;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const described = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return (
    <div className={`desk-field${error ? ' desk-field--wrong' : ''}`}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="desk-field__optional"> {optional}</span>}
      </label>
      {hint && (
        <p className="desk-field__hint" id={hintId}>
          {hint}
        </p>
      )}
      {error && (
        <p className="desk-field__error" id={errorId}>
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}

/** One line of text, a date or a number. */
export const TextField = React.forwardRef(function TextField(
  { label, hint, error, optional, value, onChange, type = 'text', id, ...rest },
  ref,
) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(aria) => (
        <input
          ref={ref}
          type={type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
          {...aria}
        />
      )}
    </Field>
  );
});

/** Several lines of text. */
export const TextArea = React.forwardRef(function TextArea(
  { label, hint, error, optional, value, onChange, rows = 4, id, ...rest },
  ref,
) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(aria) => (
        <textarea
          ref={ref}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
          {...aria}
        />
      )}
    </Field>
  );
});

/** One of a short list; `options` are `{value, title}`. */
export const SelectField = React.forwardRef(function SelectField(
  { label, hint, error, optional, value, onChange, options, id, ...rest },
  ref,
) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional} id={id}>
      {(aria) => (
        <select
          ref={ref}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          {...rest}
          {...aria}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
});
