import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../i18n/Language';
import { shownColumns } from '../rules/validate';
import { newRow } from '../rules/values';
import { FieldError, FieldHelp, FieldTitle } from './Field';
import { FormField } from './FormField';
import { focusField, idOf } from './names';

/** A table whose rows the person adds: each row is a set of fields of its own. */
export function GroupField({
  field,
  path,
  value = [],
  error,
  errorsAt,
  form,
  answers,
  onChange,
}) {
  const { t } = useLanguage();
  const [told, setTold] = useState('');
  const addButton = useRef(null);
  const focusAfter = useRef(null);
  const lowest = field.min_rows || (field.required ? 1 : 0);
  const full = field.max_rows && value.length >= field.max_rows;

  useEffect(() => {
    const target = focusAfter.current;
    focusAfter.current = null;
    if (target === 'add') addButton.current?.focus();
    else if (target !== null) focusField(target);
  });

  function add() {
    focusAfter.current = `${path}.${value.length}`;
    setTold(t('form.row_added', { number: value.length + 1 }));
    onChange([...value, newRow()], path);
  }

  function remove(index) {
    const rows = value.filter((_, position) => position !== index);
    focusAfter.current = rows.length
      ? `${path}.${Math.min(index, rows.length - 1)}`
      : 'add';
    setTold(t('form.row_removed', { number: index + 1 }));
    onChange(rows, path);
  }

  function change(index, name, answer) {
    const rows = value.map((row, position) =>
      position === index ? { ...row, [name]: answer } : row,
    );
    onChange(rows, `${path}.${index}.${name}`);
  }

  return (
    <fieldset
      className={error ? 'ez-field ez-field-wrong' : 'ez-field'}
      id={idOf(path)}
    >
      <legend className="ez-label">
        <FieldTitle field={field} />
      </legend>
      <FieldHelp field={field} path={path} />
      <FieldError path={path} error={error} />
      {value.map((row, index) => (
        <fieldset
          key={row.key}
          className="ez-row"
          id={idOf(`${path}.${index}`)}
        >
          <legend>{t('form.row', { number: index + 1 })}</legend>
          {Object.entries(field.columns)
            .filter(([name]) =>
              shownColumns(field, row, form, answers).has(name),
            )
            .map(([name, column]) => (
              <FormField
                key={name}
                field={column}
                path={`${path}.${index}.${name}`}
                value={row[name]}
                errorsAt={errorsAt}
                form={form}
                answers={answers}
                onChange={(answer) => change(index, name, answer)}
              />
            ))}
          {value.length > lowest && (
            <button
              type="button"
              className="ez-btn2"
              onClick={() => remove(index)}
            >
              {t('form.remove_row', { number: index + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      {full ? (
        <p className="ez-help">
          {t('form.rows_full', { count: field.max_rows })}
        </p>
      ) : (
        <button type="button" className="ez-btn2" ref={addButton} onClick={add}>
          {value.length ? t('form.add_another_row') : t('form.add_row')}
        </button>
      )}
      <p className="ez-hidden" role="status">
        {told}
      </p>
    </fieldset>
  );
}
