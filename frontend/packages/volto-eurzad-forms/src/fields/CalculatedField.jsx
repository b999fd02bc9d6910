import { answerText } from '../form/answerText';
import { useLanguage } from '../i18n/Language';
import { rowState, stateOf } from '../rules/state';
import { FieldHelp, FieldTitle } from './Field';
import { idOf } from './names';

export const isCalculated = (field) => (field.calculate ?? null) !== null;

/** The value of a calculated field: `path` is its name, or that of a row's column. */
export function calculatedValue(form, answers, path) {
  const [name, index, column] = path.split('.');
  const { values } = stateOf(form, answers);
  if (column === undefined) return values[name];
  const group = form.fields[name];
  return rowState(group, answers[name][index], values).values[column];
}

/** What the form works out itself; told again whenever it changes. */
export function CalculatedField({ field, path, form, answers }) {
  const language = useLanguage();
  const value = calculatedValue(form, answers, path);
  return (
    <div className="ez-field">
      <span className="ez-label" id={`${idOf(path)}-nazwa`}>
        <FieldTitle field={{ ...field, required: true }} />
      </span>
      <FieldHelp field={field} path={path} />
      <output
        className="ez-calculated"
        id={idOf(path)}
        aria-labelledby={`${idOf(path)}-nazwa`}
      >
        {answerText(field, value, language) || language.t('form.no_value')}
      </output>
    </div>
  );
}
