import { useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/Language';
import { labelOf, messageOf } from '../fields/messages';
import { focusField, idOf } from '../fields/names';

/**
 * What has to be corrected, with a link to each field; it takes the focus at every new attempt.
 *
 * `go(path)` shows the field first when it is on another step.
 */
export function ErrorSummary({ errors, attempts, fields, go }) {
  const language = useLanguage();
  const box = useRef(null);
  useEffect(() => {
    if (attempts) box.current?.focus();
  }, [attempts]);
  if (!errors.length) return null;

  function follow(event, path) {
    event.preventDefault();
    if (go) go(path);
    else focusField(path);
  }

  function told(error) {
    const label = labelOf(error.field, fields, language);
    const message = messageOf(error, language);
    return label ? `${label}: ${message}` : message;
  }

  return (
    <div
      className="ez-summary"
      ref={box}
      tabIndex={-1}
      role="alert"
      aria-labelledby="ez-summary-title"
    >
      <h2 id="ez-summary-title">
        {language.t('error.summary', { count: errors.length })}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a
              href={`#${idOf(error.field)}`}
              onClick={(event) => follow(event, error.field)}
            >
              {told(error)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
