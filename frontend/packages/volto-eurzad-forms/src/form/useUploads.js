import { useCallback, useRef } from 'react';
import { sentenceFor } from '../api/failure';
import { upload } from '../api/upload';
import { problemOfFile } from '../fields/fileRules';
import { useScans } from '../fields/useScans';
import { useLanguage } from '../i18n/Language';

let lastUpload = 0;

function attachedFiles({ form, answers, attachments }) {
  return Object.keys(form.fields)
    .filter((name) => form.fields[name].type === 'files')
    .flatMap((name) => answers[name] || [])
    .map((id) => attachments[id])
    .filter(Boolean);
}

/** Where files are kept: in the draft or, without an account, under the token of the report. */
function placeOf(draft, report) {
  if (report) return { files: report.files, listed: report.files };
  return draft
    ? { files: `/@drafts/${draft}/attachments`, listed: `/@drafts/${draft}` }
    : null;
}

/**
 * Files on their way: sent one after the other into the draft, or kept for the `report`.
 *
 * `add(field, files)`, `cancel(field, key)`, and `purge(ids)`, which takes removed files off the
 * server when they can no longer be brought back.
 */
export function useUploads({ state, dispatch, api, draft, report }) {
  const { locale, t, size } = useLanguage();
  const latest = useRef(state);
  latest.current = state;
  const line = useRef(Promise.resolve());
  const running = useRef(new Map());

  useScans({
    api,
    path: placeOf(state.draft, report)?.listed,
    headers: report?.headers,
    attachments: state.attachments,
    onTold: (files) => dispatch({ type: 'scansTold', files }),
  });

  const send = useCallback(
    async (field, key, file) => {
      if (running.current.get(key) === 'cancelled') return;
      try {
        const id = report ? null : await draft.ensure();
        const onProgress = (progress) =>
          dispatch({ type: 'uploadAdvanced', field, key, progress });
        const call = upload(`${placeOf(id, report).files}/${field}`, file, {
          locale,
          onProgress,
          headers: report?.headers,
        });
        running.current.set(key, call);
        dispatch({ type: 'uploadDone', field, key, file: await call.done });
      } catch (failure) {
        if (failure.type !== 'Cancelled') {
          const problem = failure.told
            ? failure.message
            : sentenceFor(failure, t);
          dispatch({ type: 'uploadFailed', field, key, problem });
        }
      } finally {
        running.current.delete(key);
      }
    },
    [dispatch, draft, report, locale, t],
  );

  const add = useCallback(
    (field, files) => {
      const { form, answers, uploads } = latest.current;
      const under = (uploads[field] || []).filter((one) => !one.problem).length;
      let count = (answers[field] || []).length + under;
      const attached = attachedFiles(latest.current);
      for (const file of files) {
        lastUpload += 1;
        const key = `upload-${lastUpload}`;
        const limits = { ...form.limits, attached };
        const wrong = problemOfFile(form.fields[field], file, count, limits);
        const problem =
          wrong &&
          t(wrong[0], { ...wrong[1], size: size(wrong[1]?.bytes || 0) });
        const { name } = file;
        dispatch({
          type: 'uploadStarted',
          field,
          upload: { key, name, size: file.size, progress: 0, problem },
        });
        if (!problem) {
          count += 1;
          attached.push(file);
          line.current = line.current.then(() => send(field, key, file));
        }
      }
    },
    [dispatch, send, size, t],
  );

  const cancel = useCallback(
    (field, key) => {
      const call = running.current.get(key);
      if (call?.cancel) call.cancel();
      else running.current.set(key, 'cancelled');
      dispatch({ type: 'uploadDropped', field, key });
    },
    [dispatch],
  );

  const purge = useCallback(
    (ids) => {
      for (const id of ids) {
        const place = placeOf(latest.current.draft, report);
        if (place && latest.current.attachments[id]) {
          // a file that stays is not in the answers, so it is not submitted either
          api
            .delete(`${place.files}/${id}`, { headers: report?.headers })
            .catch(() => {});
        }
      }
    },
    [api, report],
  );

  return { add, cancel, purge };
}
