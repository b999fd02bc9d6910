import React from 'react';
import { useIntl } from 'react-intl';
import { dateAndTime, shortDate } from '../format/dates';
import { useText } from '../format/text';
import { delivery as messages } from '../messages/delivery';
import { Button } from '../ui/Button';
import { Files } from '../ui/Files';
import { Notice } from '../ui/Notice';
import { State } from '../ui/State';
import { useUrlState } from '../url/state';
import { ScanDialog, SendAgainDialog, WithdrawDialog } from './DispatchDialogs';
import { EventDialog } from './EventDialog';

const DIALOGS = {
  wpis: EventDialog,
  ponow: SendAgainDialog,
  skan: ScanDialog,
  wycofaj: WithdrawDialog,
};

function Service({ service }) {
  const text = useText();
  const { locale } = useIntl();
  const day = shortDate(service.day, locale);
  return (
    <>
      {service.state === 'served' && (
        <p>
          <strong>
            {text(messages.servedOn, { day, how: service.how_title })}
          </strong>{' '}
          {service.source && <small>({service.source})</small>}
        </p>
      )}
      {service.state === 'waiting' && service.day && (
        <p>{text(messages.willServe, { day })}</p>
      )}
      {service.problem && <Notice tone="warning">{service.problem}</Notice>}
    </>
  );
}

function Events({ dispatch, open }) {
  const text = useText();
  const { locale } = useIntl();
  if (dispatch.events.length === 0) return null;
  return (
    <ul className="desk-events" aria-label={text(messages.record)}>
      {dispatch.events.map((event) => {
        const what = [
          event.day && shortDate(event.day, locale),
          [event.by, event.capacity_title].filter(Boolean).join(', '),
          event.reason_title,
          event.place,
          event.number,
          event.note,
        ].filter(Boolean);
        const when = dateAndTime(event.entered, locale);
        return (
          <li key={event.ordinal}>
            <span className={event.withdrawn ? 'desk-events__gone' : undefined}>
              <strong>{event.event_title}</strong> {what.join(' · ')}
            </span>
            {event.withdrawn && <em> ({text(messages.withdrawnMark)})</em>}
            <small>
              {event.entered_by
                ? text(messages.entered, { when, who: event.entered_by })
                : text(messages.enteredBySystem, { when })}
            </small>
            {event.may_be_withdrawn && (
              <Button
                small
                look="quiet"
                onClick={() => open('wycofaj', event.ordinal)}
                aria-label={text(messages.withdrawNamed, {
                  event: event.event_title,
                  day: shortDate(event.day, locale),
                })}
              >
                {text(messages.withdraw)}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Dispatch({ dispatch, open }) {
  const text = useText();
  const { locale } = useIntl();
  const facts = [
    dispatch.register_number,
    dispatch.channel_title,
    dispatch.mail_kind_title,
    dispatch.posted &&
      text(messages.posted, { day: shortDate(dispatch.posted, locale) }),
    dispatch.posting_number &&
      text(messages.postingNumber, { number: dispatch.posting_number }),
  ].filter(Boolean);
  const may = dispatch.possible_events.length > 0;
  return (
    <li className="desk-dispatch">
      <h3 className="desk-h3">
        {dispatch.addressee}{' '}
        <State id={dispatch.state} title={dispatch.state_title} />
      </h3>
      <p className="desk-muted">{facts.join(' · ')}</p>
      <Service service={dispatch.service} />
      {dispatch.resent_as && (
        <p>{text(messages.resentAs, { number: dispatch.resent_as })}</p>
      )}
      <Events dispatch={dispatch} open={open} />
      {dispatch.files.length > 0 && <Files files={dispatch.files} />}
      <div className="desk-actions">
        {may && (
          <Button small icon="draft" onClick={() => open('wpis')}>
            {text(
              dispatch.channel === 'notice'
                ? messages.enterNotice
                : messages.enterEvent,
            )}
          </Button>
        )}
        {may && (
          <Button small icon="file" onClick={() => open('skan')}>
            {text(messages.addProof)}
          </Button>
        )}
        {dispatch.may_send_again && dispatch.state !== 'to_send' && (
          <Button
            small
            icon="send"
            look={
              ['returned', 'failed'].includes(dispatch.state)
                ? 'primary'
                : 'plain'
            }
            onClick={() => open('ponow')}
          >
            {text(messages.sendAgain)}
          </Button>
        )}
      </div>
    </li>
  );
}

/** To whom a letter went, how it stands with each, and what can be entered. The open dialog is in the address: `wpis.2`. */
export function Dispatches({ letter }) {
  const text = useText();
  const [state, change] = useUrlState();
  const dispatches = letter.dispatches || [];
  if (dispatches.length === 0) return null;
  const [name, number, entry] = (state.dialog || '').split('.');
  const dispatch = dispatches[Number(number) - 1];
  const event = dispatch?.events.find(
    ({ ordinal }) => String(ordinal) === entry,
  );
  const DialogOf = dispatch && (name !== 'wycofaj' || event) && DIALOGS[name];
  return (
    <section aria-labelledby="eu-desk-doreczenia">
      <h2 className="desk-h3" id="eu-desk-doreczenia">
        {text(messages.dispatches)}
      </h2>
      <ul className="desk-dispatches">
        {dispatches.map((one, index) => (
          <Dispatch
            key={one.UID}
            dispatch={one}
            open={(dialog, ordinal) =>
              change({
                dialog: [dialog, index + 1, ordinal].filter(Boolean).join('.'),
              })
            }
          />
        ))}
      </ul>
      {DialogOf && (
        <DialogOf
          dispatch={dispatch}
          event={event}
          onClose={() => change({ dialog: undefined })}
        />
      )}
    </section>
  );
}
