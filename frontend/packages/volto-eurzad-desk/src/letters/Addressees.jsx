import React from 'react';
import { useText } from '../format/text';
import { letters as messages } from '../messages/letters';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Fields';
import { anchorOf } from './parts';

/** Ways of delivery that are connected now. */
const CHANNELS = ['account', 'demo'];
const NEW = { name: '', address: '', channel: 'demo' };

export function channelName(channel, text) {
  return messages[`channel_${channel}`]
    ? text(messages[`channel_${channel}`])
    : channel;
}

/** To whom the letter goes, and by which way. */
export function Addressees({ value, onChange, error }) {
  const text = useText();
  const set = (index, changes) =>
    onChange(
      value.map((entry, at) =>
        at === index ? { ...entry, ...changes } : entry,
      ),
    );
  return (
    <fieldset className="desk-group" id={anchorOf('addressees')} tabIndex={-1}>
      <legend>{text(messages.addressees)}</legend>
      {error && <p className="desk-field__error">{error}</p>}
      {value.map((entry, index) => {
        const channels =
          CHANNELS.includes(entry.channel) || !entry.channel
            ? CHANNELS
            : [...CHANNELS, entry.channel];
        return (
          <div className="desk-group__row" key={index}>
            <TextField
              label={text(messages.addresseeName)}
              value={entry.name || ''}
              onChange={(name) => set(index, { name })}
            />
            <TextField
              label={text(messages.addresseeAddress)}
              value={entry.address || ''}
              onChange={(address) => set(index, { address })}
            />
            <SelectField
              label={text(messages.channel)}
              value={entry.channel || CHANNELS[0]}
              onChange={(channel) => set(index, { channel })}
              options={channels.map((id) => ({
                value: id,
                title: channelName(id, text),
              }))}
            />
            <Button
              small
              look="quiet"
              icon="close"
              onClick={() => onChange(value.filter((_, at) => at !== index))}
              aria-label={text(messages.removeAddressee, {
                name: entry.name || String(index + 1),
              })}
            >
              {text(messages.remove)}
            </Button>
          </div>
        );
      })}
      <Button small icon="plus" onClick={() => onChange([...value, NEW])}>
        {text(messages.addAddressee)}
      </Button>
    </fieldset>
  );
}
