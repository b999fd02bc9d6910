import React from 'react';
import { useTransition } from '../api/mutations';
import { useText } from '../format/text';
import { letters as messages } from '../messages/letters';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { useFinish } from '../work/useSideList';
import { channelName, inOneLine } from './Addressees';

/** Sends an approved letter: names everyone who gets it and how. */
export function DispatchDialog({ letter, onClose }) {
  const text = useText();
  const finish = useFinish();
  const move = useTransition();
  const addressees = letter.addressees || [];
  const submit = () =>
    move.mutate(
      { path: letter['@id'], transition: 'dispatch' },
      {
        onSuccess: () => {
          onClose();
          finish({
            text: text(messages.dispatched, { title: letter.title }),
            stay: true,
          });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.dispatchTitle)}
      action={text(messages.dispatchTo, { count: addressees.length })}
      error={move.error}
      busy={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text(messages.dispatchWhom, { title: letter.title })}</p>
      <ul>
        {addressees.map((entry, index) => (
          <li key={index}>
            <strong>{entry.name}</strong>
            {entry.address ? `, ${inOneLine(entry.address)}` : ''} –{' '}
            {channelName(entry.channel, text)}
          </li>
        ))}
      </ul>
      <Notice tone="warning">{text(messages.dispatchConsequence)}</Notice>
    </FormDialog>
  );
}
