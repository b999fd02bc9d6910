import React from 'react';
import { useIntl } from 'react-intl';
import { pathOf } from '../api/client';
import { longDate } from '../format/dates';
import { useText } from '../format/text';
import { Dispatches } from '../delivery/Dispatches';
import { Finality } from '../delivery/Finality';
import { approval as steps } from '../messages/approval';
import { letters as messages } from '../messages/letters';
import { signing } from '../messages/signing';
import { useCommands } from '../shell/commands';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { Files } from '../ui/Files';
import { Notice } from '../ui/Notice';
import { Pdf } from '../ui/Pdf';
import { Signatures } from '../signing/Signatures';
import { useUrlState } from '../url/state';
import { channelName, inOneLine } from './Addressees';
import { ApproveDialog, EndorseDialog } from './ApproveDialog';
import { DispatchDialog } from './DispatchDialog';
import { LetterHead } from './LetterHead';
import { canDo, finalPdf, isBeingPrepared, signedScan } from './letterState';
import { Approval } from './Approval';
import { MarkupText } from './markup/MarkupText';
import { Missing } from './Missing';
import { linesOf, partsOf } from './parts';
import { Preview } from './Preview';
import { ReturnDialog } from './ReturnDialog';
import {
  OpinionDialog,
  ScanDialog,
  SignedDialog,
  WithdrawDialog,
} from './StepDialogs';
import { VersionsDialog } from './VersionsDialog';

const can = (transition) => (letter) => canDo(letter, transition);

/** Dialogs of a letter by their word in the address, and when each can be opened. */
const DIALOGS = {
  akceptuj: [ApproveDialog, can('approve')],
  parafuj: [EndorseDialog, can('endorse')],
  zwroc: [ReturnDialog, can('return')],
  cofnij: [WithdrawDialog, can('withdraw')],
  opinia: [OpinionDialog, (letter) => letter.approval?.opinion?.may_give],
  podpis: [SignedDialog, can('sign_on_paper')],
  skan: [ScanDialog, mayAttachScan],
  wersje: [VersionsDialog, (letter) => letter.versions > 0],
  wyslij: [DispatchDialog, can('dispatch')],
};

/** A letter signed on paper gets its scan, once. */
function mayAttachScan(letter) {
  return (
    letter.review_state === 'signed' &&
    canDo(letter, 'dispatch') &&
    !signedScan(letter)
  );
}

const approves = (letter) =>
  canDo(letter, 'approve') || canDo(letter, 'endorse');

function Actions({ letter, open }) {
  const text = useText();
  return (
    <div className="desk-actions">
      {letter.approval?.opinion?.may_give && (
        <Button look="primary" icon="shield" onClick={() => open('opinia')}>
          {text(steps.giveOpinion)}
        </Button>
      )}
      {canDo(letter, 'endorse') && (
        <Button look="primary" icon="check" onClick={() => open('parafuj')}>
          {text(messages.endorse)}
        </Button>
      )}
      {canDo(letter, 'approve') && (
        <Button look="primary" icon="check" onClick={() => open('akceptuj')}>
          {text(messages.approve)}
        </Button>
      )}
      {canDo(letter, 'return') && (
        <Button icon="return" onClick={() => open('zwroc')}>
          {text(messages.return)}
        </Button>
      )}
      {canDo(letter, 'withdraw') && (
        <Button look="quiet" icon="return" onClick={() => open('cofnij')}>
          {text(steps.withdraw)}
        </Button>
      )}
      {canDo(letter, 'sign_on_paper') && (
        <Button
          icon="print"
          disabled={isBeingPrepared(letter)}
          onClick={() => open('podpis')}
        >
          {text(steps.signed)}
        </Button>
      )}
      {mayAttachScan(letter) && (
        <Button icon="plus" onClick={() => open('skan')}>
          {text(steps.attachScan)}
        </Button>
      )}
      {canDo(letter, 'dispatch') && (
        <Button
          look="primary"
          icon="send"
          disabled={isBeingPrepared(letter)}
          onClick={() => open('wyslij')}
        >
          {text(messages.dispatch)}
        </Button>
      )}
      {letter.versions > 0 && (
        <Button look="quiet" icon="clock" onClick={() => open('wersje')}>
          {text(messages.versions, { count: letter.versions })}
        </Button>
      )}
    </div>
  );
}

