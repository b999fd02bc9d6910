import React from 'react';
import { useParams } from 'react-router-dom';
import { useRecord } from '../api/queries';
import { useText } from '../format/text';
import { letters as messages } from '../messages/letters';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Loaded } from '../ui/Waiting';
import { deskPath, recordPath } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { LetterDraft } from './LetterDraft';
import { LetterFinal } from './LetterFinal';
import { isEditable, waitFor } from './letterState';

function Letter({ letter }) {
  useDocumentTitle(letter.title);
  return isEditable(letter) ? (
    <LetterDraft letter={letter} />
  ) : (
    <LetterFinal letter={letter} />
  );
}

/** One letter: its editor while it is a draft of one's own, else its text, PDF and next step. */
export function LetterPage() {
  const text = useText();
  const parameters = useParams();
  const { contact } = useDesk();
  const [state] = useUrlState();
  const path = recordPath('cases', parameters);
  const casePath = deskPath(
    recordPath('cases', { ...parameters, letter: undefined }),
  );
  const query = useRecord(path, {
    refetchInterval: (current) =>
      waitFor(current.state.data, current.state.dataUpdateCount),
  });
  return (
    <div className="desk-page desk-page--letter">
      <Back
        to={
          casePath +
          writeState({ ...state, section: 'pisma', dialog: undefined })
        }
      >
        {text(messages.backToCase)}
      </Back>
      <Loaded query={query} lines={14} contact={contact}>
        {(letter) => <Letter key={letter['@id']} letter={letter} />}
      </Loaded>
    </div>
  );
}
