import React, { useState } from 'react';
import { useTransition } from '../api/mutations';
import { useText } from '../format/text';
import { letters as messages } from '../messages/letters';
import { Button } from '../ui/Button';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { useFinish } from '../work/useSideList';
import { nameOfPart, partsOf } from './parts';

/** Remarks to places: a part of the letter, the words that are meant, what is wrong with them. */
function Places({ letter, places, onChange, error }) {
  const text = useText();
  const parts = [
    'title',
    'addressees',
    ...partsOf(letter).map(({ name }) => name),
    'attachments',
  ];
  const set = (at, changes) =>
    onChange(
      places.map((place, number) =>
        number === at ? { ...place, ...changes } : place,
      ),
    );
  return (
    <>
      {places.map((place, at) => (
        <fieldset key={at} className="desk-group">
          <legend>{text(messages.placeNumber, { number: at + 1 })}</legend>
          <SelectField
            label={text(messages.placePart)}
            value={place.part}
            onChange={(part) => set(at, { part })}
            options={parts.map((name) => ({
              value: name,
              title: nameOfPart(name, text),
            }))}
          />
          <TextField
            label={text(messages.placeQuote)}
            value={place.quote}
            maxLength={300}
            onChange={(quote) => set(at, { quote })}
            error={error?.about(`places.${at}.quote`)}
          />
          <TextArea
            label={text(messages.placeRemark)}
            rows={2}
            value={place.remark}
            onChange={(remark) => set(at, { remark })}
            error={error?.about(`places.${at}.remark`)}
          />
          <Button
            small
            look="quiet"
            icon="close"
            onClick={() =>
              onChange(places.filter((_, number) => number !== at))
            }
          >
            {text(messages.removePlace)}
          </Button>
        </fieldset>
      ))}
      <Button
        small
        icon="plus"
        onClick={() =>
          onChange([
            ...places,
            { part: 'operative_part', quote: '', remark: '' },
          ])
        }
      >
        {text(messages.addPlace)}
      </Button>
    </>
  );
}

/** Whoever's turn it is gives a letter back, saying what to mend: in the whole, or in places. */
export function ReturnDialog({ letter, onClose }) {
  const text = useText();
  const finish = useFinish();
  const move = useTransition();
  const [remarks, setRemarks] = useState('');
  const [places, setPlaces] = useState([]);
  const [tried, setTried] = useState(false);
  const missing = !remarks.trim() && places.length === 0;
  const submit = () => {
    setTried(true);
    if (missing) return;
    move.mutate(
      {
        path: letter['@id'],
        transition: 'return',
        comment: remarks.trim(),
        ...(places.length > 0 ? { places } : {}),
      },
      {
        onSuccess: () => {
          onClose();
          finish({
            text: text(messages.returnedDone, { title: letter.title }),
          });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.returnTitle)}
      action={text(messages.return)}
      error={move.error}
      busy={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label={text(messages.remarksLabel)}
        hint={text(messages.remarksHint)}
        rows={5}
        required
        value={remarks}
        onChange={setRemarks}
        error={
          move.error?.about('comment') ||
          (tried && missing ? text(messages.remarksNeeded) : undefined)
        }
      />
      <Places
        letter={letter}
        places={places}
        onChange={setPlaces}
        error={move.error}
      />
    </FormDialog>
  );
}
