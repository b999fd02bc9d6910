import React from 'react';
import { useIntl } from 'react-intl';
import { useStatus } from '../api/status';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { status as messages } from '../messages/status';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Facts } from '../ui/Facts';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { ForAdministrators } from './ForAdministrators';

function wordOf({ installed, configured, problems = [] }) {
  if (!installed) return messages.notInstalled;
  if (!configured) return messages.notConfigured;
  return problems.length > 0 ? messages.hasProblems : messages.ready;
}

function AddOn({ addOn }) {
  const text = useText();
  const { problems = [] } = addOn;
  return (
    <>
      {text(wordOf(addOn))}
      {problems.map((problem) => (
        <Notice key={problem} tone="warning">
          {problem}
        </Notice>
      ))}
    </>
  );
}

function Daily({ job }) {
  const text = useText();
  const { locale } = useIntl();
  if (!job.at) return text(messages.dailyNever);
  const time = dateAndTime(job.at, locale);
  return job.problem
    ? text(messages.dailyFailed, { time, problem: job.problem })
    : text(messages.dailyDone, { time });
}

function Status({ data }) {
  const text = useText();
  return (
    <>
      <section>
        <h2>{text(messages.addOns)}</h2>
        <Facts
          columns
          facts={data.add_ons.map((addOn) => [
            addOn.title,
            <AddOn key={addOn.id} addOn={addOn} />,
          ])}
        />
      </section>
      <section>
        <h2>{text(messages.worker)}</h2>
        <Notice tone={data.worker.running ? 'done' : 'error'}>
          {text(
            data.worker.running ? messages.workerRuns : messages.workerAway,
          )}
        </Notice>
        <ul className="desk-plain-list">
          <li>{text(messages.spool, { waiting: data.spool.waiting })}</li>
          <li>
            {text(messages.refused, { count: data.spool.refused.length })}
          </li>
          <li>{text(messages.outbox, { waiting: data.outbox.waiting })}</li>
          <li>{text(messages.gaveUp, { count: data.outbox.gave_up })}</li>
        </ul>
      </section>
      <section>
        <h2>{text(messages.daily)}</h2>
        <Facts
          columns
          facts={data.daily.map((job) => [
            job.title,
            <Daily key={job.id} job={job} />,
          ])}
        />
      </section>
    </>
  );
}

/** What the office runs on: add-ons, the worker, daily tasks, and what is wrong with them. */
export function StatusPage() {
  const text = useText();
  const title = text(messages.title);
  useDocumentTitle(title);
  return (
    <ForAdministrators>
      <Shown title={title} />
    </ForAdministrators>
  );
}

function Shown({ title }) {
  const text = useText();
  const query = useStatus();
  return (
    <div className="desk-page desk-status">
      <h1>{title}</h1>
      <p>{text(messages.intro)}</p>
      <Loaded query={query} lines={8}>
        {(data) => <Status data={data} />}
      </Loaded>
    </div>
  );
}
