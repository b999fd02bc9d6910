import React, { useState } from 'react';
import { useCardKey } from '../api/cards';
import { useText } from '../format/text';
import { card as messages } from '../messages/card';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { Loaded } from '../ui/Waiting';
import { findAgent } from './agent';
import { cardSentence } from './cardErrors';

const Command = ({ children }) => (
  <code className="desk-card__command">{`eurzad-agent ${children}`}</code>
);

/** Asks the program at this computer whether it is there and knows this office. */
function Check() {
  const text = useText();
  const [found, setFound] = useState({});
  const check = async () => {
    setFound({ busy: true });
    try {
      setFound({ office: (await findAgent()).office });
    } catch (error) {
      setFound({ error });
    }
  };
  return (
    <div role="status">
      {found.office && (
        <Notice tone="done">
          {text(messages.checkGood, { office: found.office })}
        </Notice>
      )}
      {found.error && (
        <Notice tone="warning">{cardSentence(found.error, text)}</Notice>
      )}
      <Button small icon="refresh" busy={found.busy} onClick={check}>
        {text(messages.check)}
      </Button>
    </div>
  );
}

function Instructions() {
  const text = useText();
  const key = useCardKey();
  return (
    <>
      <p>{text(messages.helpText)}</p>
      <ol>
        <li>{text(messages.helpInstall)}</li>
        <li>
          {text(messages.helpSetup)}
          <Command>setup --module …</Command>
        </li>
        <li>
          {text(messages.helpPair)}
          <Loaded query={key} lines={2}>
            {(data) => (
              <>
                <Command>{`pair ${data.origin}`}</Command>
                <code className="desk-card__command">{data.fingerprint}</code>
              </>
            )}
          </Loaded>
        </li>
        <li>
          {text(messages.helpBrowser)}
          <Command>install</Command>
          {text(messages.helpServe)}
          <Command>serve</Command>
        </li>
      </ol>
      <Check />
    </>
  );
}

/** How the program gets onto this computer and knows this office. Opens by itself when it has to. */
export function CardHelp({ open: needed = false }) {
  const text = useText();
  const [wanted, setWanted] = useState(false);
  const open = wanted || needed;
  return (
    <details
      className="desk-card__help"
      open={open}
      onToggle={(event) => setWanted(event.currentTarget.open)}
    >
      <summary>{text(messages.help)}</summary>
      {open && <Instructions />}
    </details>
  );
}
