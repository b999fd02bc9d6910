import { useEffect, useState } from 'react';
import { sentenceFor } from '../api/failure';
import { FieldError } from '../fields/Field';
import { idOf } from '../fields/names';
import { useLanguage } from '../i18n/Language';
import { longDay, shortTime } from './dates';

const FEW = 8;

/** A day, and then one of its free times. `when` is `{day, time}`, either may be empty. */
export function WhenPicker({ api, schedule, when, onChange, errorsAt, asked }) {
  const { t } = useLanguage();
  const { times, problem } = useTimes(api, schedule.id, when.day, asked);
  return (
    <>
      <Days
        days={schedule.days}
        chosen={when.day}
        error={errorsAt('day')}
        onChange={(day) => onChange({ day, time: '' })}
      />
      {problem && (
        <p className="ez-error" role="alert">
          {problem}
        </p>
      )}
      {when.day && times?.length === 0 && (
        <p role="status">{t('visits.times_gone')}</p>
      )}
      {when.day && times?.length > 0 && (
        <Times
          times={times}
          chosen={when.time}
          error={errorsAt('time')}
          onChange={(time) => onChange({ day: when.day, time })}
        />
      )}
    </>
  );
}

/** The free times of a day; `asked` is raised to ask again. */
function useTimes(api, schedule, day, asked) {
  const { t } = useLanguage();
  const [state, setState] = useState({ times: null, problem: null });
  useEffect(() => {
    if (!day) return undefined;
    let current = true;
    api.get(`/@appointment-offer/${schedule}?day=${day}`).then(
      ({ times }) => current && setState({ times, problem: null }),
      (failure) =>
        current && setState({ times: null, problem: sentenceFor(failure, t) }),
    );
    return () => {
      current = false;
    };
  }, [api, schedule, day, asked, t]);
  return state;
}

function Days({ days, chosen, error, onChange }) {
  const { t, locale } = useLanguage();
  const [all, setAll] = useState(false);
  const hidden = days.findIndex(({ day }) => day === chosen) >= FEW;
  const shown = all || hidden ? days : days.slice(0, FEW);
  return (
    <Choice name="day" legend={t('visits.day')} error={error}>
      <div className="ez-chips">
        {shown.map(({ day, free }) => (
          <Chip
            key={day}
            name="day"
            value={day}
            checked={day === chosen}
            disabled={free === 0}
            onChange={onChange}
          >
            <span>{longDay(day, locale)}</span>
            <small>
              {free ? t('visits.places', { count: free }) : t('visits.full')}
            </small>
          </Chip>
        ))}
      </div>
      {shown.length < days.length && (
        <button type="button" className="ez-link" onClick={() => setAll(true)}>
          {t('visits.more_days')}
        </button>
      )}
    </Choice>
  );
}

function Times({ times, chosen, error, onChange }) {
  const { t } = useLanguage();
  return (
    <Choice name="time" legend={t('visits.time')} error={error}>
      <div className="ez-chips ez-chips-times">
        {times.map(({ time }) => (
          <Chip
            key={time}
            name="time"
            value={time}
            checked={time === chosen}
            onChange={onChange}
          >
            {shortTime(time)}
          </Chip>
        ))}
      </div>
    </Choice>
  );
}

function Choice({ name, legend, error, children }) {
  return (
    <fieldset
      id={idOf(name)}
      className={error ? 'ez-field ez-field-wrong' : 'ez-field'}
    >
      <legend className="ez-label">{legend}</legend>
      <FieldError path={name} error={error} />
      {children}
    </fieldset>
  );
}

/** A radio button that looks like what it stands for. */
function Chip({ name, value, checked, disabled, onChange, children }) {
  const id = `${idOf(name)}-${value.replace(':', '')}`;
  return (
    <div className="ez-chip">
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        onChange={() => onChange(value)}
      />
      <label htmlFor={id}>{children}</label>
    </div>
  );
}
