import React, { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useQueryClient } from '@tanstack/react-query';
import { pathOf } from '../api/client';
import { useTray, useTrayAct } from '../api/signing';
import { longDate } from '../format/dates';
import { useText } from '../format/text';
import { card as cardMessages } from '../messages/card';
import { signing as messages } from '../messages/signing';
import { useCommands } from '../shell/commands';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { Facts } from '../ui/Facts';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { Pdf } from '../ui/Pdf';
import { Empty, Loaded } from '../ui/Waiting';
import { deskPath, routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { CardDialog } from './CardDialog';
import { RefuseDialog, SignDialog } from './SigningDialogs';
import { Signatures } from './Signatures';
import {
  batchOf,
  LOOKS,
  nextToRead,
  outcomesOf,
  signable,
} from './signingState';

function SignatureState({ state }) {
  const text = useText();
  const { message, icon, tone } = LOOKS[state];
  return (
    <span className={`desk-state desk-state--${tone}`}>
      <Icon name={icon} size={16} />
      {text(message)}
    </span>
  );
}

function Rows({ items, current }) {
  const text = useText();
  return (
    <nav aria-label={text(messages.list)} className="desk-signing__list">
      <ul className="desk-side__rows">
        {items.map((item) => (
          <li key={item.UID}>
            <Link
              className="desk-side__row"
              data-row-link
              to={routes.signing + writeState({ letter: item.UID })}
              aria-current={item.UID === current ? 'page' : undefined}
            >
              <span className="desk-number">{item.mark}</span>
              <strong>{item.title}</strong>
              <SignatureState state={item.state} />
              {item.for && (
                <small>{text(messages.inPlaceOf, { name: item.for })}</small>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Acts({ item, act, can, onAccept, open }) {
  const text = useText();
  const send = (name) =>
    act.mutate({ act: name, items: [pathOf(item['@id'])] });
  const busy = act.isPending;
  return (
    <div className="desk-actions">
      {item.state === 'waiting' && (
        <Button look="primary" icon="check" busy={busy} onClick={onAccept}>
          {text(messages.accept)}
        </Button>
      )}
      {(item.state === 'accepted' || item.state === 'failed') && (
        <>
          {can.office && (
            <Button
              look="primary"
              icon="draft"
              busy={busy}
              onClick={() => open('podpisz')}
            >
              {text(messages.sign)}
            </Button>
          )}
          {can.card && (
            <Button
              look={can.office ? 'plain' : 'primary'}
              icon="draft"
              busy={busy}
              onClick={() => open('podpisz-karta')}
            >
              {text(cardMessages.sign)}
            </Button>
          )}
          <Button icon="return" busy={busy} onClick={() => send('take_back')}>
            {text(messages.takeBack)}
          </Button>
        </>
      )}
      {item.state === 'queued' && item.problem && (
        <Button icon="refresh" busy={busy} onClick={() => send('sign')}>
          {text(messages.tryAgain)}
        </Button>
      )}
      {item.state !== 'queued' && (
        <Button look="quiet" icon="close" onClick={() => open('odmow')}>
          {text(messages.refuse)}
        </Button>
      )}
    </div>
  );
}

function Letter({ item, act, can, onAccept, open }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <article className="desk-signing__letter">
      <header className="desk-record">
        <p className="desk-record__mark desk-number">{item.mark}</p>
        <h2>{item.title}</h2>
        <p className="desk-record__line">
          <SignatureState state={item.state} />
          {item.for && (
            <span>{text(messages.inPlaceOf, { name: item.for })}</span>
          )}
        </p>
        {item.problem && <Notice tone="warning">{item.problem}</Notice>}
        <Acts item={item} act={act} can={can} onAccept={onAccept} open={open} />
      </header>
      <Facts
        facts={[
          [text(messages.parties), item.parties.join(', ')],
          [
            text(messages.deadline),
            item.deadline && longDate(item.deadline, locale),
          ],
          [
            text(messages.signatures),
            <Signatures key="by" signatures={item.signatures} />,
          ],
        ]}
      />
      <p>
        <Link to={deskPath(item['@id'])}>{text(messages.openLetter)}</Link>
      </p>
      <section aria-label={text(messages.document)}>
        {item.pdf ? (
          <Pdf path={pathOf(item.pdf.download)} title={item.title} />
        ) : (
          <Notice tone="info">{text(messages.preparing)}</Notice>
        )}
      </section>
    </article>
  );
}

/** How far a batch is, and in the end what came of each letter. */
function Batch({ batch, items }) {
  const text = useText();
  const outcomes = outcomesOf(batch, items);
  const done = outcomes.filter(({ state }) => state === 'signed').length;
  const open = outcomes.filter(({ state }) => state === 'queued').length;
  return (
    <section className="desk-signing__batch" aria-live="polite">
      <h2 className="desk-h3">{text(messages.results)}</h2>
      {open > 0 ? (
        <p>
          <progress
            value={outcomes.length - open}
            max={outcomes.length}
            aria-label={text(messages.results)}
          />{' '}
          {text(messages.progress, { done, total: outcomes.length })}
        </p>
      ) : (
        <p>{text(messages.resultsDone, { done })}</p>
      )}
      <ul className="desk-plain-list">
        {outcomes.map((one) => (
          <li key={one.UID}>
            <SignatureState state={one.state} /> {one.mark} {one.title}
            {one.problem && <small> {one.problem}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

const ONE = ['podpisz', 'podpisz-karta'];
const WITH_KEY = ['podpisz', 'podpisz-wszystkie'];
const WITH_CARD = ['podpisz-karta', 'podpisz-wszystkie-karta'];

function Tray({ tray }) {
  const text = useText();
  const { announce } = useDesk();
  const [state, change] = useUrlState();
  const [batch, setBatch] = useState([]);
  const act = useTrayAct();
  const { items } = tray;
  const item = items.find(({ UID }) => UID === state.letter) || items[0];
  const ready = signable(items);
  const can = {
    office: tray.methods.includes('office'),
    card: tray.methods.includes('card'),
  };
  const chosen = ONE.includes(state.dialog) && item ? [item] : ready;
  const open = (dialog) => change({ dialog, letter: item?.UID });
  const close = () => change({ dialog: undefined });
  const accept = () =>
    act.mutate(
      { act: 'accept', items: [pathOf(item['@id'])] },
      {
        onSuccess: () => {
          announce(text(messages.stateAccepted));
          change({ letter: nextToRead(items, item.UID) }, { replace: true });
        },
      },
    );
  const sign = () =>
    act.mutate(
      { act: 'sign', items: chosen.map((one) => pathOf(one['@id'])) },
      {
        onSuccess: () => {
          setBatch(batchOf(chosen));
          close();
        },
      },
    );
  useCommands({
    select: item &&
      item.state !== 'queued' && {
        label: text(messages.toggle),
        run: () =>
          item.state === 'waiting'
            ? accept()
            : act.mutate({ act: 'take_back', items: [pathOf(item['@id'])] }),
      },
  });
  return (
    <>
      {!tray.configured && (
        <Notice tone="warning">{text(messages.notConfigured)}</Notice>
      )}
      {tray.configured && !can.office && !can.card && (
        <Notice tone="info">{text(messages.noKey)}</Notice>
      )}
      {tray.problems.map((problem) => (
        <Notice key={problem} tone="warning">
          {problem}
        </Notice>
      ))}
      {act.error && !state.dialog && (
        <Notice tone="error">{errorSentence(act.error, text)}</Notice>
      )}
      {batch.length > 0 && <Batch batch={batch} items={items} />}
      {items.length === 0 ? (
        <Empty icon="draft" title={text(messages.empty)}>
          <p>{text(messages.emptyHint)}</p>
        </Empty>
      ) : (
        <>
          <div className="desk-actions">
            {can.office && (
              <Button
                look="primary"
                icon="draft"
                disabled={ready.length === 0}
                onClick={() => open('podpisz-wszystkie')}
              >
                {text(messages.signAll, { count: ready.length })}
              </Button>
            )}
            {can.card && (
              <Button
                look={can.office ? 'plain' : 'primary'}
                icon="draft"
                disabled={ready.length === 0}
                onClick={() => open('podpisz-wszystkie-karta')}
              >
                {text(cardMessages.signWithCard, { count: ready.length })}
              </Button>
            )}
            <span className="desk-muted">
              {text(messages.counts, {
                waiting: items.filter((one) => one.state === 'waiting').length,
                accepted: items.filter((one) => one.state === 'accepted')
                  .length,
              })}
            </span>
          </div>
          <div className="desk-signing">
            <Rows items={items} current={item.UID} />
            <Letter
              key={item.UID}
              item={item}
              act={act}
              can={can}
              onAccept={accept}
              open={open}
            />
          </div>
        </>
      )}
      {WITH_CARD.includes(state.dialog) && can.card && chosen.length > 0 && (
        <CardDialog
          letters={chosen}
          onDone={(problems) => {
            setBatch(batchOf(chosen, problems));
            close();
          }}
          onClose={close}
        />
      )}
      {WITH_KEY.includes(state.dialog) && can.office && chosen.length > 0 && (
        <SignDialog
          count={chosen.length}
          act={act}
          onSign={sign}
          onClose={close}
        />
      )}
      {state.dialog === 'odmow' && item && (
        <RefuseDialog item={item} onClose={close} />
      )}
    </>
  );
}

/** What waits for my signature: read, approve one by one, sign all approved at once. */
export function SigningPage() {
  const text = useText();
  const tray = useTray();
  const title = text(messages.title);
  useDocumentTitle(title);
  const queries = useQueryClient();
  const total = tray.data?.items_total;
  useEffect(() => {
    if (total !== undefined)
      void queries.invalidateQueries({ queryKey: ['desk'] });
  }, [total, queries]);
  return (
    <div className="desk-page">
      <h1>{title}</h1>
      <Loaded query={tray} lines={8}>
        {(data) => <Tray tray={data} />}
      </Loaded>
    </div>
  );
}
