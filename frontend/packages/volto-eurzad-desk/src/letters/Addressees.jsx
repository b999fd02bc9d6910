import React from 'react';
import { useText } from '../format/text';
import { useChannels } from '../api/delivery';
import { delivery } from '../messages/delivery';
import { letters as messages } from '../messages/letters';
import { Button } from '../ui/Button';
import { SelectField, TextArea, TextField } from '../ui/Fields';
import { anchorOf } from './parts';

const NEW = { name: '', address: '', channel: 'post', mail_kind: '' };

/** An address in one line. */
export const inOneLine = (address) => address.split('\n').join(', ');

export function channelName(channel, text) {
  return messages[`channel_${channel}`]
    ? text(messages[`channel_${channel}`])
    : channel;
}

/** To whom the letter goes, and by which way. */
export function Addressees({ value, onChange, error }) {
  const text = useText();
  const { data: channels } = useChannels();
  const ways = channels?.items || [];
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
        const known = ways.filter(
          ({ id }) => id !== 'office' || entry.channel === 'office',
        );
        const kinds = ways.find(({ id }) => id === entry.channel)?.kinds || [];
        return (
          <div className="desk-group__row" key={index}>
            <TextField
              label={text(messages.addresseeName)}
              value={entry.name || ''}
              onChange={(name) => set(index, { name })}
            />
            <TextArea
              label={text(messages.addresseeAddress)}
              rows={2}
              value={entry.address || ''}
              onChange={(address) => set(index, { address })}
            />
            <SelectField
              label={text(messages.channel)}
              value={entry.channel || NEW.channel}
              onChange={(channel) => set(index, { channel, mail_kind: '' })}
              options={
                known.length > 0
                  ? known.map(({ id, title }) => ({ value: id, title }))
                  : [
                      {
                        value: entry.channel,
                        title: channelName(entry.channel, text),
                      },
                    ]
              }
            />
            {kinds.length > 0 && (
              <SelectField
                label={text(delivery.kind)}
                value={entry.mail_kind || kinds[kinds.length - 1].id}
                onChange={(kind) => set(index, { mail_kind: kind })}
                options={kinds.map(({ id, title }) => ({ value: id, title }))}
              />
            )}
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
