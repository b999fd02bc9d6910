import { useState } from 'react';
import { describedBy, SingleField } from '../fields/Field';
import { idOf } from '../fields/names';
import { useLanguage } from '../i18n/Language';

/** A password that can be looked at while it is typed. */
export function PasswordField({ field, path, value = '', errorsAt, onChange }) {
  const { t } = useLanguage();
  const [visible, setVisible] = useState(false);
  const error = errorsAt(path);
  const id = idOf(path);
  return (
    <SingleField field={field} path={path} error={error}>
      <div className="ez-password">
        <input
          className="ez-input"
          type={visible ? 'text' : 'password'}
          id={id}
          name={path}
          autoComplete={field.autocomplete}
          autoCapitalize="none"
          spellCheck={false}
          value={value}
          aria-invalid={error ? true : undefined}
          aria-required
          aria-describedby={describedBy(field, path, error)}
          onChange={(event) => onChange(event.target.value)}
        />
        <button
          type="button"
          className="ez-btn2"
          aria-controls={id}
          aria-pressed={visible}
          onClick={() => setVisible(!visible)}
        >
          {t('account.show_password')}
        </button>
      </div>
    </SingleField>
  );
}
