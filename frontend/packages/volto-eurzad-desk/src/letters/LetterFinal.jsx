import React from 'react';
import { pathOf } from '../api/client';
import { useText } from '../format/text';
import { Dispatches } from '../delivery/Dispatches';
import { Finality } from '../delivery/Finality';
import { letters as messages } from '../messages/letters';
import { useCommands } from '../shell/commands';
import { Button } from '../ui/Button';
import { Facts } from '../ui/Facts';
import { Files } from '../ui/Files';
import { Notice } from '../ui/Notice';
import { Pdf } from '../ui/Pdf';
import { useUrlState } from '../url/state';
import { channelName } from './Addressees';
import { ApproveDialog } from './ApproveDialog';
import { DispatchDialog } from './DispatchDialog';
import { LetterHead } from './LetterHead';
import { canDo, finalPdf, isBeingPrepared } from './letterState';
import { Missing } from './Missing';
import { linesOf, partsOf } from './parts';
import { Preview } from './Preview';
import { ReturnDialog } from './ReturnDialog';

const DIALOGS = {
  akceptuj: ApproveDialog,
  zwroc: ReturnDialog,
  wyslij: DispatchDialog,
};
const NEEDS = { akceptuj: 'approve', zwroc: 'return', wyslij: 'dispatch' };

function Actions({ letter, open }) {
  const text = useText();
  return (
    <div className="desk-actions">
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
    </div>
  );
}

/** What happens next, for those who can't move the letter on themselves. */
function Next({ letter }) {
  const text = useText();
  if (isBeingPrepared(letter))
    return <Notice tone="info">{text(messages.preparing)}</Notice>;
  if (letter.transitions?.length) return null;
  const words = {
    draft: messages.nextDraft,
    awaiting_approval: messages.nextApproval,
    approved: messages.nextDispatch,
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
          {entry.address ? `, ${entry.address}` : ''} (
          {channelName(entry.channel, text)})
        </li>
      ))}
    </ul>
  );
}

/** A letter that is not edited any more: its parts, its PDF, its next step. */
export function LetterFinal({ letter }) {
  const text = useText();
  const [state, change] = useUrlState();
  const open = (dialog) => change({ dialog });
  const pdf = finalPdf(letter);
  const DialogOf = canDo(letter, NEEDS[state.dialog]) && DIALOGS[state.dialog];
  useCommands({
    approve: canDo(letter, 'approve') && {
      label: text(messages.approve),
      run: () => open('akceptuj'),
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
                <div
                  key={name}
                  className="desk-multiline desk-letter-page__part"
                >
                  {letter[name]}
                </div>
              ),
            ]),
            [text(messages.attachments), linesOf(letter.attachments)],
          ]}
        />
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
      {DialogOf && (
        <DialogOf
          letter={letter}
          onClose={() => change({ dialog: undefined })}
        />
      )}
    </div>
  );
}
