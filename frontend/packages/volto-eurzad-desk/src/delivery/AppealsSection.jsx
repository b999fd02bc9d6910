import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { delivery as messages } from '../messages/delivery';
import { Button } from '../ui/Button';
import { Deadline } from '../ui/Deadline';
import { Download } from '../ui/Download';
import { Facts } from '../ui/Facts';
import { Empty } from '../ui/Waiting';
import { deskPath } from '../url/paths';
import { useUrlState } from '../url/state';
import {
  NewAppealDialog,
  PassOnDialog,
  ReconsiderDialog,
  ReviewDialog,
  TakeBackDialog,
  WithdrawAppealDialog,
} from './AppealDialogs';

const DIALOGS = {
  przekazanie: PassOnDialog,
  autokontrola: ReviewDialog,
  rozpatrzenie: ReconsiderDialog,
  cofniecie: WithdrawAppealDialog,
  zwrot: TakeBackDialog,
};

const BUTTONS = [
  {
    act: 'pass_on',
    dialog: 'przekazanie',
    look: 'primary',
    icon: 'send',
    message: messages.passOn,
  },
  {
    act: 'reconsider',
    dialog: 'rozpatrzenie',
    look: 'primary',
    icon: 'check',
    message: messages.reconsider,
  },
  {
    act: 'self_review',
    dialog: 'autokontrola',
    icon: 'check',
    message: messages.selfReview,
  },
  {
    act: 'withdraw',
    dialog: 'cofniecie',
    icon: 'return',
    message: messages.withdrawAppeal,
  },
  {
    act: 'take_back',
    dialog: 'zwrot',
    look: 'primary',
    icon: 'return',
    message: messages.takeBack,
  },
];

function Term({ appeal }) {
  const text = useText();
  if (appeal.in_term === null) return text(messages.termUnknown);
  return text(appeal.in_term ? messages.inTerm : messages.late);
}

function Appeal({ appeal, may, open }) {
  const text = useText();
  const { locale } = useIntl();
  const day = (value) => value && shortDate(value, locale);
  const acts = may ? appeal.acts || [] : [];
  return (
    <section>
      <h2 className="desk-h3">
        {text(messages.appealOf, {
          party: appeal.party,
          remedy: appeal.remedy,
        })}
      </h2>
      <p>
        <strong>{appeal.state_title}</strong>
      </p>
      <Facts
        columns
        facts={[
          [
            text(messages.against),
            <Link key="letter" to={deskPath(appeal.letter['@id'])}>
              {appeal.letter.title}
            </Link>,
          ],
          [
            text(messages.item),
            <Link key="item" to={deskPath(appeal.item['@id'])}>
              {appeal.item.register_number}
            </Link>,
          ],
          [
            text(messages.postedFact),
            <span key="posted">
              {day(appeal.posted)} (<Term appeal={appeal} />)
            </span>,
          ],
          [text(messages.receivedFact), day(appeal.received)],
          [text(messages.lastDay), day(appeal.last_day)],
          [
            text(messages.passOnBy, { remedy: appeal.remedy }),
            appeal.deadline && (
              <Deadline key="deadline" deadline={appeal.deadline} />
            ),
          ],
          [text(messages.bodyFact), appeal.body],
          [
            text(messages.coverFact),
            appeal.cover && (
              <Link key="cover" to={deskPath(appeal.cover['@id'])}>
                {appeal.cover.title}
              </Link>
            ),
          ],
          [text(messages.passedOn), day(appeal.passed_on)],
          [text(messages.outcomeFact), appeal.outcome_title],
          [text(messages.returnedFact), day(appeal.returned)],
          [text(messages.note), appeal.note],
        ]}
      />
      {acts.length > 0 && (
        <div className="desk-actions">
          {BUTTONS.filter(({ act }) => acts.includes(act)).map((button) => (
            <Button
              key={button.act}
              look={button.look}
              icon={button.icon}
              onClick={() => open(button.dialog)}
            >
              {text(button.message, { remedy: appeal.remedy })}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

function Package({ record }) {
  const text = useText();
  return (
    <Download
      path={`${record['@id']}/@file-package`}
      filename={`${(record.mark || 'akta').replace(/\./g, '-')}.zip`}
    >
      {text(messages.filePackage)}
    </Download>
  );
}

/** The appeals of a case: in time or not, by when to be passed on, what became of them. */
export function AppealsSection({ record }) {
  const text = useText();
  const [state, change] = useUrlState();
  const appeals = record.appeals || [];
  const may = Boolean(record.may_handle_appeals);
  const [name, number] = (state.dialog || '').split('.');
  const appeal = appeals.find(({ id }) => String(id) === number);
  const DialogOf = may && appeal && DIALOGS[name];
  const close = () => change({ dialog: undefined });
  return (
    <>
      {appeals.length === 0 ? (
        <Empty icon="shield" title={text(messages.noAppeals)}>
          <p>{text(messages.noAppealsNext)}</p>
        </Empty>
      ) : (
        appeals.map((one) => (
          <Appeal
            key={one.id}
            appeal={one}
            may={may}
            open={(dialog) => change({ dialog: `${dialog}.${one.id}` })}
          />
        ))
      )}
      <div className="desk-actions">
        {may && (
          <Button icon="plus" onClick={() => change({ dialog: 'odwolanie' })}>
            {text(messages.enterAppeal)}
          </Button>
        )}
        <Package record={record} />
      </div>
      {may && state.dialog === 'odwolanie' && (
        <NewAppealDialog record={record} onClose={close} />
      )}
      {DialogOf && <DialogOf record={record} appeal={appeal} onClose={close} />}
    </>
  );
}
