import React, { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { pathOf } from '../api/client';
import { useCardOffice } from '../api/cards';
import { useRefresh } from '../api/mutations';
import { longDate } from '../format/dates';
import { useText } from '../format/text';
import { card as messages } from '../messages/card';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Facts } from '../ui/Facts';
import { Notice } from '../ui/Notice';
import { findAgent } from './agent';
import { CardHelp } from './CardHelp';
import { cardSentence, isToBeSetUp } from './cardErrors';
import { signWithCard, STEPS } from './cardSteps';

const NAMES = {
  agent: messages.stepAgent,
  certificate: messages.stepCertificate,
  prepare: messages.stepPrepare,
  sign: messages.stepSign,
  send: messages.stepSend,
};

/** How far it is, in words; read aloud as it goes. */
function Progress({ step }) {
  const text = useText();
  const number = STEPS.indexOf(step) + 1;
  return (
    <div role="status" className="desk-card__progress">
      <progress value={number} max={STEPS.length} aria-hidden="true" />
      <p>
        {text(messages.step, {
          number,
          total: STEPS.length,
          name: text(NAMES[step]),
        })}
      </p>
    </div>
  );
}

/** Asked once: is it the clerk's own card? */
function Confirm({ card, onAnswer }) {
  const text = useText();
  const { locale } = useIntl();
  const yes = useRef(null);
  useEffect(() => yes.current.focus(), []);
  return (
    <>
      <h3 className="desk-h3">{text(messages.confirmTitle)}</h3>
      <Facts
        facts={[
          [text(messages.cardName), card.name],
          [text(messages.cardIssuer), card.issuer],
          [
            text(messages.cardUntil),
            card.until && longDate(card.until.slice(0, 10), locale),
          ],
        ]}
      />
      <p>{text(messages.confirmText)}</p>
      <footer className="desk-dialog__foot">
        <Button ref={yes} look="primary" onClick={() => onAnswer(true)}>
          {text(messages.confirmYes)}
        </Button>
        <Button look="quiet" onClick={() => onAnswer(false)}>
          {text(common.cancel)}
        </Button>
      </footer>
    </>
  );
}

/** Signing under way: `step`, what is asked meanwhile, and why it failed. */
function useCardSigning(letters, onDone) {
  const office = useCardOffice();
  const refresh = useRefresh();
  const [state, setState] = useState({});
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);
  const change = (next) => open.current && setState(next);
  const confirm = (card) =>
    new Promise((resolve) => {
      const answer = (yes) => {
        change({ step: 'prepare' });
        resolve(yes);
      };
      change({ card, answer });
    });
  const start = async () => {
    try {
      const problems = await signWithCard({
        office,
        findAgent,
        items: letters.map((one) => pathOf(one['@id'])),
        onStep: (step) => change({ step }),
        confirm,
      });
      if (open.current) onDone(problems);
    } catch (error) {
      change({ error });
    } finally {
      void refresh();
    }
  };
  return { ...state, start };
}

/** Signs letters with the card in this computer. `onDone` gets why some were not, by their path. */
export function CardDialog({ letters, onDone, onClose }) {
  const text = useText();
  const { announce } = useDesk();
  const failed = useRef(null);
  const { step, card, answer, error, start } = useCardSigning(
    letters,
    (problems) => {
      const count = letters.length - Object.keys(problems).length;
      announce(text(messages.sent, { count }));
      onDone(problems);
    },
  );
  useEffect(() => {
    if (error) failed.current.focus();
  }, [error]);
  const title = text(messages.title, { count: letters.length });
  return (
    <Dialog title={title} onClose={onClose}>
      {card ? (
        <Confirm card={card} onAnswer={answer} />
      ) : (
        <div className="desk-form">
          {error && (
            <Notice tone="error" ref={failed} tabIndex={-1}>
              {cardSentence(error, text)}
            </Notice>
          )}
          {step && <Progress step={step} />}
          {!step && !error && <p>{text(messages.explain)}</p>}
          <footer className="desk-dialog__foot">
            <Button
              look="primary"
              icon="draft"
              busy={Boolean(step)}
              onClick={start}
            >
              {text(error ? messages.again : messages.sign)}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {text(common.cancel)}
            </Button>
          </footer>
          {!step && <CardHelp open={isToBeSetUp(error)} />}
        </div>
      )}
    </Dialog>
  );
}
