import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useClock } from '../api/clock';
import { longDate } from '../format/dates';
import { ENDED } from '../format/deadline';
import { useText } from '../format/text';
import { clock as messages } from '../messages/clock';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { deskPath } from '../url/paths';
import { ActDataDialog } from './ActDataDialog';
import { CancelDialog } from './CancelDialog';
import { Timeline } from './Timeline';

const GRAVE = ['missed', 'after_silence', 'appeal_late'];

function Head({ clock }) {
  const text = useText();
  const { locale } = useIntl();
  const { deadline, regime } = clock;
  const ended = ENDED.includes(deadline.state);
  return (
    <section className="desk-clock" aria-label={text(messages.section)}>
      <p className="desk-clock__date">
        <span>{text(ended ? messages.ended : messages.until)}</span>{' '}
        <time dateTime={deadline.date}>{longDate(deadline.date, locale)}</time>
      </p>
      <p className="desk-clock__words">{deadline.explanation}</p>
      <Facts
        columns
        facts={[
          [text(messages.regime), regime.title],
          [text(messages.basis), deadline.rules.join(', ')],
          [text(messages.started), longDate(deadline.start, locale)],
          [text(messages.notCounted), deadline.days_not_counted || ''],
          [text(messages.silent), longDate(deadline.silent_on, locale)],
        ]}
      />
      {regime.to_check && <p className="desk-muted">{regime.to_check}</p>}
    </section>
  );
}

function Pauses({ pauses }) {
  const text = useText();
  return (
    <section>
      <h2 className="desk-h3">{text(messages.pauses)}</h2>
      {pauses.length === 0 ? (
        <p className="desk-muted">{text(messages.noPauses)}</p>
      ) : (
        <ul className="desk-plain">
          {pauses.map((pause) => (
            <li key={`${pause.from}-${pause.kind}`}>
              {pause.text}
              <small>{pause.rule}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Terms({ terms }) {
  const text = useText();
  const { locale } = useIntl();
  if (terms.length === 0) return null;
  const outcome = ({ kept, done }) => {
    if (kept === null) return text(messages.waiting);
    if (!done) return text(messages.missed);
    const values = { date: longDate(done, locale) };
    return text(kept ? messages.kept : messages.late, values);
  };
  return (
    <section>
      <h2 className="desk-h3">{text(messages.terms)}</h2>
      <ul className="desk-plain">
        {terms.map((term) => (
          <li key={`${term.what}-${term.until}-${term.of}`}>
            {term.title}
            {term.of && ` (${term.of})`}: {longDate(term.until, locale)} –{' '}
            {outcome(term)}
            <small>{term.rule}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Drafts({ letters, may, onChange }) {
  const text = useText();
  const drafts = letters.filter(
    ({ act, review_state: state }) => act && state !== 'dispatched',
  );
  if (drafts.length === 0) return null;
  return (
    <section>
      <h2 className="desk-h3">{text(messages.drafts)}</h2>
      <ul className="desk-plain">
        {drafts.map((letter) => (
          <li key={letter['@id']}>
            <Link to={deskPath(letter['@id'])}>{letter.title}</Link>{' '}
            {letter.act.missing.length > 0 && (
              <strong>{text(messages.missingDate)}</strong>
            )}{' '}
            {may &&
              letter.review_state === 'draft' &&
              letter.act.fields.length > 0 && (
                <Button
                  small
                  look="quiet"
                  aria-label={text(messages.changeActOf, {
                    title: letter.title,
                  })}
                  onClick={() => onChange(letter)}
                >
                  {text(messages.changeAct)}
                </Button>
              )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clock({ record, clock, open }) {
  const text = useText();
  const [cancelling, setCancelling] = useState(null);
  const [changing, setChanging] = useState(null);
  const may =
    (record.may || []).includes('handle') && record.review_state !== 'closed';
  return (
    <>
      {clock.warnings.map(({ code, text: words }) => (
        <Notice key={code} tone={GRAVE.includes(code) ? 'error' : 'warning'}>
          {words}
        </Notice>
      ))}
      <Head clock={clock} />
      {may && (
        <div className="desk-actions">
          <Button icon="clock" onClick={() => open('zdarzenie')}>
            {text(messages.enter)}
          </Button>
          {record.review_state === 'open' && (
            <Button icon="draft" onClick={() => open('czynnosc')}>
              {text(messages.draftAct)}
            </Button>
          )}
        </div>
      )}
      <Drafts letters={record.letters || []} may={may} onChange={setChanging} />
      <section>
        <h2 className="desk-h3">{text(messages.timeline)}</h2>
        <Timeline
          steps={clock.timeline}
          onCancel={may ? setCancelling : undefined}
        />
      </section>
      <Pauses pauses={clock.pauses} />
      <Terms terms={clock.terms} />
      {cancelling && (
        <CancelDialog
          record={record}
          step={cancelling}
          onClose={() => setCancelling(null)}
        />
      )}
      {changing && (
        <ActDataDialog letter={changing} onClose={() => setChanging(null)} />
      )}
    </>
  );
}

/** By when the case is to be settled, why, what stopped the clock; entering more of it. */
export function ClockSection({ record, open }) {
  const query = useClock(record['@id']);
  return (
    <Loaded query={query} lines={8}>
      {(clock) => <Clock record={record} clock={clock} open={open} />}
    </Loaded>
  );
}
