/**
 * Files, fetched in the name of whoever asks.
 */
import { useCallback, useState } from 'react';
import { openPdf, saveFile } from '../ui/saveFile';
import { pathOf } from './client';
import { useClient } from './ClientContext';

const IDLE = { busy: false, error: null };

/** `{save(path, filename), open(path), busy, error}`: to keep on the computer, or a PDF to look at in a new tab. */
export function useFile() {
  const client = useClient();
  const [state, setState] = useState(IDLE);
  const fetchFile = useCallback(
    async (path, give) => {
      setState({ busy: true, error: null });
      try {
        give(await client.blob(pathOf(path), '*/*'));
        setState(IDLE);
      } catch (error) {
        setState({ busy: false, error });
      }
    },
    [client],
  );
  return {
    ...state,
    save: (path, filename) =>
      fetchFile(path, (blob) => saveFile(blob, filename)),
    open: (path) => fetchFile(path, openPdf),
  };
}
