import { useMemo } from 'react';
import { FormField } from '../fields/FormField';
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

function fieldsOf(t) {
  const applicant = (name, length) => ({
    type: 'text',
    title: t(`form.counter_${name}`),
    required: false,
    max_length: length,
    autocomplete: 'off',
  });
  return {
    way: {
      type: 'choice',
      widget: 'radio',
      title: t('form.counter_way'),
      required: true,
      choices: WAYS.map((value) => ({
        value,
        title: t(`form.counter_${value}`),
      })),
    },
    name: applicant('name', 254),
    address: applicant('address', 500),
  };
}

/** What a clerk adds who files for somebody at the counter: how it was made, and by whom. */
export function Counter({ counter, errors, onChange }) {
  const { t } = useLanguage();
  const fields = useMemo(() => fieldsOf(t), [t]);
  const { applicant } = counter;
  const errorsAt = (path) => errors.find(({ field }) => field === path);
  return (
    <section className="ez-review" aria-labelledby="counter">
      <h2 id="counter">{t('form.counter')}</h2>
      <Notice>
        <p>{t('form.counter_lead')}</p>
      </Notice>
      <FormField
        field={fields.way}
        path="way"
        value={counter.way}
        errorsAt={errorsAt}
        onChange={(way) => onChange({ ...counter, way })}
      />
      <p>{t('form.counter_applicant')}</p>
      {APPLICANT.map((name) => (
        <FormField
          key={name}
          field={fields[name]}
          path={`applicant.${name}`}
          value={applicant[name]}
          errorsAt={errorsAt}
          onChange={(value) =>
            onChange({ ...counter, applicant: { ...applicant, [name]: value } })
          }
        />
      ))}
    </section>
  );
}
