/**
 * Dialogs that ask for one text: an answer, or the reason why something is undone.
 */
import React from 'react';
import {
  useAnswer,
  useDetach,
  useEndExclusion,
  useSeparate,
} from '../api/circle';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { TextDialog } from './TextDialog';

/** What the unit that was asked says. */
export function AnswerDialog({ record, about: task, onClose }) {
  const text = useText();
  return (
    <TextDialog
      title={text(messages.answerTitle, { unit: task.unit.title })}
      action={text(messages.answer)}
      label={text(messages.answerLabel)}
      missing={messages.giveAnswer}
      change={useAnswer()}
      field="answer"
      start={task.answer}
      body={{ path: record['@id'], id: task.unit.symbol }}
      done={text(messages.answered)}
      onClose={onClose}
    />
  );
}

/** Lets a joined case go on by itself. */
export function SeparateDialog({ record, about: other, onClose }) {
  const text = useText();
  const mark = other.mark || '';
  return (
    <TextDialog
      title={text(messages.separateTitle, { mark })}
      action={text(messages.separate)}
      label={text(messages.reason)}
      missing={messages.giveReason}
      consequence={text(messages.separateConsequence)}
      change={useSeparate()}
      body={{ path: record['@id'], case: other.UID }}
      done={text(messages.separated, { mark })}
      onClose={onClose}
    />
  );
}

/** Admits an excluded person again. */
export function ReadmitDialog({ record, about: exclusion, onClose }) {
  const text = useText();
  const name = exclusion.person?.fullname || '';
  return (
    <TextDialog
      title={text(messages.admitTitle, { name })}
      action={text(messages.admitAgain)}
      label={text(messages.reason)}
      missing={messages.giveReason}
      consequence={text(messages.admitConsequence, { name })}
      change={useEndExclusion()}
      body={{ path: record['@id'], id: exclusion.user_id }}
      done={text(messages.admittedAgain, { name })}
      onClose={onClose}
    />
  );
}

/** Takes an item out again that was attached by mistake. */
export function DetachDialog({ record, about: item, onClose }) {
  const text = useText();
  const number = item.register_number;
  return (
    <TextDialog
      title={text(messages.detachTitle, { number })}
      action={text(messages.detach)}
      label={text(messages.reason)}
      missing={messages.giveReason}
      consequence={text(messages.detachConsequence)}
      change={useDetach()}
      body={{ path: record['@id'], item: item.UID }}
      done={text(messages.detached, { number })}
      onClose={onClose}
    />
  );
}
