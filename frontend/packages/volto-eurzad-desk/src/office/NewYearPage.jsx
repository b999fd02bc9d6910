import React from 'react';
import { useIntl } from 'react-intl';
import { useNewYear, usePrepareYear } from '../api/office';
import { dateAndTime, today } from '../format/dates';
import { useText } from '../format/text';
import { newYear as messages } from '../messages/newYear';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button, LinkButton } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { routes } from '../url/paths';
import { writeState } from '../url/state';
import { ForAdministrators } from './ForAdministrators';

const LOOKS = {
  ready: ['check', 'done'],
  attention: ['alert', 'waiting'],
  missing: ['alert', 'late'],
};

function PointState({ state }) {
  const text = useText();
  const [icon, tone] = LOOKS[state];
  return (
    <span className={`desk-state desk-state--${tone}`}>
      <Icon name={icon} size={16} />
      {text(messages[state])}
    </span>
  );
}

function Points({ items }) {
  const text = useText();
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.thing)}</th>
          <th scope="col">{text(messages.state)}</th>
          <th scope="col">{text(messages.detail)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row">{one.title}</th>
            <td data-label={text(messages.state)}>
              <PointState state={one.state} />
            </td>
            <td>{one.detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Actions({ data }) {
  const text = useText();
  const { tell } = useDesk();
  const prepare = usePrepareYear();
  const { year } = data;
  const planWaits = data.items.some(
    ({ id, state }) => id === 'plan' && state === 'attention',
  );
  const does = (action, message) => () =>
    prepare.mutate(
      { year, action },
      {
        onSuccess: () => tell({ text: text(message, { year: String(year) }) }),
      },
    );
  return (
    <>
      {prepare.error && (
        <Notice tone="error">{errorSentence(prepare.error, text)}</Notice>
      )}
      <div className="desk-actions">
        {planWaits && (
          <Button
            look="primary"
            icon="check"
            busy={prepare.isPending}
            onClick={does('plan', messages.planConfirmed)}
          >
            {text(messages.confirmPlan)}
          </Button>
        )}
        <LinkButton
          icon="plus"
          to={routes.filePlanImport + writeState({ year })}
        >
          {text(messages.importPlan, { year: String(year) })}
        </LinkButton>
        <Button
          icon="folder"
          busy={prepare.isPending}
          onClick={does('places', messages.placesMade)}
        >
          {text(messages.makePlaces)}
        </Button>
        <LinkButton icon="people" to={routes.newReorganisation}>
          {text(messages.reorganise)}
        </LinkButton>
      </div>
    </>
  );
}

function Year({ data }) {
  const text = useText();
  const { locale } = useIntl();
  const waiting = data.items.filter(({ state }) => state !== 'ready').length;
  return (
    <>
      {data.begun && (
        <Notice tone="info">
          {text(messages.begun, { time: dateAndTime(data.begun, locale) })}
        </Notice>
      )}
      <Notice tone={waiting ? 'warning' : 'done'}>
        {waiting
          ? text(messages.someMissing, { count: waiting })
          : text(messages.allReady)}
      </Notice>
      <Points items={data.items} />
      <Actions data={data} />
      {!data.shown && <p className="desk-muted">{text(messages.notYet)}</p>}
    </>
  );
}

/** What is ready for the coming year and what is missing. */
export function NewYearPage() {
  const text = useText();
  const { contact } = useDesk();
  const year = Number(today().slice(0, 4)) + 1;
  const query = useNewYear(year);
  useDocumentTitle(text(messages.titleOf, { year: String(year) }));
  return (
    <ForAdministrators>
      <div className="desk-page">
        <h1>{text(messages.titleOf, { year: String(year) })}</h1>
        <p>{text(messages.intro)}</p>
        <Loaded query={query} lines={10} contact={contact}>
          {(data) => <Year data={data} />}
        </Loaded>
      </div>
    </ForAdministrators>
  );
}
