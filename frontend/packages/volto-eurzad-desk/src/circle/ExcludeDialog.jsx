import React, { useState } from 'react';
import { useHistory } from 'react-router-dom';
import { useExclude } from '../api/circle';
import { usePeople } from '../api/queries';
import { useText } from '../format/text';
import { assign } from '../messages/assign';
import { circle as messages } from '../messages/circle';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { SelectField, TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { routes } from '../url/paths';
import { can } from './parties';
import { PersonSelect, UnitSelect } from './UnitAndPerson';

const GROUNDS = [
  'party',
  'relative',
  'care',
  'witness',
  'lower_instance',
  'proceedings',
  'subordination',
  'impartiality',
];

/** Takes a person off the case for a conflict of interest: the head anybody, others themselves. */
export function ExcludeDialog({ record, onClose }) {
  const text = useText();
  const { tell, user } = useDesk();
  const history = useHistory();
  const exclude = useExclude();
  const heads = can('exclude')(record);
  const [unit, setUnit] = useState(record.unit?.symbol || '');
  const [person, setPerson] = useState(heads ? '' : user.id);
  const [ground, setGround] = useState('');
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const people = usePeople(unit);
  const own = person === user.id;
  const name =
    people.data?.find(({ id }) => id === person)?.fullname ||
    text(messages.thePerson);
  const about = (field) => exclude.error?.about(field);

  const submit = () => {
    setTried(true);
    if (!person || !ground) return;
    exclude.mutate(
      { path: record['@id'], person, ground, comment: comment.trim() },
      {
        onSuccess: () => {
          onClose();
          tell({
            text: own
              ? text(messages.excludedSelfDone)
              : text(messages.excludedDone, { name }),
          });
          if (own) history.push(routes.work);
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.excludeTitle)}
      action={text(messages.excludeAction)}
      error={exclude.error}
      busy={exclude.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {heads && (
        <>
          <UnitSelect
            label={text(assign.unit)}
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
            first={
              people.data?.some(({ id }) => id === user.id)
                ? []
                : [{ value: user.id, title: text(messages.myself) }]
            }
            value={person}
            onChange={setPerson}
            error={
              about('person') ||
              (tried && !person ? text(messages.choosePerson) : undefined)
            }
          />
        </>
      )}
      <SelectField
        label={text(messages.ground)}
        value={ground}
        onChange={setGround}
        error={
          about('ground') ||
          (tried && !ground ? text(messages.chooseGround) : undefined)
        }
        options={[
          { value: '', title: text(messages.pickGround) },
          ...GROUNDS.map((id) => ({
            value: id,
            title: text(messages[`ground_${id}`]),
          })),
        ]}
      />
      <TextArea
        label={text(messages.groundRemarks)}
        optional={text(common.optional)}
        rows={3}
        value={comment}
        onChange={setComment}
        error={about('comment')}
      />
      {person && (
        <Notice tone="warning">
          {own
            ? text(messages.excludeSelfConsequence)
            : text(messages.excludeConsequence, { name })}
        </Notice>
      )}
    </FormDialog>
  );
}
