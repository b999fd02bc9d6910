import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useDealWithSteps, useFailedSteps } from '../api/failures';
import { useChosen } from '../archive/useChosen';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { failures as messages } from '../messages/failures';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { Facts } from '../ui/Facts';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { Pager } from '../ui/Pager';
import { Empty, Loaded } from '../ui/Waiting';
import { deskPath, routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { SettleDialog } from './SettleDialog';

const SIZE = 25;

/** What a step is about, in a few words. */
function aboutOf(step, text) {
  if (step.restricted) return text(messages.aboutRestricted);
  const named = step.case || step.about;
  if (!named) return text(messages.aboutOffice);
  return [named.number, named.title].filter(Boolean).join(' · ');
}

function About({ step }) {
  const text = useText();
  const path = deskPath((step.case || step.about)?.['@id']);
  const words = aboutOf(step, text);
  return path ? <Link to={path}>{words}</Link> : words;
}

function State({ step }) {
  const text = useText();
  const { locale } = useIntl();
  if (step.state === 'retrying')
    return text(messages.stateRetrying, {
      time: dateAndTime(step.next_try, locale),
    });
  return text(
    step.state === 'refused' ? messages.stateRefused : messages.stateGaveUp,
  );
}

function Step({ step, chosen, choose, busy, onRetry, onSettle }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <li className="desk-failure">
      <label className="desk-check">
        <input
          type="checkbox"
          checked={chosen}
          onChange={(event) => choose(event.target.checked)}
        />
        <span className="desk-sr">
          {text(messages.choose, {
            what: step.what,
            about: aboutOf(step, text),
          })}
        </span>
      </label>
      <div>
        <h3>{step.what}</h3>
        <p className="desk-muted">
          <State step={step} />
        </p>
        <Facts
          columns
          facts={[
            [text(messages.about), <About key="about" step={step} />],
            [text(messages.cause), step.error || text(messages.causeUnknown)],
            [text(messages.since), dateAndTime(step.since, locale)],
            [text(messages.attempts), step.attempts],
            [text(messages.advice), step.advice],
          ]}
        />
        <div className="desk-actions">
          {step.may_retry && (
            <Button icon="refresh" busy={busy} onClick={onRetry}>
              {text(messages.retry)}
            </Button>
          )}
          {step.may_settle && (
            <Button icon="check" onClick={onSettle}>
              {text(messages.settle)}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

/** What became of each step of the last order: the page keeps it until the next. */
function Results({ results }) {
  const text = useText();
  return (
    <section aria-live="polite">
      {results && (
        <>
          <h2>{text(messages.results)}</h2>
          <ul className="desk-outcomes">
            {results.map(({ id, what, ok, message }) => (
              <li key={id} className="desk-outcome">
                <Icon name={ok ? 'check' : 'alert'} size={18} />
                <span>
                  {what}
                  <small className={ok ? undefined : 'desk-late'}>
                    {message}
                  </small>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Lately({ settled }) {
  const text = useText();
  const { locale } = useIntl();
  if (settled.length === 0) return null;
  return (
    <section>
      <h2>{text(messages.lately)}</h2>
      <ul className="desk-plain-list">
        {settled.map((one) => (
          <li key={one.id}>
            {text(messages.latelyLine, {
              what: one.what,
              by: one.by,
              time: dateAndTime(one.at, locale),
              remark: one.remark,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The order given for some steps, and what came of it row by row. */
function useOrders(items) {
  const text = useText();
  const deal = useDealWithSteps();
  const [results, setResults] = useState(null);
  const order = (body, after) =>
    deal.mutate(body, {
      onSuccess: (answer) => {
        setResults(
          answer.items.map((one) => {
            const step = items.find(({ id }) => id === one.id);
            return {
              id: one.id,
              ok: one.ok,
              what: `${step.what}: ${aboutOf(step, text)}`,
              message: one.ok
                ? text(
                    body.act === 'retry'
                      ? messages.resultRetried
                      : messages.resultSettled,
                  )
                : one.error.message,
            };
          }),
        );
        after?.();
      },
    });
  return { deal, order, results };
}

function Steps({ data, page }) {
  const text = useText();
  const { chosen, choose, chooseOnly } = useChosen();
  const [settling, setSettling] = useState(null);
  const { deal, order, results } = useOrders(data.items);
  const picked = data.items.filter(({ id }) => chosen.has(id));
  const ids = picked.map(({ id }) => id);
  const retry = (items) => order({ act: 'retry', items }, () => chooseOnly([]));
  return (
    <>
      {deal.error && !settling && (
        <Notice tone="error">{errorSentence(deal.error, text)}</Notice>
      )}
      <Results results={results} />
      {data.items.length === 0 ? (
        <Empty icon="check" title={text(messages.none)}>
          <p>{text(messages.noneNext)}</p>
        </Empty>
      ) : (
        <>
          <div className="desk-actions">
            <Button
              onClick={() =>
                chooseOnly(
                  picked.length === data.items.length
                    ? []
                    : data.items.map(({ id }) => id),
                )
              }
            >
              {text(
                picked.length === data.items.length
                  ? messages.chooseNone
                  : messages.chooseAll,
              )}
            </Button>
            <Button
              look="primary"
              icon="refresh"
              disabled={picked.length === 0}
              busy={deal.isPending}
              onClick={() => retry(ids)}
            >
              {text(messages.retryChosen)}
            </Button>
            <Button
              icon="check"
              disabled={picked.length === 0}
              onClick={() => setSettling(ids)}
            >
              {text(messages.settleChosen)}
            </Button>
            <span className="desk-muted" role="status">
              {text(messages.chosen, { count: picked.length })}
            </span>
          </div>
          <ul className="desk-failures" aria-label={text(messages.list)}>
            {data.items.map((step) => (
              <Step
                key={step.id}
                step={step}
                chosen={chosen.has(step.id)}
                choose={(on) => choose(step.id, on)}
                busy={deal.isPending}
                onRetry={() => retry([step.id])}
                onSettle={() => setSettling([step.id])}
              />
            ))}
          </ul>
          <Pager
            page={page}
            size={SIZE}
            total={data.items_total}
            addressOf={(next) => routes.failures + writeState({ page: next })}
          />
        </>
      )}
      <Lately settled={data.set_aside} />
      {settling && (
        <SettleDialog
          deal={deal}
          onSettle={(remark) =>
            order({ act: 'settle', items: settling, remark }, () => {
              setSettling(null);
              chooseOnly([]);
            })
          }
          onClose={() => {
            deal.reset();
            setSettling(null);
          }}
        />
      )}
    </>
  );
}

/** What the system could not do by itself, and what a clerk can do about it. */
export function FailedStepsPage() {
  const text = useText();
  const { contact } = useDesk();
  const [state] = useUrlState();
  const page = state.page || 1;
  const query = useFailedSteps({ page, size: SIZE });
  const title = text(messages.title);
  useDocumentTitle(title);
  return (
    <div className="desk-page">
      <h1>{title}</h1>
      <p>{text(messages.intro)}</p>
      <Loaded query={query} lines={8} contact={contact}>
        {(data) => <Steps data={data} page={page} />}
      </Loaded>
    </div>
  );
}
