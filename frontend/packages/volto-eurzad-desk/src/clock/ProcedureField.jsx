import React from 'react';
import { useText } from '../format/text';
import { procedure as messages } from '../messages/procedure';
import { SelectField } from '../ui/Fields';

const SERVICE = 'service:';
const REGIME = 'regime:';

/** What is chosen before anybody chose: what the case has, or the only service of its class. */
export const givenProcedure = ({ service, proposed, regime }) =>
  service || proposed ? SERVICE + (service || proposed) : REGIME + regime;

/** A choice as the API takes it: `{service}` or `{regime}`. */
export const procedureOf = (choice) =>
  choice.startsWith(SERVICE)
    ? { service: choice.slice(SERVICE.length) }
    : { regime: choice.slice(REGIME.length) };

function servicesOf({ service, service_title: title, services }) {
  const known = services.some(({ uid }) => uid === service);
  return service && !known ? [{ uid: service, title }, ...services] : services;
}

/** The service that a case falls under, or rules alone. `procedure` is the answer of `@procedure`. */
export function ProcedureField({ procedure, value, onChange, error }) {
  const text = useText();
  return (
    <SelectField
      label={text(messages.label)}
      hint={text(messages.hint)}
      value={value}
      onChange={onChange}
      error={error}
      options={[
        ...servicesOf(procedure).map(({ uid, title }) => ({
          value: SERVICE + uid,
          title: text(messages.service, { title }),
        })),
        ...procedure.regimes.map(({ id, title }) => ({
          value: REGIME + id,
          title,
        })),
      ]}
    />
  );
}
