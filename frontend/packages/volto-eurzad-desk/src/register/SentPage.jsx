import React from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../format/text';
import { sent as messages } from '../messages/sent';
import { routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { DISPATCH_STATES, RegisterView } from './RegisterPage';

const MINE = {
  of: 'mine',
  source: 'sent',
  columns: 'outgoing',
  title: messages.title,
  address: routes.sent,
  states: DISPATCH_STATES,
  emptyTitle: messages.empty,
  empty: messages.emptyNext,
};
const SENT = {
  mine: MINE,
  unit: { ...MINE, of: 'unit', empty: messages.emptyUnitNext },
};
const UNIT = 'komorki';

function Whose({ of, year }) {
  const text = useText();
  return (
    <nav className="desk-tabs" aria-label={text(messages.whose)}>
      <ul>
        {[
          ['mine', undefined, messages.mine],
          ['unit', UNIT, messages.ofUnit],
        ].map(([id, whose, message]) => (
          <li key={id}>
            <Link
              to={routes.sent + writeState({ year, section: whose })}
              aria-current={id === of ? 'page' : undefined}
            >
              {text(message)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What was sent from one's own desk, or from one's units, with the state of its delivery. */
export function SentPage() {
  const [state] = useUrlState();
  const of = state.section === UNIT ? 'unit' : 'mine';
  return (
    <RegisterView key={of} register={SENT[of]}>
      <Whose of={of} year={state.year} />
    </RegisterView>
  );
}
