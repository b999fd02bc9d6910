import { useState } from 'react';
import { useLanguage } from '../i18n/Language';
import { FieldError, FieldHelp, FieldTitle } from './Field';
import { FormField } from './FormField';
import { idOf } from './names';

/** Several answers that belong together: a person, a company, an address, a rating. */
export function CompositeField({
  field,
  path,
  value,
  error,
  errorsAt,
  onChange,
  children,
}) {
  const given = value || {};
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
      {children}
      {Object.entries(field.columns).map(([name, part]) => (
        <FormField
          key={name}
          field={part}
          path={`${path}.${name}`}
          value={given[name]}
          errorsAt={errorsAt}
          onChange={(answer) =>
            onChange({ ...given, [name]: answer }, `${path}.${name}`)
          }
        />
      ))}
    </fieldset>
  );
}

const DEGREES = 6;

/** A point on the map: its coordinates, or where the person is now. */
export function PointField(props) {
  const { t } = useLanguage();
  const [told, setTold] = useState('');
  const { field, onChange } = props;
  const [latitude, longitude] = Object.keys(field.columns);

  function locate() {
    setTold(t('form.locating'));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        onChange({
          [latitude]: coords.latitude.toFixed(DEGREES).replace('.', ','),
          [longitude]: coords.longitude.toFixed(DEGREES).replace('.', ','),
        });
        setTold(t('form.located'));
      },
      () => setTold(t('form.not_located')),
    );
  }

  return (
    <CompositeField {...props}>
      <button type="button" className="ez-btn2" onClick={locate}>
        {t('form.locate')}
      </button>
      <p className="ez-help" role="status">
        {told}
      </p>
    </CompositeField>
  );
}
