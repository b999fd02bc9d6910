import { apiPath, parse } from './client';
import { Failure, failureOf } from './failure';
import { readToken } from './session';

/**
 * Sends one file; fetch tells no progress of what goes up, so this is XMLHttpRequest.
 *
 * Returns `{ done: Promise<attachment>, cancel() }`.
 */
export function upload(
  address,
  file,
  { locale = 'pl', onProgress = () => {}, headers = {} } = {},
) {
  const call = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    call.open('POST', apiPath(address));
    call.setRequestHeader('Accept', 'application/json');
    call.setRequestHeader('Accept-Language', locale);
    call.setRequestHeader(
      'Content-Type',
      file.type || 'application/octet-stream',
    );
    call.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    for (const [name, value] of Object.entries(headers))
      call.setRequestHeader(name, value);
    const token = readToken();
    if (token) call.setRequestHeader('Authorization', `Bearer ${token}`);
    call.upload.onprogress = ({ loaded, total }) =>
      total && onProgress(loaded / total);
    call.onload = () => {
      const answer = parse(call.responseText);
      if (call.status >= 200 && call.status < 300 && answer) resolve(answer);
      else reject(failureOf(call.status, answer));
    };
    call.onerror = () => reject(new Failure(0, 'NoAnswer'));
    call.onabort = () => reject(new Failure(0, 'Cancelled'));
    call.send(file);
  });
  return { done, cancel: () => call.abort() };
}
