import React, { useEffect, useRef, useState } from 'react';
import { useHistory, useParams } from 'react-router-dom';
import { useKeepSchedule, useSchedules } from '../api/appointments';
import { useUnits } from '../api/queries';
import { Check, Checks } from '../circle/Checks';
import { useText } from '../format/text';
import { appointments as messages } from '../messages/appointments';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { Notice } from '../ui/Notice';
import { Failure, Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { ClosedFields, HoursFields } from './HoursFields';
import { RemoveDialog } from './RemoveDialog';

const NEW = 'nowy';
const FRESH = {
  title: '',
  unit: '',
  services: [],
  place: '',
  bring: '',
  minutes: 20,
  windows: 1,
  hours: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '14:00' }],
  lead_hours: 2,
  ahead_days: 30,
  closed: [],
  online: true,
  kept_days: 30,
};
const NUMBERS = ['minutes', 'windows', 'lead_hours', 'ahead_days', 'kept_days'];

/** The settings alone, numbers as they are typed. */
const typedOf = (schedule) =>
  Object.fromEntries(
    Object.keys(FRESH).map((name) => [
      name,
      NUMBERS.includes(name) ? String(schedule[name]) : schedule[name],
    ]),
  );

const numberOf = (typed) =>
  /^\d+$/.test(typed.trim()) ? Number(typed) : typed;

/** A schedule of visits: set up and changed. */
export function SchedulePage() {
  const text = useText();
  const { contact } = useDesk();
  const { schedule: id } = useParams();
  const query = useSchedules();
  return (
    <div className="desk-page">
      <Back to={routes.schedules}>{text(messages.schedules)}</Back>
      <Loaded query={query} lines={10} contact={contact}>
        {({ items, services }) => {
          const found = items.find((one) => one.id === id);
          if (!found && id !== NEW) return <Failure error={{ status: 404 }} />;
          return <ScheduleForm key={id} schedule={found} services={services} />;
        }}
      </Loaded>
    </div>
  );
}

function ScheduleForm({ schedule, services }) {
  const text = useText();
  const history = useHistory();
  const { tell } = useDesk();
  const [values, setValues] = useState(typedOf(schedule || FRESH));
  const [removing, setRemoving] = useState(false);
  const units = useUnits();
  const keep = useKeepSchedule();
  const error = keep.error;
  const refusal = useRef(null);
  const title = schedule?.title || text(messages.addSchedule);
  useDocumentTitle(title);
  useEffect(() => {
    if (error) refusal.current?.focus();
  }, [error]);
  const change = (name) => (value) => setValues({ ...values, [name]: value });
  const field = (name, message, more) => ({
    label: text(message),
    value: values[name],
    onChange: change(name),
    error: error?.about(name),
    ...more,
  });
  const submit = (event) => {
    event.preventDefault();
    if (keep.isPending) return;
    const numbers = NUMBERS.map((name) => [name, numberOf(values[name])]);
    keep.mutate(
      { ...values, ...Object.fromEntries(numbers), id: schedule?.id },
      {
        onSuccess: () => {
          tell({ text: text(messages.saved) });
          history.push(routes.schedules);
        },
      },
    );
  };
  return (
    <>
      <h1>{title}</h1>
      <form
        className="desk-form desk-visits__form"
        onSubmit={submit}
        noValidate
      >
        {error && (
          <Notice tone="error" ref={refusal} tabIndex={-1}>
            {errorSentence(error, text)}
          </Notice>
        )}
        <TextField
          {...field('title', messages.scheduleTitle, {
            hint: text(messages.scheduleTitleHint),
            maxLength: 120,
          })}
        />
        <SelectField
          {...field('unit', messages.unit)}
          options={[
            { value: '', title: '–' },
            ...(units.data || []).map((unit) => ({
              value: unit.symbol,
              title: `${unit.symbol} – ${unit.title}`,
            })),
          ]}
        />
        <TextField
          {...field('place', messages.place, {
            optional: text(common.optional),
          })}
        />
        <div className="desk-row">
          <TextField
            {...field('minutes', messages.minutes, { inputMode: 'numeric' })}
          />
          <TextField
            {...field('windows', messages.windows, { inputMode: 'numeric' })}
          />
        </div>
        <HoursFields
          value={values.hours}
          onChange={change('hours')}
          error={error}
        />
        <ClosedFields
          value={values.closed}
          onChange={change('closed')}
          error={error}
        />
        <Check
          label={text(messages.online)}
          value={values.online}
          onChange={change('online')}
        />
        <div className="desk-row">
          <TextField
            {...field('lead_hours', messages.leadHours, {
              inputMode: 'numeric',
            })}
          />
          <TextField
            {...field('ahead_days', messages.aheadDays, {
              inputMode: 'numeric',
            })}
          />
        </div>
        <Checks
          {...field('services', messages.services, {
            hint: text(messages.servicesHint),
          })}
          options={inOrder(services, values).map((one) => ({
            value: one.id,
            title: `${one.title} (${one.unit})`,
          }))}
        />
        <TextArea
          {...field('bring', messages.bring, {
            optional: text(common.optional),
            maxLength: 2000,
          })}
        />
        <TextField
          {...field('kept_days', messages.keptDays, { inputMode: 'numeric' })}
        />
        <div className="desk-actions">
          <Button type="submit" look="primary" busy={keep.isPending}>
            {text(messages.save)}
          </Button>
          {schedule && (
            <Button look="quiet" onClick={() => setRemoving(true)}>
              {text(messages.remove)}
            </Button>
          )}
        </div>
      </form>
      {removing && (
        <RemoveDialog
          schedule={schedule}
          onClose={() => setRemoving(false)}
          onRemoved={() => history.push(routes.schedules)}
        />
      )}
    </>
  );
}

/** Services of the unit and those chosen come first. */
function inOrder(services, { unit, services: chosen }) {
  const first = (one) => one.unit === unit || chosen.includes(one.id);
  return [...services.filter(first), ...services.filter((one) => !first(one))];
}
