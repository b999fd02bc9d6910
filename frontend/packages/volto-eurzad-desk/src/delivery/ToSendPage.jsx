import React, { useState } from 'react';
import { useChannels, usePatch, useToSend } from '../api/delivery';
import { PAGE_SIZE } from '../api/queries';
import { TitleOf } from '../circle/TitleOf';
import { useText } from '../format/text';
import { delivery as messages } from '../messages/delivery';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { SelectField } from '../ui/Fields';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import {
  LogDialog,
  NumbersDialog,
  PostedDialog,
  PrintDialog,
} from './SendingDialogs';

const DIALOGS = {
  druk: PrintDialog,
  nadanie: PostedDialog,
  numery: NumbersDialog,
  ksiazka: LogDialog,
};
/** Dialogs about the chosen items. */
const OF_CHOSEN = ['druk', 'nadanie'];
const WAYS = ['post', 'personal'];

function Filters({ state, change, channels }) {
  const text = useText();
  const titleOf = (id) =>
    channels?.items.find((way) => way.id === id)?.title || id;
  const kinds = channels?.items.find(({ id }) => id === 'post')?.kinds || [];
  return (
    <div className="desk-filters">
      <SelectField
        label={text(messages.way)}
        value={state.unit || ''}
        onChange={(unit) =>
          change({ unit: unit || undefined, page: undefined })
        }
        options={[
          { value: '', title: text(messages.allWays) },
          ...WAYS.map((id) => ({ value: id, title: titleOf(id) })),
        ]}
      />
      <SelectField
        label={text(messages.kind)}
        value={state.state || ''}
        onChange={(kind) =>
          change({ state: kind || undefined, page: undefined })
        }
        options={[
          { value: '', title: text(messages.allKinds) },
          ...kinds.map(({ id, title }) => ({ value: id, title })),
        ]}
      />
    </div>
  );
}

/** The kind of mail, to be changed while nothing has been posted. */
function Kind({ item, kinds }) {
  const text = useText();
  const patch = usePatch();
  if (!item.mail_kind) return null;
  return (
    <select
      aria-label={text(messages.changeKind, { number: item.register_number })}
      value={item.mail_kind}
      disabled={patch.isPending}
      onChange={(event) =>
        patch.mutate({
          path: item['@id'],
          body: { mail_kind: event.target.value },
        })
      }
    >
      {kinds.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  );
}

function Row({ item, kinds, isChosen, toggle }) {
  const text = useText();
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          checked={isChosen}
          onChange={toggle}
          aria-label={text(messages.chooseOne, {
            number: item.register_number,
          })}
        />
      </td>
      <td data-label={text(messages.number)} className="desk-number">
        {item.register_number}
      </td>
      <th scope="row">
        {item.addressee}
        <small>{item.address.split('\n').join(', ')}</small>
      </th>
      <td data-label={text(messages.letterColumn)}>
        <TitleOf row={item} />
        <small>{item.mark}</small>
      </td>
      <td data-label={text(messages.wayColumn)}>
        {item.channel_title}
        <Kind item={item} kinds={kinds} />
      </td>
    </tr>
  );
}

function List({ items, kinds, chosen, setChosen }) {
  const text = useText();
  const uids = items.map(({ UID }) => UID);
  const all = uids.length > 0 && uids.every((uid) => chosen.includes(uid));
  const toggle = (uid) =>
    setChosen(
      chosen.includes(uid)
        ? chosen.filter((one) => one !== uid)
        : [...chosen, uid],
    );
  return (
    <div className="desk-scroll">
      <table className="desk-table">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                checked={all}
                onChange={() => setChosen(all ? [] : uids)}
                aria-label={text(messages.chooseAll)}
              />
            </th>
            <th scope="col">{text(messages.number)}</th>
            <th scope="col">{text(messages.addressee)}</th>
            <th scope="col">{text(messages.letterColumn)}</th>
            <th scope="col">{text(messages.wayColumn)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <Row
              key={item.UID}
              item={item}
              kinds={kinds}
              isChosen={chosen.includes(item.UID)}
              toggle={() => toggle(item.UID)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The registry's queue of what is to be sent: print, post, enter numbers, print the log book. */
export function ToSendPage() {
  const text = useText();
  const { contact } = useDesk();
  const [state, change] = useUrlState();
  const [chosen, setChosen] = useState([]);
  const { data: channels } = useChannels();
  const query = useToSend({
    channel: state.unit,
    mailKind: state.state,
    page: state.page,
  });
  useDocumentTitle(text(messages.toSend));
  const items = (query.data?.items || []).filter(({ UID }) =>
    chosen.includes(UID),
  );
  const kinds = channels?.items.find(({ id }) => id === 'post')?.kinds || [];
  const open = (dialog) => () => change({ dialog });
  const close = () => change({ dialog: undefined });
  const DialogOf =
    (!OF_CHOSEN.includes(state.dialog) || items.length > 0) &&
    DIALOGS[state.dialog];
  return (
    <div className="desk-page">
      <h1>{text(messages.toSend)}</h1>
      <p className="desk-muted">{text(messages.toSendIntro)}</p>
      <div className="desk-actions">
        <Button icon="print" onClick={open('ksiazka')}>
          {text(messages.logBook)}
        </Button>
        <Button icon="list" onClick={open('numery')}>
          {text(messages.importNumbers)}
        </Button>
      </div>
      <Filters state={state} change={change} channels={channels} />
      <Loaded query={query} lines={8} contact={contact}>
        {(data) =>
          data.items_total === 0 ? (
            <Empty
              icon="check"
              title={text(
                state.unit || state.state
                  ? messages.nothingMatches
                  : messages.nothingToSend,
              )}
            >
              <p>{text(messages.nothingToSendNext)}</p>
            </Empty>
          ) : (
            <>
              <div className="desk-batch" role="region" aria-live="polite">
                <span role="status">
                  {text(messages.chosen, { count: items.length })}
                </span>
                <Button
                  small
                  icon="print"
                  disabled={items.length === 0}
                  onClick={open('druk')}
                >
                  {text(messages.printAddresses)}
                </Button>
                <Button
                  small
                  look="primary"
                  icon="send"
                  disabled={items.length === 0}
                  onClick={open('nadanie')}
                >
                  {text(messages.markPosted)}
                </Button>
              </div>
              <List
                items={data.items}
                kinds={kinds}
                chosen={chosen}
                setChosen={setChosen}
              />
              <Pager
                page={state.page || 1}
                size={PAGE_SIZE}
                total={data.items_total}
                addressOf={(page) =>
                  routes.toSend + writeState({ ...state, page })
                }
              />
            </>
          )
        }
      </Loaded>
      {DialogOf && (
        <DialogOf
          items={items}
          onClose={close}
          onDone={() => {
            setChosen([]);
            close();
          }}
        />
      )}
    </div>
  );
}
