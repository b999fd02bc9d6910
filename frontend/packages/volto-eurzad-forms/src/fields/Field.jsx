import { useLanguage } from '../i18n/Language';
import { messageOf } from './messages';
import { idOf } from './names';

/** Ids of the texts that describe a field, for `aria-describedby`. */
export function describedBy(field, path, error, more = []) {
  const id = idOf(path);
  const ids = [
    field.description && `${id}-opis`,
    field.hint && `${id}-wzor`,
    ...more,
    error && `${id}-blad`,
  ].filter(Boolean);
  return ids.length ? ids.join(' ') : undefined;
}

export function FieldTitle({ field }) {
  const { t, tidy } = useLanguage();
  return (
    <>
      {tidy(field.title)}
      {!field.required && field.type !== 'boolean' && (
        <span className="ez-optional"> {t('form.optional')}</span>
      )}
    </>
  );
}

export function FieldHelp({ field, path }) {
  const { t, tidy } = useLanguage();
  const id = idOf(path);
  return (
    <>
      {field.description && (
        <p className="ez-help" id={`${id}-opis`}>
          {tidy(field.description)}
        </p>
      )}
      {field.hint && (
        <p className="ez-help" id={`${id}-wzor`}>
          {tidy(field.hint)}
        </p>
      )}
      {field.help && (
        <details className="ez-more">
          <summary>
            {t('form.more_help')}
            <span className="ez-hidden"> {field.title}</span>
          </summary>
          <p>{tidy(field.help)}</p>
        </details>
      )}
    </>
  );
}

export function FieldError({ path, error }) {
  const language = useLanguage();
  if (!error) return null;
  return (
    <p className="ez-error" id={`${idOf(path)}-blad`}>
      <span className="ez-hidden">{language.t('error.prefix')} </span>
      {messageOf(error, language)}
    </p>
  );
}

function classOf(error) {
  return error ? 'ez-field ez-field-wrong' : 'ez-field';
}

/** One control with its label, help and error, in this order. */
export function SingleField({ field, path, error, children }) {
  return (
    <div className={classOf(error)}>
      <label className="ez-label" htmlFor={idOf(path)}>
        <FieldTitle field={field} />
      </label>
      <FieldHelp field={field} path={path} />
      <FieldError path={path} error={error} />
      {children}
    </div>
  );
}

/** Several controls that make one answer. */
export function FieldSet({ field, path, error, more, children }) {
  return (
    <fieldset
      className={classOf(error)}
      id={idOf(path)}
      aria-describedby={describedBy(field, path, error, more)}
    >
      <legend className="ez-label">
        <FieldTitle field={field} />
      </legend>
      <FieldHelp field={field} path={path} />
      <FieldError path={path} error={error} />
      {children}
    </fieldset>
  );
}
