import React, { useState } from 'react';
import { pathOf } from '../api/client';
import { useClient } from '../api/ClientContext';
import { useText } from '../format/text';
import { archive as messages } from '../messages/archive';
import { useDesk } from '../shell/DeskContext';
import { Button } from './Button';

/** Hands a blob to the browser as a file. */
function save(blob, filename) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = filename;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** Fetches a document in the name of whoever asks, and saves it. */
export function Download({ path, filename, children, ...rest }) {
  const text = useText();
  const client = useClient();
  const { tell } = useDesk();
  const [busy, setBusy] = useState(false);
  const fetchIt = async () => {
    setBusy(true);
    try {
      save(await client.blob(pathOf(path), '*/*'), filename);
    } catch (error) {
      tell({ text: error.message || text(messages.downloadFailed) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon="download" busy={busy} onClick={fetchIt} {...rest}>
      {children}
    </Button>
  );
}
