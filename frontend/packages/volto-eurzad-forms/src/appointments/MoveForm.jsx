import { useCallback, useState } from 'react';
import { useLanguage } from '../i18n/Language';
import { ErrorSummary } from '../ui/ErrorSummary';
import { LoadFailure } from '../ui/LoadFailure';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { SubmitButton } from '../ui/SubmitButton';
import { useLoaded } from '../ui/useLoaded';
import { Refusal } from './BookingForm';
import { whenText } from './dates';
import { offerRequest } from './offerRequest';
import { WhenPicker } from './WhenPicker';

/** Another time for a visit of the same schedule. */
export function MoveForm({ api, visit, send, onMoved, onBack }) {
  const { t, locale, date } = useLanguage();
  const { id } = visit.schedule;
  const load = useCallback(
    () => api.get(offerRequest({ grafik: id })),
    [api, id],
  );
  const { data, failure, reload } = useLoaded(null, load);
  const [when, setWhen] = useState({ day: '', time: '' });
  const [asked, setAsked] = useState(0);
  const [errors, setErrors] = useState([]);
  const [attempts, setAttempts] = useState(0);
  const [refusal, setRefusal] = useState(null);
  const [busy, setBusy] = useState(false);

  function choose(next) {
    setWhen(next);
    setErrors([]);
    setRefusal(null);
  }

  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    if (!when.day || !when.time) {
      const field = when.day ? 'time' : 'day';
      setErrors([{ field, message: t(`visits.choose_${field}`) }]);
      setAttempts((count) => count + 1);
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      onMoved(await send(when));
    } catch (problem) {
      setRefusal(problem);
      setWhen({ ...when, time: '' });
      setAsked((count) => count + 1);
      setBusy(false);
    }
  }

  if (failure) return <LoadFailure failure={failure} again={reload} />;
  if (!data) return <Skeleton />;
  return (
    <form method="post" noValidate onSubmit={submit}>
      <ErrorSummary
        errors={errors}
        attempts={attempts}
        fields={{
          day: { title: t('visits.day') },
          time: { title: t('visits.time') },
        }}
      />
      {refusal && <Refusal failure={refusal} onChoose={choose} />}
      {data.first_free ? (
        <WhenPicker
          api={api}
          schedule={data}
          when={when}
          onChange={choose}
          errorsAt={(path) => errors.find((one) => one.field === path)}
          asked={asked}
        />
      ) : (
        <Notice tone="info">
          <p>{t('visits.none_free', { date: date(data.until) })}</p>
        </Notice>
      )}
      {when.time && (
        <p>
          <strong>{whenText(when, locale)}</strong>
        </p>
      )}
      <div className="ez-actions">
        {data.first_free && (
          <SubmitButton busy={busy} busyText={t('visits.moving')}>
            {t('visits.move_to')}
          </SubmitButton>
        )}
        <button type="button" className="ez-btn2" onClick={onBack}>
          {t('visits.back')}
        </button>
      </div>
    </form>
  );
}
