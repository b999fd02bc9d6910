import { idOf } from '../fields/names';
import { useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';

/** How an application is made at the counter, before the clerk says otherwise. */
export const AT_COUNTER = {
  way: 'personal',
  applicant: { name: '', address: '' },
};
const WAYS = ['personal', 'oral'];
const APPLICANT = ['name', 'address'];

/** The form as it is asked at the counter, where nobody has to have an e-mail address. */
export function askedAtCounter(form) {
  const fields = Object.entries(form.fields).map(([name, field]) => [
    name,
    field.type === 'email' ? { ...field, required: false } : field,
  ]);
  return { ...form, fields: Object.fromEntries(fields) };
}

/** What a clerk adds who files for somebody at the counter: how it was made, and by whom. */
export function Counter({ counter, errors, onChange }) {
  const { t } = useLanguage();
  const { way, applicant } = counter;
  return (
    <section className="ez-review" aria-labelledby="counter">
      <h2 id="counter">{t('form.counter')}</h2>
      <Notice>
        <p>{t('form.counter_lead')}</p>
      </Notice>
      <fieldset className="ez-field">
        <legend>{t('form.counter_way')}</legend>
        {WAYS.map((one) => (
          <label key={one} className="ez-line">
            <input
              type="radio"
              name="counter-way"
              checked={way === one}
              onChange={() => onChange({ ...counter, way: one })}
            />{' '}
            {t(`form.counter_${one}`)}
          </label>
        ))}
      </fieldset>
      <p>{t('form.counter_applicant')}</p>
      {APPLICANT.map((name) => {
        const id = idOf(`applicant.${name}`);
        const error = errors.find(({ field }) => field === `applicant.${name}`);
        return (
          <div key={name} className="ez-field">
            <label htmlFor={id}>{t(`form.counter_${name}`)}</label>
            {error && (
              <p className="ez-error" id={`${id}-blad`}>
                {error.message}
              </p>
            )}
            <input
              id={id}
              type="text"
              autoComplete="off"
              value={applicant[name]}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-blad` : undefined}
              onChange={({ target }) =>
                onChange({
                  ...counter,
                  applicant: { ...applicant, [name]: target.value },
                })
              }
            />
          </div>
        );
      })}
    </section>
  );
}
