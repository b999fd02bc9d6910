import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { dateAndTime, longDate, shortDate } from '../format/dates';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { Notice } from '../ui/Notice';
import { Empty } from '../ui/Waiting';
import { EndPartyDialog } from './EndPartyDialog';
import { can, nameOf } from './parties';
import { PartyDialog } from './PartyDialog';

const Lines = ({ children }) =>
  children ? <span className="desk-multiline">{children}</span> : null;

function Earlier({ versions }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <details className="desk-earlier">
      <summary>{text(messages.earlier, { count: versions.length })}</summary>
      {versions.map((version) => (
        <div key={version.until}>
          <p className="desk-muted">
            {text(messages.earlierUntil, {
              time: dateAndTime(version.until, locale),
              name: version.by?.fullname || '',
            })}
          </p>
          <Facts
            columns
            facts={[
              [text(messages.name), version.name],
              [
                text(messages.address),
                <Lines key="a">{version.address}</Lines>,
              ],
              [
                text(messages.deliveryAddress),
                version.delivery_address && (
                  <Lines>{version.delivery_address}</Lines>
                ),
              ],
              [text(messages.email), version.email],
            ]}
          />
        </div>
      ))}
    </details>
  );
}

function Party({ party, record, onChange, onEnd }) {
  const text = useText();
  const { locale } = useIntl();
  const { name } = party;
  const agent = nameOf(record, party.represented_by);
  return (
    <li className="desk-party">
      <div className="desk-party__head">
        <h3 className="desk-h3">{name}</h3>
        <span className="desk-tag">{text(messages[`role_${party.role}`])}</span>
        {party.account && (
          <span className="desk-tag">{text(messages.hasAccount)}</span>
        )}
        {party.account_closed && !party.account && (
          <span className="desk-tag">
            {text(messages.accountClosed, {
              day: shortDate(party.account_closed, locale),
            })}
          </span>
        )}
        {onChange && party.current && (
          <span className="desk-party__actions">
            <Button
              small
              look="quiet"
              icon="draft"
              aria-label={text(messages.changeNamed, { name })}
              onClick={() => onChange(party)}
            >
              {text(messages.change)}
            </Button>
            <Button
              small
              look="quiet"
              icon="close"
              aria-label={text(messages.endPartNamed, { name })}
              onClick={() => onEnd(party)}
            >
              {text(messages.endPart)}
            </Button>
          </span>
        )}
      </div>
      {agent && (
        <Notice>{text(messages.representedBy, { name: agent })}</Notice>
      )}
      <Facts
        columns
        facts={[
          [
            text(messages.represents),
            party.representative_of
              .map((id) => nameOf(record, id))
              .filter(Boolean)
              .join(', '),
          ],
          [
            text(messages.succeeds),
            party.succeeds && nameOf(record, party.succeeds),
          ],
          [text(messages.kind), text(messages[`kind_${party.kind}`])],
          [
            text(messages.address),
            party.address && <Lines>{party.address}</Lines>,
          ],
          [
            text(messages.deliveryAddress),
            party.delivery_address && <Lines>{party.delivery_address}</Lines>,
          ],
          [text(messages.email), party.email],
          [text(messages.validFrom), longDate(party.valid_from, locale)],
          [text(messages.validTo), longDate(party.valid_to, locale)],
          [
            text(messages.endReason),
            party.ended && text(messages[`ended_${party.ended}`]),
          ],
          [
            text(messages.partyRemarks),
            party.remarks && <Lines>{party.remarks}</Lines>,
          ],
        ]}
      />
      {party.versions?.length > 0 && <Earlier versions={party.versions} />}
    </li>
  );
}

/** Who the case is about, who acts for them, who was a party before. */
export function PartiesSection({ record }) {
  const text = useText();
  const [dialog, setDialog] = useState(null);
  const parties = record.parties || [];
  const now = parties.filter((party) => party.current);
  const former = parties.filter((party) => !party.current);
  const may = can('parties')(record);
  const close = () => setDialog(null);
  const add = may && (
    <Button
      look={now.length ? 'plain' : 'primary'}
      icon="plus"
      onClick={() => setDialog({ Component: PartyDialog })}
    >
      {text(messages.addParty)}
    </Button>
  );
  const rowOf = (party) => (
    <Party
      key={party.id}
      party={party}
      record={record}
      onChange={
        may
          ? (chosen) => setDialog({ Component: PartyDialog, party: chosen })
          : undefined
      }
      onEnd={(chosen) =>
        setDialog({ Component: EndPartyDialog, party: chosen })
      }
    />
  );
  return (
    <>
      {now.length === 0 ? (
        <Empty icon="people" title={text(messages.noParties)}>
          <p>{text(messages.noPartiesNext)}</p>
          {add}
        </Empty>
      ) : (
        <>
          {add && <div className="desk-actions">{add}</div>}
          <ul className="desk-parties">{now.map(rowOf)}</ul>
        </>
      )}
      {former.length > 0 && (
        <section aria-labelledby="desk-former-parties">
          <h2 id="desk-former-parties">{text(messages.formerParties)}</h2>
          <ul className="desk-parties desk-parties--former">
            {former.map(rowOf)}
          </ul>
        </section>
      )}
      {dialog && (
        <dialog.Component
          record={record}
          party={dialog.party}
          onClose={close}
        />
      )}
    </>
  );
}
