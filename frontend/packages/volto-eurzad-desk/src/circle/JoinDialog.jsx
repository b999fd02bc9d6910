import React, { useState } from 'react';
import { useJoin } from '../api/circle';
import { useText } from '../format/text';
import { circle as messages } from '../messages/circle';
import { common } from '../messages/common';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { CasePicker } from './CasePicker';

/** Joins other cases to this one, which leads them. */
export function JoinDialog({ record, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const join = useJoin();
  const [chosen, setChosen] = useState([]);
  const [round, setRound] = useState(0);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const add = (other) => {
    if (!other) return;
    setChosen((before) => [...before, other]);
    setRound((before) => before + 1);
  };
  const submit = () => {
    setTried(true);
    if (chosen.length === 0) return;
    join.mutate(
      {
        path: record['@id'],
        cases: chosen.map(({ UID }) => UID),
        comment: comment.trim(),
      },
      {
        onSuccess: () => {
          onClose();
          tell({ text: text(messages.joined) });
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.joinTitle)}
      action={text(messages.joinAction)}
      error={join.error}
      busy={join.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <CasePicker
        key={round}
        value={null}
        onChange={add}
        label={text(messages.joinWhich)}
        except={[record.UID, ...chosen.map(({ UID }) => UID)]}
        error={
          join.error?.about('cases') ||
          (tried && chosen.length === 0 ? text(messages.chooseCase) : undefined)
        }
      />
      {chosen.length > 0 && (
        <div>
          <h3 className="desk-h3">{text(messages.toBeJoined)}</h3>
          <ul className="desk-connections">
            {chosen.map((other) => (
              <li key={other.UID}>
                <span>
                  <span className="desk-number">{other.mark}</span>{' '}
                  {other.title}
                </span>
                <Button
                  small
                  look="quiet"
                  icon="close"
                  aria-label={`${text(messages.takeOff)}: ${other.mark || other.title}`}
                  onClick={() =>
                    setChosen((before) =>
                      before.filter(({ UID }) => UID !== other.UID),
                    )
                  }
                >
                  {text(messages.takeOff)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <TextArea
        label={text(messages.remarks)}
        optional={text(common.optional)}
        rows={2}
        value={comment}
        onChange={setComment}
        error={join.error?.about('comment')}
      />
      <Notice tone="warning">
        {text(messages.joinConsequence, { mark: record.mark || '' })}
      </Notice>
    </FormDialog>
  );
}