/** What happens next, for those who can't move the letter on themselves. */
function Next({ letter }) {
  const text = useText();
  if (isBeingPrepared(letter))
    return <Notice tone="info">{text(messages.preparing)}</Notice>;
  if (letter.transitions?.some(({ id }) => id !== 'withdraw')) return null;
  const words = {
    draft: messages.nextDraft,
    awaiting_approval: messages.nextApproval,
    approved: messages.nextDispatch,
    signed: messages.nextDispatch,
    dispatched: messages.nextNone,
  }[letter.review_state];
  return words ? <p className="desk-muted">{text(words)}</p> : null;
}

function Addressed({ letter }) {
  const text = useText();
  return (
    <ul className="desk-plain-list">
      {(letter.addressees || []).map((entry, index) => (
        <li key={index}>
          {entry.name}
          {entry.address ? `, ${inOneLine(entry.address)}` : ''} (
          {channelName(entry.channel, text)})
        </li>
      ))}
    </ul>
  );
}

/** Who signs, in what capacity; when it was signed on paper. */
function Signatory({ letter }) {
  const text = useText();
  const { locale } = useIntl();
  const { signatory } = letter;
  return (
    <>
      {[
        signatory.authority && `z up. ${signatory.authority}`,
        signatory.name,
        signatory.position,
        signatory.authorisation,
      ]
        .filter(Boolean)
        .join(', ')}
      {letter.signed && (
        <>
          <br />
          {text(steps.signedDay, { day: longDate(letter.signed, locale) })}
        </>
      )}
    </>
  );
}

/** A letter that is not edited any more: its parts, its PDF, its next step. */
export function LetterFinal({ letter }) {
  const text = useText();
  const [state, change] = useUrlState();
  const open = (dialog) => change({ dialog });
  const pdf = finalPdf(letter);
  const [DialogOf, when] = DIALOGS[state.dialog] || [];
  useCommands({
    approve: approves(letter) && {
      label: text(
        canDo(letter, 'approve') ? messages.approve : messages.endorse,
      ),
      run: () => open(canDo(letter, 'approve') ? 'akceptuj' : 'parafuj'),
    },
    return: canDo(letter, 'return') && {
      label: text(messages.return),
      run: () => open('zwroc'),
    },
    dispatch: canDo(letter, 'dispatch') &&
      !isBeingPrepared(letter) && {
        label: text(messages.dispatch),
        run: () => open('wyslij'),
      },
  });
  return (
    <div className="desk-letter-page">
      <div className="desk-letter-page__text">
        <LetterHead letter={letter}>
          <Actions letter={letter} open={open} />
          <Next letter={letter} />
        </LetterHead>
        {letter.review_state === 'awaiting_approval' && (
          <Missing elements={letter.elements_missing} kind={letter.kind} />
        )}
        <Facts
          facts={[
            [text(messages.addressees), <Addressed key="to" letter={letter} />],
            ...partsOf(letter).map(({ name, message }) => [
              text(message),
              letter[name] && (
                <div key={name} className="desk-letter-page__part">
                  <MarkupText source={letter[name]} />
                </div>
              ),
            ]),
            [text(messages.attachments), linesOf(letter.attachments)],
            [
              text(steps.signatory),
              letter.signatory && <Signatory key="by" letter={letter} />,
            ],
            [
              text(signing.signatures),
              letter.signatures?.length > 0 && (
                <Signatures key="signed" signatures={letter.signatures} />
              ),
            ],
          ]}
        />
        <Approval letter={letter} />
        {letter.files?.length > 0 && <Files files={letter.files} />}
        <Dispatches letter={letter} />
        <Finality letter={letter} />
      </div>
      {pdf ? (
        <section className="desk-preview" aria-label={text(messages.document)}>
          <h2 className="desk-h3">{text(messages.document)}</h2>
          <Pdf path={pathOf(pdf.download)} title={letter.title} />
        </section>
      ) : (
        <Preview path={pathOf(letter['@id'])} title={letter.title} />
      )}
      {DialogOf && when(letter) && (
        <DialogOf
          letter={letter}
          onClose={() => change({ dialog: undefined })}
        />
      )}
    </div>
  );
}
