import React from 'react';

/** Several of a short list: a group of check boxes. `options` are `{value, title}`, `value` the chosen ones. */
export function Checks({ label, hint, error, value, onChange, options }) {
  const toggle = (one) =>
    onChange(
      value.includes(one)
        ? value.filter((other) => other !== one)
        : [...value, one],
    );
  return (
    <fieldset
      className={`desk-field desk-checks${error ? ' desk-field--wrong' : ''}`}
    >
      <legend>{label}</legend>
      {hint && <p className="desk-field__hint">{hint}</p>}
      {error && (
        <p className="desk-field__error" role="alert">
          {error}
        </p>
      )}
      {options.map((option) => (
        <label key={option.value} className="desk-check">
          <input
            type="checkbox"
            checked={value.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          <span>{option.title}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** One thing that is so or not. */
export function Check({ label, value, onChange }) {
  return (
    <label className="desk-check">
      <input
        type="checkbox"
        checked={value}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
