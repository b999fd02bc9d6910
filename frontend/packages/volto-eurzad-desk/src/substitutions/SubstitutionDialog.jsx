import React, { useState } from 'react';
import { useArrangeSubstitution } from '../api/assignments';
import { usePeople } from '../api/queries';
import { useText } from '../format/text';
import { functionNames } from '../messages/functions';
import { substitutions as messages } from '../messages/substitutions';
import { PersonField } from '../people/PersonField';
import { useDesk } from '../shell/DeskContext';
import { DateField } from '../ui/DateField';
import { SelectField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';

const NOBODY = { unit: '', person: '' };

/** Functions that can be taken over one by one: all, all in a unit, one of them. */
function useScopes(self, absent) {
  const text = useText();
  const { functions } = useDesk();
  const people = usePeople(self ? '' : absent.unit);
  const found = (people.data || []).find(({ id }) => id === absent.person);
  const held = self
    ? functions.filter((one) => !one.of)
    : (found?.functions || []).map((name) => ({
        unit: absent.unit,
        function: name,
      }));
  const units = [...new Set(held.map((one) => one.unit))];
  const nameOf = (name) =>
    functionNames[name] ? text(functionNames[name]) : name;
  return [
    { value: '', title: text(messages.all) },
    ...(units.length > 1 || !self
      ? units.map((unit) => ({
          value: `${unit}/`,
          title: text(messages.wholeUnit, { unit }),
        }))
      : []),
    ...(held.length > 1
      ? held.map((one) => ({
          value: `${one.unit}/${one.function}`,
          title: text(messages.inUnit, {
            function: nameOf(one.function),
            unit: one.unit,
          }),
        }))
      : []),
  ];
}

/** Arranges a substitution: who is absent, who acts for them, from when to when, in what. */
export function SubstitutionDialog({ onClose }) {
  const text = useText();
  const { user, functions, has, may, tell } = useDesk();
  const arrange = useArrangeSubstitution();
  const holdsFunction = functions.some((one) => !one.of);
  const forOthers = has('head') || may('manage-office');
  const [self, setSelf] = useState(holdsFunction);
  const [absent, setAbsent] = useState(NOBODY);
  const [substitute, setSubstitute] = useState(NOBODY);
  const [scope, setScope] = useState('');
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const [tried, setTried] = useState(false);
  const scopes = useScopes(self, absent);
  const about = (field) => arrange.error?.about(field);
  const missing = (value) =>
    tried && !value ? text(messages.choosePerson) : undefined;

  const submit = () => {
    setTried(true);
    const person = self ? user.id : absent.person;
    if (!person || !substitute.person || !end || start === null) return;
    const [unit, name] = scope.split('/');
    arrange.mutate(
      {
        absent: person,
        substitute: substitute.person,
        start: start || null,
        end,
        unit: unit || '',
        function: name || '',
      },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.arranged) });
        },
      },
    );
  };

  return (
    <FormDialog
      title={text(messages.add)}
      action={text(messages.arrange)}
      error={arrange.error}
      busy={arrange.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {forOthers && holdsFunction && (
        <SelectField
          label={text(messages.who)}
          value={self ? 'me' : 'other'}
          onChange={(value) => {
            setSelf(value === 'me');
            setScope('');
          }}
          options={[
            { value: 'me', title: text(messages.me) },
            { value: 'other', title: text(messages.somebody) },
          ]}
        />
      )}
      {!self && (
        <PersonField
          unit={absent.unit}
          person={absent.person}
          onChange={(chosen) => {
            setAbsent(chosen);
            setScope('');
          }}
          unitLabel={text(messages.absentUnit)}
          personLabel={text(messages.absentPerson)}
          nobody={text(messages.pickPerson)}
          personError={about('absent') || missing(absent.person)}
        />
      )}
      <PersonField
        unit={substitute.unit}
        person={substitute.person}
        onChange={setSubstitute}
        unitLabel={text(messages.substituteUnit)}
        personLabel={text(messages.substitutePerson)}
        nobody={text(messages.pickPerson)}
        personError={about('substitute') || missing(substitute.person)}
        without={[self ? user.id : absent.person]}
      />
      <DateField
        label={text(messages.start)}
        hint={text(messages.startHint)}
        value={start}
        error={about('start')}
        onChange={setStart}
      />
      <DateField
        label={text(messages.last)}
        value={end}
        error={
          about('end') || (tried && !end ? text(messages.fillIn) : undefined)
        }
        onChange={setEnd}
      />
      {scopes.length > 1 && (
        <SelectField
          label={text(messages.what)}
          value={scope}
          error={about('unit') || about('function')}
          onChange={setScope}
          options={scopes}
        />
      )}
    </FormDialog>
  );
}
