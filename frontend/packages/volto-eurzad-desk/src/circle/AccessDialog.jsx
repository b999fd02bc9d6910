import React, { useState } from 'react';
import { useChangeAccess } from '../api/circle';
import { usePeople } from '../api/queries';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { SelectField, TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { PersonSelect, UnitSelect } from './UnitAndPerson';

const ACCESS = ['public', 'partly-public', 'not-public', 'restricted'];

function Admitted({ people, onChange, unit: first, error }) {
  const text = useText();
  const [unit, setUnit] = useState(first);
  const [person, setPerson] = useState('');
  const known = usePeople(unit);
  const add = () => {
    const found = known.data?.find(({ id }) => id === person);
    if (found && !people.some(({ id }) => id === person))
      onChange([...people, found]);
    setPerson('');
  };
  return (
    <fieldset className="desk-field">
      <legend>{text(messages.admitted)}</legend>
      {error && <p className="desk-field__error">{error}</p>}
      {people.length > 0 && (
        <ul className="desk-connections">
          {people.map(({ id, fullname }) => (
            <li key={id}>
              <span>{fullname}</span>
              <Button
                small
                look="quiet"
                icon="close"
                aria-label={`${text(messages.takeOff)}: ${fullname}`}
                onClick={() =>
                  onChange(people.filter((other) => other.id !== id))
                }
              >
                {text(messages.takeOff)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="desk-form__row">
        <UnitSelect
          label={text(messages.admittedUnit)}
          value={unit}
          onChange={(symbol) => {
            setUnit(symbol);
            setPerson('');
          }}
        />
        <PersonSelect
          unit={unit}
          label={text(messages.person)}
          none={text(messages.pickPerson)}
          value={person}
          onChange={setPerson}
        />
      </div>
      <Button small icon="plus" disabled={!person} onClick={add}>
        {text(messages.addPerson)}
      </Button>
    </fieldset>
  );
}

/** Who may see the case at all. */
export function AccessDialog({ record, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const change = useChangeAccess();
  const [access, setAccess] = useState(record.access || 'not-public');
  const [admitted, setAdmitted] = useState(record.admitted || []);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const restricted = access === 'restricted';
  const submit = () => {
    setTried(true);
    if (restricted && !comment.trim()) return;
    change.mutate(
      {
        path: record['@id'],
        access,
        comment: comment.trim(),
        ...(restricted ? { admitted: admitted.map(({ id }) => id) } : {}),
      },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.accessChanged) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.accessTitle)}
      action={text(messages.save)}
      error={change.error}
      busy={change.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        label={text(messages.accessLabel)}
        value={access}
        onChange={setAccess}
        error={change.error?.about('access')}
        options={ACCESS.map((id) => ({
          value: id,
          title: text(messages[`access_${id}`]),
        }))}
      />
      {restricted && (
        <>
          <Notice tone="warning">{text(messages.accessConsequence)}</Notice>
          <Admitted
            people={admitted}
            onChange={setAdmitted}
            unit={record.unit?.symbol || ''}
            error={change.error?.about('admitted')}
          />
        </>
      )}
      <TextArea
        label={text(messages.reason)}
        optional={restricted ? undefined : text(common.optional)}
        rows={2}
        value={comment}
        onChange={setComment}
        error={
          change.error?.about('comment') ||
          (tried && restricted && !comment.trim()
            ? text(messages.giveReason)
            : undefined)
        }
      />
    </FormDialog>
  );
}
