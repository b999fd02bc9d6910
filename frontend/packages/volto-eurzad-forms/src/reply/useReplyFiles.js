import { useCallback, useMemo, useRef, useState } from 'react';
import { sentenceFor } from '../api/failure';
import { upload } from '../api/upload';
import { problemOfFile } from '../fields/fileRules';
import { useScans, withScans } from '../fields/useScans';
import { useLanguage } from '../i18n/Language';

let lastUpload = 0;

/** Files of a letter: sent one after the other as they are chosen, each checked before. */
export function useReplyFiles({ reply, field, api }) {
  const { locale, t, size } = useLanguage();
  const [ids, setIds] = useState(reply.attachments.map((one) => one.id));
  const [attachments, setAttachments] = useState(
    Object.fromEntries(reply.attachments.map((one) => [one.id, one])),
  );
  const [uploads, setUploads] = useState([]);
  const latest = useRef({});
  latest.current = { ids, attachments, uploads };
  const line = useRef(Promise.resolve());
  const running = useRef(new Map());
  const where = `/@replies/${reply.id}/attachments`;

  useScans({
    api,
    path: `/@replies/${reply.id}`,
    attachments,
    onTold: (files) => setAttachments((all) => withScans(all, files)),
  });

  const change = useCallback(
    (key, changes) =>
      setUploads((all) =>
        all.map((one) => (one.key === key ? { ...one, ...changes } : one)),
      ),
    [],
  );

  const send = useCallback(
    async (key, file) => {
      if (running.current.get(key) === 'cancelled') return;
      try {
        const onProgress = (progress) => change(key, { progress });
        const call = upload(where, file, { locale, onProgress });
        running.current.set(key, call);
        const added = await call.done;
        setAttachments((all) => ({ ...all, [added.id]: added }));
        setIds((all) => [...all, added.id]);
        setUploads((all) => all.filter((one) => one.key !== key));
      } catch (failure) {
        if (failure.type !== 'Cancelled') {
          const problem = failure.told
            ? failure.message
            : sentenceFor(failure, t);
          change(key, { problem });
        }
      } finally {
        running.current.delete(key);
      }
    },
    [change, locale, t, where],
  );

  const add = useCallback(
    (path, files) => {
      const now = latest.current;
      const under = now.uploads.filter((one) => !one.problem).length;
      let count = now.ids.length + under;
      const attached = now.ids.map((id) => now.attachments[id]);
      for (const file of files) {
        lastUpload += 1;
        const key = `plik-${lastUpload}`;
        const limits = { ...reply.limits, attached };
        const wrong = problemOfFile(field, file, count, limits);
        const problem =
          wrong &&
          t(wrong[0], { ...wrong[1], size: size(wrong[1]?.bytes || 0) });
        const { name } = file;
        const one = { key, name, size: file.size, progress: 0, problem };
        setUploads((all) => [...all, one]);
        if (!problem) {
          count += 1;
          attached.push(file);
          line.current = line.current.then(() => send(key, file));
        }
      }
    },
    [field, reply.limits, send, size, t],
  );

  const cancel = useCallback((path, key) => {
    const call = running.current.get(key);
    if (call?.cancel) call.cancel();
    else running.current.set(key, 'cancelled');
    setUploads((all) => all.filter((one) => one.key !== key));
  }, []);

  const purge = useCallback(
    (removed) => {
      for (const id of removed) {
        // what cannot be removed now is removed before the letter is sent
        api.delete(`${where}/${id}`).catch(() => {});
      }
    },
    [api, where],
  );

  /** Waits for what is on its way, and takes off the server what was removed here. */
  const settle = useCallback(async () => {
    await line.current;
    const kept = latest.current.ids;
    const gone = Object.keys(latest.current.attachments).filter(
      (id) => !kept.includes(id),
    );
    for (const id of gone) {
      try {
        await api.delete(`${where}/${id}`);
      } catch (failure) {
        if (failure.status !== 404) throw failure;
      }
    }
  }, [api, where]);

  const transfer = useMemo(
    () => ({ add, cancel, purge }),
    [add, cancel, purge],
  );
  return { ids, setIds, attachments, uploads, transfer, settle };
}
