import { useCallback, useMemo, useRef, useState } from 'react';
import { sentenceFor } from '../api/failure';
import { newToken } from '../api/token';
import { FormField } from '../fields/FormField';
import { useLanguage } from '../i18n/Language';
import { validate } from '../rules/validate';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Notice } from '../ui/Notice';
import { SubmitButton } from '../ui/SubmitButton';
import { useLoaded } from '../ui/useLoaded';
import { whenText } from './dates';
import { WhenPicker } from './WhenPicker';

function fieldsOf(t, schedule) {
  const services = schedule.services.map(({ id, title }) => ({
    value: id,
    title,
  }));
  return {
    ...(services.length > 1
      ? {
          service: {
            type: 'choice',
            widget: 'select',
            title: t('visits.which_service'),
            required: false,
            choices: services,
          },
        }
      : {}),
    name: {
      type: 'text',
      title: t('visits.name'),
      required: true,
      autocomplete: 'name',
      max_length: 120,
    },
    email: {
      type: 'email',
      title: t('visits.email'),
      description: t('visits.email_hint'),
      required: false,
      autocomplete: 'email',
    },
    phone: {
      type: 'phone',
      title: t('visits.phone'),
      description: t('visits.phone_hint'),
      required: false,
      autocomplete: 'tel',
    },
    remarks: {
      type: 'textarea',
      title: t('visits.remarks'),
      description: t('visits.remarks_hint'),
      required: false,
      max_length: 500,
    },
  };
}

/** What is missing: the time first, then what the fields say. */
function errorsOf(t, fields, when, values) {
  const errors = [];
  if (!when.day) errors.push({ field: 'day', message: t('visits.choose_day') });
  else if (!when.time)
    errors.push({ field: 'time', message: t('visits.choose_time') });
  const form = { fields, steps: [{ fields: Object.keys(fields) }] };
  return [...errors, ...validate(form, values)];
}

/** One page: day, time, who comes. What is wrong is told above and beside the fields. */
export function BookingForm({
  api,
  schedule,
  service,
  about,
  account,
  office,
  reload,
  onBooked,
}) {
  const { t } = useLanguage();
  const fields = useMemo(() => fieldsOf(t, schedule), [t, schedule]);
  const [when, setWhen] = useState({ day: schedule.first_free, time: '' });
  const [asked, setAsked] = useState(0);
  const [values, setValues] = useState(() => ({
    service: schedule.services.some(({ id }) => id === service) ? service : '',
    name: account?.fullname || '',
    email: account?.email || '',
    phone: account?.phone || '',
    remarks: '',
  }));
  const [errors, setErrors] = useState([]);
  const [attempts, setAttempts] = useState(0);
  const [failure, setFailure] = useState(null);
  const [busy, setBusy] = useState(false);
  // the name of this booking: sent twice, it books once
  const token = useRef(null);
  const errorsAt = (path) => errors.find((one) => one.field === path);

  function choose(next) {
    setWhen(next);
    setFailure(null);
    setErrors((before) =>
      before.filter(({ field }) => field !== 'day' && field !== 'time'),
    );
  }

  function change(name, value) {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors((before) => before.filter(({ field }) => field !== name));
  }

  function refuse(found) {
    setErrors(found);
    setAttempts((count) => count + 1);
  }

  function tellFailure(problem) {
    if (problem.fields?.length) {
      refuse(problem.fields);
      return;
    }
    setFailure(problem);
    if (problem.type === 'TimeTaken') {
      setWhen((before) => ({ ...before, time: '' }));
      setAsked((count) => count + 1);
      reload();
    }
  }

  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    setFailure(null);
    setErrors([]);
    const found = errorsOf(t, fields, when, values);
    if (found.length) {
      refuse(found);
      return;
    }
    token.current ??= newToken();
    setBusy(true);
    try {
      const visit = await api.post('/@appointments', {
        schedule: schedule.id,
        token: token.current,
        ...(about ? { application: about } : {}),
        ...when,
        ...values,
      });
      onBooked({ visit, token: token.current });
    } catch (problem) {
      tellFailure(problem);
    } finally {
      setBusy(false);
    }
  }

  const named = {
    day: { title: t('visits.day') },
    time: { title: t('visits.time') },
    ...fields,
  };
  return (
    <form method="post" noValidate onSubmit={submit}>
      <ErrorSummary errors={errors} attempts={attempts} fields={named} />
      {failure && <Refusal failure={failure} onChoose={choose} />}
      <WhenPicker
        api={api}
        schedule={schedule}
        when={when}
        onChange={choose}
        errorsAt={errorsAt}
        asked={asked}
      />
      <h2>{t('visits.your_data')}</h2>
      {about && <About api={api} token={about} />}
      {Object.entries(fields).map(([name, field]) => (
        <FormField
          key={name}
          field={field}
          path={name}
          value={values[name]}
          errorsAt={errorsAt}
          onChange={(value) => change(name, value)}
        />
      ))}
      <p className="ez-help">
        {t('visits.kept')}{' '}
        <a href={office?.links?.privacy || '/ochrona-danych'}>
          {t('visits.privacy')}
        </a>
      </p>
      <Chosen schedule={schedule} when={when} />
      <div className="ez-actions">
        <SubmitButton busy={busy} busyText={t('visits.booking')}>
          {t('visits.book')}
        </SubmitButton>
      </div>
    </form>
  );
}

/** Which case of the person's the visit is about. */
function About({ api, token }) {
  const { t, tidy } = useLanguage();
  const load = useCallback(
    () => api.get(`/@my-applications/${encodeURIComponent(token)}`),
    [api, token],
  );
  const { data } = useLoaded(undefined, load);
  return data ? (
    <p>
      {t('visits.about')} <strong>{tidy(data.title)}</strong>
      {data.mark && ` (${data.mark})`}
    </p>
  ) : null;
}

/** The time chosen, said once more before it is booked. */
function Chosen({ when, schedule }) {
  const { t, tidy, locale } = useLanguage();
  if (!when.day || !when.time) return null;
  return (
    <p>
      <strong>{whenText(when, locale)}</strong>
      {schedule.bring && (
        <span className="ez-line">
          {t('visits.bring')}: {tidy(schedule.bring)}
        </span>
      )}
    </p>
  );
}

/** Why nothing was booked; a time that is taken comes with the nearest free ones. */
export function Refusal({ failure, onChoose }) {
  const { t, locale } = useLanguage();
  if (failure.type !== 'TimeTaken')
    return (
      <Notice tone="error" live>
        <p>{sentenceFor(failure, t)}</p>
      </Notice>
    );
  const nearest = failure.details?.nearest || [];
  return (
    <Notice tone="warning" live title={t('visits.taken')}>
      <p>{t(nearest.length ? 'visits.taken_hint' : 'visits.taken_none')}</p>
      {nearest.length > 0 && (
        <p className="ez-nearest">
          {nearest.map((one) => (
            <button
              key={`${one.day}T${one.time}`}
              type="button"
              className="ez-btn2"
              onClick={() => onChoose(one)}
            >
              {whenText(one, locale)}
            </button>
          ))}
        </p>
      )}
    </Notice>
  );
}
