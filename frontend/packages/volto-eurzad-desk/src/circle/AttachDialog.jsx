import React, { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnswers, useAttach } from '../api/circle';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { SelectField, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { useFinish } from '../work/useSideList';
import { CasePicker } from './CasePicker';
import { Check } from './Checks';

const WAIT = 300;
const NONE = 'none';

/** What was last typed, once the typing has stopped. */
function useSettled(value) {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** Which letter of the case the item answers: the likely one is chosen, until somebody chooses. */
function useAnswered(item, chosen) {
  const asked = useAnswers(item['@id'], useSettled(chosen));
  const [picked, setPicked] = useState(null);
  const letters = asked.data?.items || [];
  const usual = letters[0]?.likely || asked.data?.needed ? letters[0]?.UID : '';
  const known = letters.some(({ UID }) => UID === picked);
  const value = picked === NONE || known ? picked : usual || NONE;
  return {
    letters,
    needed: Boolean(asked.data?.needed),
    closed: Boolean(asked.data?.needed) && letters.length === 0,
    value,
    answers: value === NONE ? undefined : value,
    pick: setPicked,
  };
}

function AnswersField({ answered, error }) {
  const text = useText();
  const { locale } = useIntl();
  const { letters, needed, closed, value, pick } = answered;
  if (closed) return <Notice tone="info">{text(messages.attachClosed)}</Notice>;
  if (letters.length === 0) return null;
  const titleOf = ({ title, kind_title: kind, date, waits }) =>
    [
      title,
      kind,
      date && shortDate(date, locale),
      waits && text(messages.attachWaits),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <SelectField
      label={text(messages.attachAnswers)}
      hint={text(needed ? messages.attachNeeded : messages.attachAnswersHint)}
      value={value}
      onChange={pick}
      options={[
        ...letters.map((letter) => ({
          value: letter.UID,
          title: titleOf(letter),
        })),
        ...(needed
          ? []
          : [{ value: NONE, title: text(messages.attachNoAnswer) }]),
      ]}
      error={error}
    />
  );
}

/**
 * Attaches an item to a case that is there already. Those who see no cases (the registry) type its mark, others look for it.
 */
export function AttachDialog({ item, byMark, onClose }) {
  const text = useText();
  const finish = useFinish();
  const attach = useAttach();
  const [mark, setMark] = useState('');
  const [found, setFound] = useState(null);
  const [party, setParty] = useState(false);
  const [tried, setTried] = useState(false);
  const chosen = byMark ? mark.trim() : found?.UID || '';
  const answered = useAnswered(item, chosen);
  const number = item.register_number;
  const wrong = attach.error?.about('case');
  const submit = () => {
    setTried(true);
    if (!chosen) return;
    attach.mutate(
      { path: item['@id'], case: chosen, party, answers: answered.answers },
      {
        onSuccess: (done) => {
          onClose();
          finish({
            text: text(messages.attached, {
              number,
              mark: done.case?.mark || '',
            }),
          });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.attachTitle, { number })}
      action={text(messages.attachAction)}
      error={attach.error}
      busy={attach.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      {byMark ? (
        <TextField
          label={text(messages.attachMark)}
          hint={text(messages.attachMarkHint)}
          value={mark}
          onChange={setMark}
          autoComplete="off"
          error={
            wrong || (tried && !chosen ? text(messages.giveMark) : undefined)
          }
        />
      ) : (
        <CasePicker
          value={found}
          onChange={setFound}
          error={
            wrong || (tried && !chosen ? text(messages.chooseCase) : undefined)
          }
        />
      )}
      <AnswersField
        answered={answered}
        error={attach.error?.about('answers')}
      />
      <Check
        label={text(messages.attachParty)}
        value={party}
        onChange={setParty}
      />
      <Notice tone="warning">{text(messages.attachConsequence)}</Notice>
    </FormDialog>
  );
}
